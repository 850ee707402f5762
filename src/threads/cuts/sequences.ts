/** Attention and recurrent layers: each row by itself. */
import type { Described } from "./byRows.ts";
import { EXPONENTIALS, PRODUCTS, PRODUCTS_SCRATCH } from "./cut.ts";

/** Rows that go through all times together, at most: assembly/networks/recurrent.ts. */
const ROWS = 64;
/** Bytes of a panel: assembly/networks/heads.ts. */
const PANEL = 32;

/** What a row of attention takes, of so many products of a head's matrices. */
function attended(bytes: number, length: number, size: number, heads: number, products: number) {
  const rowBytes = (count: number) => Math.ceil((count * bytes) / PANEL) * PANEL;
  const width = size / heads;
  const part = Math.max(length * rowBytes(width), width * rowBytes(length));
  const scores = length * length;
  return {
    worth: (products * scores * size) / PRODUCTS + (heads * scores) / EXPONENTIALS,
    probabilities: heads * length * rowBytes(length),
    context: length * size * bytes,
    scratch: 7 * part + length * rowBytes(length),
  };
}

/** What a row of a recurrent layer takes: numbers that are kept of a unit are as many as its gates less two. */
function recurrent(bytes: number, gates: number, length: number, units: number) {
  const cells = length * units;
  const own = cells * bytes;
  return {
    worth: (gates * cells * units) / PRODUCTS + (gates * cells) / EXPONENTIALS,
    own,
    moves: [gates * own, (gates - 2) * own, own],
  };
}

/** Of `gru` or `lstm`. */
const throughTime =
  (gates: number): Described[string][1] =>
  ({ bytes }, _gates, _kept, _states, _to, sequences, _lengths, _w, _bias, _scratch, ...sizes) => {
    const [rows, length, units] = sizes;
    const row = recurrent(bytes, gates, length, units);
    const working = 2 * gates - 2;
    return {
      worth: row.worth,
      moves: [...row.moves, sequences ? row.own : units * bytes, 0, 4],
      scratch: [[8, working * Math.min(ROWS, rows) * units * bytes]],
    };
  };

/** Of their gradients. */
const backThroughTime =
  (gates: number): Described[string][1] =>
  (
    { bytes },
    _gates,
    _kept,
    _states,
    _from,
    sequences,
    _lengths,
    _w,
    _x,
    _h,
    _scratch,
    ...sizes
  ) => {
    const [rows, length, units] = sizes;
    const row = recurrent(bytes, gates, length, units);
    const deltas = gates * row.own;
    const from = sequences ? row.own : units * bytes;
    return {
      worth: row.worth,
      moves: [...row.moves, from, 0, 4, 0, deltas, deltas],
      scratch: [[9, 2 * Math.min(ROWS, rows) * units * bytes + PRODUCTS_SCRATCH]],
    };
  };

export const sequences: Described = {
  attention: [
    5,
    ({ bytes }, _from, _probabilities, _to, _lengths, _scratch, _rows, length, size, heads) => {
      const row = attended(bytes, length, size, heads, 2);
      return {
        worth: row.worth,
        moves: [3 * row.context, row.probabilities, row.context, 4],
        scratch: [[4, row.scratch]],
      };
    },
  ],
  attentionGradient: [
    6,
    ({ bytes }, _from, _probabilities, _delta, _to, _lengths, _scratch, _rows, ...sizes) => {
      const [length, size, heads] = sizes;
      const row = attended(bytes, length, size, heads, 5);
      return {
        worth: row.worth,
        moves: [3 * row.context, row.probabilities, row.context, 3 * row.context, 4],
        scratch: [[5, row.scratch]],
      };
    },
  ],
  gru: [9, throughTime(3)],
  gruGradient: [10, backThroughTime(3)],
  lstm: [9, throughTime(4)],
  lstmGradient: [10, backThroughTime(4)],
};
