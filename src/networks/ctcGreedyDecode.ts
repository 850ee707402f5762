import { checkFlag, checkKeys, checkNumber, describe, mismatch } from "../validate.ts";
import type { Values } from "../values.ts";
import type { Shape } from "./layers/shape.ts";
import { checkNumbers, countRows } from "./rows.ts";

/** Options of {@link ctcGreedyDecode}. */
export interface CTCGreedyDecodeOptions {
  /** Sizes of a row of outputs, [time, classes]: a network's `output`. */
  readonly output: Shape;
  /** The class that says nothing: a whole number in [0, classes). Default 0, as of `ctc`. */
  readonly blank?: number;
  /** How many positions of each row count, from its first on: whole numbers in [0, time]. Default: all. */
  readonly lengths?: ArrayLike<number>;
  /** Whether a label that is repeated without a blank in between is one, as `ctc` takes it. Default true. */
  readonly mergeRepeated?: boolean;
}

/** What a row says. */
export interface CTCDecoded {
  /** Classes, none of them blank. */
  readonly labels: number[];
  /** Where in the row each of them begins. */
  readonly positions: number[];
  /**
   * The sum of the greatest outputs of the positions that count: of log-probabilities the logarithm of the path's own
   * probability. Keras gives its negative.
   */
  readonly score: number;
}

const keys = ["output", "blank", "lengths", "mergeRepeated"];

/**
 * The labels that outputs of a network trained with `ctc` say, by best path decoding: of each position the class with the
 * greatest output, the first of equal ones; of a class that is repeated one; and then no blanks. It is Keras's
 * `ctc_decode(strategy="greedy")`. Logits, probabilities and their logarithms say the same labels.
 *
 * ```ts
 * import { ctcGreedyDecode } from "nadir/networks";
 *
 * const [one, pause] = [[0, 9, 1], [7, 2, 1]];
 * const outputs = [one, one, pause, one].flat();
 * const [row] = ctcGreedyDecode(outputs, { output: [4, 3] });
 * console.log(row!.labels, row!.positions, row!.score); // → [ 1, 1 ] [ 0, 3 ] 34
 * ```
 *
 * The likeliest path need not say the likeliest labels, which many paths may say: a beam search looks for those, and is
 * rarely worth its time where a network is sure of itself.
 * Graves et al., "Connectionist temporal classification: labelling unsegmented sequence data with recurrent neural
 * networks" (ICML 2006), section 3.2.
 * @param outputs row by row, as `network.predict(inputs)` gives them.
 * @returns what each row says.
 * @throws TypeError, RangeError for bad options, and for outputs that are no whole rows, or NaN.
 */
export function ctcGreedyDecode(outputs: Values, options: CTCGreedyDecodeOptions): CTCDecoded[] {
  const who = "ctcGreedyDecode";
  checkKeys(who, options, keys);
  const { output, blank = 0, lengths, mergeRepeated = true } = options;
  const [time, classes] = readOutput(`${who}: output`, output);
  checkNumber(`${who}: blank`, blank, { min: 0, below: classes, integer: true });
  checkFlag(`${who}: mergeRepeated`, mergeRepeated);
  const rows = countRows(`${who}: outputs`, outputs, time * classes);
  if (lengths !== undefined) checkLengths(`${who}: lengths`, lengths, rows, time);
  return Array.from({ length: rows }, (_, row) => {
    const labels: number[] = [];
    const positions: number[] = [];
    let score = 0;
    let before = blank;
    for (let t = 0; t < (lengths?.[row] ?? time); t++) {
      const start = (row * time + t) * classes;
      const best = bestOf(`${who}: outputs`, outputs, start, classes);
      score += outputs[start + best]!;
      if (best !== blank && !(mergeRepeated && best === before)) {
        labels.push(best);
        positions.push(t);
      }
      before = best;
    }
    return { labels, positions, score };
  });
}

function readOutput(where: string, output: Shape): readonly [time: number, classes: number] {
  if (!Array.isArray(output) || output.length !== 2) {
    throw mismatch(where, "[time, classes], as a network's output", output);
  }
  const [time, classes] = output as readonly number[];
  checkNumber(`${where}[0]`, time, { min: 1, integer: true });
  checkNumber(`${where}[1]`, classes, { min: 2, integer: true });
  return [time!, classes!];
}

function checkLengths(where: string, lengths: unknown, rows: number, time: number): void {
  checkNumbers(where, lengths);
  if (lengths.length !== rows) {
    throw new RangeError(`${where} must be one for each of ${rows} rows, got ${lengths.length}`);
  }
  for (let row = 0; row < rows; row++) {
    checkNumber(`${where}[${row}]`, lengths[row], { min: 0, max: time, integer: true });
  }
}

/** The first class of a position with its greatest output. */
function bestOf(where: string, outputs: Values, start: number, classes: number): number {
  let best = 0;
  for (let k = 0; k < classes; k++) {
    const value: unknown = outputs[start + k];
    if (typeof value !== "number" || Number.isNaN(value)) {
      const Refusal = typeof value === "number" ? RangeError : TypeError;
      throw new Refusal(`${where}[${start + k}] must be a number, got ${describe(value)}`);
    }
    if (value > outputs[start + best]!) best = k;
  }
  return best;
}
