/** Measurements, as columns of x and y. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export const MOST_POINTS = 1000;

/**
 * Reads two columns, as a spreadsheet gives them: a line a point, tabs, commas, semicolons or blanks between. A first line
 * of words is a heading.
 * @throws Error that says, as a sentence, what is no point
 */
export function pointsOf(text: string): Points {
  const x: number[] = [];
  const y: number[] = [];
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const cells = line.split(/[\s,;]+/).filter((cell) => cell !== "");
    if (cells.length === 0) continue;
    const numbers = cells.map(Number);
    if (i === 0 && numbers.every(Number.isNaN)) continue;
    if (cells.length !== 2 || !numbers.every(Number.isFinite)) {
      const got = line.trim().length > 30 ? `${line.trim().slice(0, 30)}…` : line.trim();
      throw new Error(`Line ${i + 1} of the data must be two numbers, got ${JSON.stringify(got)}`);
    }
    if (x.length === MOST_POINTS) throw new Error(`There may be ${MOST_POINTS} points, got more`);
    x.push(numbers[0]!);
    y.push(numbers[1]!);
  }
  return { x, y };
}
