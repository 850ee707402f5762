import type { Job } from "../job.ts";
import { type Cut, LINE } from "./cut.ts";

type N = number;
/** As many arguments as any kernel has. */
type Arguments = [N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N];

/** What a kernel does that takes row by row, or image by image. */
export interface Rows {
  /** What a row is worth, in pieces. */
  readonly worth: number;
  /** By how many bytes each argument moves from row to row; address 0 stays: it is that of nothing. */
  readonly moves: readonly number[];
  /** Rows that are taken together. Default 1. */
  readonly unit?: number;
  /** Which arguments are the addresses of scratch, and the bytes of it. */
  readonly scratch?: readonly (readonly [place: number, bytes: number])[];
  /** Which argument is the number of the first row. */
  readonly first?: number;
  /** Which argument is the address of what each row adds to the sum that the kernel returns. */
  readonly sums?: number;
  /**
   * Of a gradient that has sums over the rows beside what it is for each: which arguments are the address of what is by
   * rows, and those of the sums. They become a piece of their own, in the order of the rows; without either there is
   * nothing but rows, or the caller does it alone.
   */
  readonly apart?: { readonly rows: number; readonly sums: readonly number[] };
}

/** By kernel which argument is the number of rows, and what it does with the others. */
export type Described = Readonly<
  Record<string, readonly [count: number, of: (job: Job, ...args: Arguments) => Rows]>
>;

export const byRows = (kernels: Described): Readonly<Record<string, Cut>> =>
  Object.fromEntries(
    Object.entries(kernels).map(([name, [count, of]]) => [
      name,
      (job, ...args) => cutRows(job, name, args, count, of(job, ...(args as Arguments))),
    ]),
  );

function cutRows(
  job: Job,
  name: string,
  args: readonly number[],
  count: number,
  { worth, moves, unit = 1, scratch = [], first, sums, apart }: Rows,
): boolean {
  const total = args[count]!;
  if (apart && args[apart.rows] === 0) return false;
  const pieces = job.split(total, unit, total * worth);
  if (pieces === 0) return false;
  let own = 0;
  for (const [, bytes] of scratch) own += wholeLines(bytes);
  const ofSums = sums === undefined ? 0 : wholeLines(8 * Math.ceil(total / pieces));
  const address = own + ofSums && job.scratch(own + ofSums);
  if (own + ofSums > 0 && address === 0) return false;
  const sumsAt = address + pieces * own;
  if (sums !== undefined) job.adds(sumsAt, total);
  const add = job.adding(name);
  // The longest piece, as it may be, before all others.
  if (apart && args[apart.sums[0]!] !== 0) {
    const list = args.slice();
    list[apart.rows] = 0;
    add(...list);
  }
  for (let i = 0; i < pieces; i++) {
    const from = job.from(i);
    // Some move once in a unit: by a whole number, but for rounding.
    const list = args.map((each, place) => each && each + Math.round(from * (moves[place] ?? 0)));
    list[count] = job.length(i);
    if (first !== undefined) list[first] = args[first]! + from;
    if (sums !== undefined) list[sums] = sumsAt + 8 * from;
    for (const place of apart?.sums ?? []) list[place] = 0;
    let at = address + i * own;
    for (const [place, bytes] of scratch) {
      list[place] = at;
      at += wholeLines(bytes);
    }
    add(...list);
  }
  return true;
}

export const wholeLines = (bytes: number): number => Math.ceil(bytes / LINE) * LINE;
