/**
 * Recurrent layers through time: what GRU and LSTM have in common. What arrays hold, gates.ts says.
 *
 * Both directions take some rows through all times, then the next ones: their states stay in the first cache.
 */
import { dense } from "../matrix/dense";
import { product } from "../matrix/products";
import { gruUnits, gruUnitsGradient } from "./gruUnits";
import { lengthAt } from "./lengths";
import { lstmUnits, lstmUnitsGradient } from "./lstmUnits";

/** Rows that go through all times together. */
const ROWS: usize = 64;

/** Gates of a unit. */
@inline
function gatesOf(isLstm: bool): usize {
  return isLstm ? 4 : 3;
}

/** Numbers of a unit that are carried from time to time, and so many are kept of each. */
@inline
function carriedOf(isLstm: bool): usize {
  return isLstm ? 2 : 1;
}

/**
 * Scratch, of min(rows, ROWS) rows each:
 *
 *     | h | LSTM's cells | what h gives of the gates |
 */
@inline
export function throughTime<T>(
  isLstm: bool, gates: usize, kept: usize, states: usize, outputs: usize, sequences: bool, lengths: usize,
  weight: usize, bias: usize, scratch: usize, rows: usize, length: usize, units: usize,
): void {
  const bytes = units * sizeof<T>();
  const most = min(rows, ROWS);
  const carried = carriedOf(isLstm);
  const hidden = scratch + carried * most * bytes;
  while (rows) {
    const count = min(rows, most);
    memory.fill(scratch, 0, carried * most * bytes);
    for (let t: usize = 0; t < length; t++) {
      dense<T>(scratch, weight, bias, hidden, count, units, gatesOf(isLstm) * units);
      for (let i: usize = 0; i < count; i++) {
        const at = (i * length + t) * bytes;
        const h = scratch + i * bytes;
        if (t >= lengthAt(lengths, i, length)) {
          memory.copy(states + at, h, bytes);
          if (sequences) memory.fill(outputs + at, 0, bytes);
          continue;
        }
        const own = hidden + gatesOf(isLstm) * i * bytes;
        const x = gates + gatesOf(isLstm) * at;
        cell<T>(isLstm, x, kept + carried * at, states + at, own, h, h + most * bytes, bytes);
        if (sequences) memory.copy(outputs + at, h, bytes);
      }
    }
    if (!sequences) memory.copy(outputs, scratch, count * bytes);
    const taken = count * length * bytes;
    gates += gatesOf(isLstm) * taken;
    kept += carried * taken;
    states += taken;
    outputs += sequences ? taken : count * bytes;
    if (lengths) lengths += 4 * count;
    rows -= count;
  }
}

@inline
function cell<T>(
  isLstm: bool, gates: usize, kept: usize, state: usize, hidden: usize, h: usize, c: usize, bytes: usize,
): void {
  const vectors = bytes & ~15;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    if (isLstm) lstmUnits<T, v128>(gates + i, kept + i, state + i, hidden + i, h + i, c + i, bytes);
    else gruUnits<T, v128>(gates + i, kept + i, state + i, hidden + i, h + i, bytes);
  }
  for (; i < bytes; i += sizeof<T>()) {
    if (isLstm) lstmUnits<T, T>(gates + i, kept + i, state + i, hidden + i, h + i, c + i, bytes);
    else gruUnits<T, T>(gates + i, kept + i, state + i, hidden + i, h + i, bytes);
  }
}

/**
 * Back through time. Scratch, of min(rows, ROWS) rows each, and the products' own behind them:
 *
 *     | what goes back past the product, of h or of LSTM's cells | what goes back through it |
 *
 * What inputs and states give of the gates has the same gradient in LSTM: of it there is hiddenDelta alone.
 */
@inline
export function backThroughTime<T>(
  isLstm: bool, gates: usize, kept: usize, states: usize, outputGradient: usize, sequences: bool, lengths: usize,
  weight: usize, inputDelta: usize, hiddenDelta: usize, scratch: usize,
  rows: usize, length: usize, units: usize,
): void {
  const bytes = units * sizeof<T>();
  const most = min(rows, ROWS);
  const back = scratch + most * bytes;
  const own = back + most * bytes;
  const each = gatesOf(isLstm) * bytes;
  while (rows) {
    const count = min(rows, most);
    memory.fill(scratch, 0, (most + count) * bytes);
    for (let t = length; t--; ) {
      for (let i: usize = 0; i < count; i++) {
        const at = i * length + t;
        const end = lengthAt(lengths, i, length);
        if (t >= end) {
          if (!isLstm) memory.fill(inputDelta + at * each, 0, each);
          memory.fill(hiddenDelta + at * each, 0, each);
          continue;
        }
        const ofLast = t + 1 == end ? outputGradient + i * bytes : 0;
        const delta = sequences ? outputGradient + at * bytes : ofLast;
        cellGradient<T>(
          isLstm, gates + at * each, kept + carriedOf(isLstm) * at * bytes, states + at * bytes, delta,
          scratch + i * bytes, back + i * bytes, inputDelta + at * each, hiddenDelta + at * each, bytes,
        );
      }
      if (!t) break;
      const from = hiddenDelta + t * each;
      product<T>(
        from, length * each, sizeof<T>(), weight, back, own, count, units, gatesOf(isLstm) * units, false,
      );
    }
    const taken = count * length * bytes;
    gates += count * length * each;
    kept += carriedOf(isLstm) * taken;
    states += taken;
    outputGradient += sequences ? taken : count * bytes;
    inputDelta += count * length * each;
    hiddenDelta += count * length * each;
    if (lengths) lengths += 4 * count;
    rows -= count;
  }
}

@inline
function cellGradient<T>(
  isLstm: bool, gates: usize, kept: usize, state: usize, delta: usize, carry: usize, back: usize,
  inputDelta: usize, hiddenDelta: usize, bytes: usize,
): void {
  const vectors = bytes & ~15;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    const d = delta ? delta + i : 0;
    if (isLstm) lstmUnitsGradient<T, v128>(gates + i, kept + i, d, carry + i, back + i, hiddenDelta + i, bytes);
    else {
      gruUnitsGradient<T, v128>(
        gates + i, kept + i, state + i, d, carry + i, back + i, inputDelta + i, hiddenDelta + i, bytes,
      );
    }
  }
  for (; i < bytes; i += sizeof<T>()) {
    const d = delta ? delta + i : 0;
    if (isLstm) lstmUnitsGradient<T, T>(gates + i, kept + i, d, carry + i, back + i, hiddenDelta + i, bytes);
    else {
      gruUnitsGradient<T, T>(
        gates + i, kept + i, state + i, d, carry + i, back + i, inputDelta + i, hiddenDelta + i, bytes,
      );
    }
  }
}
