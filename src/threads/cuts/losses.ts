/** Losses, row by row: what each adds to the sum is kept, and the caller adds it in the order of the rows. */
import type { Described } from "./byRows.ts";
import { ELEMENTS, EXPONENTIALS } from "./cut.ts";

/** Elements that are worth a piece, of a loss that has a logarithm, and of one that has an exponential, too. */
const LOGARITHMS: number = EXPONENTIALS / 3;
const BOTH: number = EXPONENTIALS / 5;
/** What there is to do for a row, in elements: of a loss of single ones, and of one of classes. */
const ROW = 2;
const ROW_OF_CLASSES = 8;
/** Columns below which a sum takes no longer than it does to add rows up. */
const FEW = 4;

/** Of a loss of single elements, of which so many are worth a piece. */
const elementwise = (elements: number, least = 1): Described[string] => [
  5,
  ({ bytes }, _outputs, _targets, _scales, _gradient, _losses, _rows, columns) => ({
    worth: columns < least ? 0 : (columns + ROW) / elements,
    moves: [columns * bytes, columns * bytes, 8, columns * bytes],
    sums: 4,
  }),
];

/**
 * Of a loss of positions, of which all in a row have one scale: by whole rows, unless there is but one.
 * @param scales which argument is the address of these
 */
function positioned(scales: number, moves: readonly number[], rows: number, positions: number) {
  const isOne = rows === positions;
  const all = moves.slice();
  all[scales] = isOne ? 0 : 8 / positions;
  return { moves: all, unit: isOne ? 1 : positions };
}

export const losses: Described = {
  squaredError: elementwise(ELEMENTS, FEW),
  huber: elementwise(ELEMENTS, FEW),
  smoothL1: elementwise(ELEMENTS, FEW),
  hinge: elementwise(ELEMENTS, FEW),
  squaredHinge: elementwise(ELEMENTS, FEW),
  hingeEmbedding: elementwise(ELEMENTS, FEW),
  softMargin: elementwise(BOTH),
  poisson: elementwise(LOGARITHMS),
  poissonLog: elementwise(EXPONENTIALS),
  negativeBinomial: elementwise(BOTH),
  klDivergence: elementwise(LOGARITHMS),
  logTargetKlDivergence: elementwise(EXPONENTIALS),
  binaryCrossEntropy: [
    6,
    ({ bytes }, ...args) => {
      const [, , , , , , rows, columns, positions] = args;
      const row = columns * bytes;
      return {
        worth: (columns + ROW) / BOTH,
        ...positioned(3, [row, row, 0, 0, row], rows, positions),
        sums: 5,
      };
    },
  ],
  crossEntropy: [
    8,
    ({ bytes }, ...args) => {
      const [, , , , , , , , rows, columns, positions] = args;
      const row = columns * bytes;
      return {
        worth: (columns + ROW_OF_CLASSES) / EXPONENTIALS,
        ...positioned(5, [row, row, 4, 0, 0, 0, row], rows, positions),
        sums: 7,
      };
    },
  ],
};
