/** Long short-term memory. What arrays hold, gates.ts says. */
import { dense } from "../matrix/dense";
import { product } from "../matrix/products";
import { read, write } from "../simd";
import { ROWS, sigmoid, tanh, throughSigmoid, throughTanh } from "./gates";
import { lengthAt } from "./lengths";

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997; with the forget gate of Gers et al. 2000), of states h and
 * cells c:
 *
 *     i = σ(xᵢ + hᵢ)    f = σ(x_f + h_f)    g = tanh(x_g + h_g)    o = σ(xₒ + hₒ)
 *     c ← f · c + i · g    h ← o · tanh c
 *
 * gates (4 · units): xᵢ, x_f, x_g, xₒ, which become i, f, g, o; kept (2 · units) ← c before each time, and tanh c
 * behind it; all else as `gru` has it. Scratch: min(rows, ROWS) × 6 · units.
 */
@kernel
export function lstm<T>(
  gates: usize, kept: usize, states: usize, outputs: usize, sequences: bool, lengths: usize,
  weight: usize, bias: usize, scratch: usize, rows: usize, length: usize, units: usize,
): void {
  const bytes = units * sizeof<T>();
  const most = min(rows, ROWS);
  const cells = scratch + most * bytes;
  const hidden = cells + most * bytes;
  while (rows) {
    const count = min(rows, most);
    memory.fill(scratch, 0, (most + count) * bytes);
    for (let t: usize = 0; t < length; t++) {
      dense<T>(scratch, weight, bias, hidden, count, units, 4 * units);
      for (let i: usize = 0; i < count; i++) {
        const at = (i * length + t) * bytes;
        const own = hidden + 4 * i * bytes;
        const h = scratch + i * bytes;
        if (t >= lengthAt(lengths, i, length)) {
          memory.copy(states + at, h, bytes);
          if (sequences) memory.fill(outputs + at, 0, bytes);
          continue;
        }
        lstmCell<T>(gates + 4 * at, kept + 2 * at, states + at, own, h, cells + i * bytes, bytes);
        if (sequences) memory.copy(outputs + at, h, bytes);
      }
    }
    if (!sequences) memory.copy(outputs, scratch, count * bytes);
    const taken = count * length * bytes;
    gates += 4 * taken;
    kept += 2 * taken;
    states += taken;
    outputs += sequences ? taken : count * bytes;
    if (lengths) lengths += 4 * count;
    rows -= count;
  }
}

function lstmCell<T>(
  gates: usize, kept: usize, state: usize, hidden: usize, h: usize, cell: usize, bytes: usize,
): void {
  const vectors = bytes & ~15;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    lstmUnits<T, v128>(gates + i, kept + i, state + i, hidden + i, h + i, cell + i, bytes);
  }
  for (; i < bytes; i += sizeof<T>()) {
    lstmUnits<T, T>(gates + i, kept + i, state + i, hidden + i, h + i, cell + i, bytes);
  }
}

@inline
function lstmUnits<T, W>(
  gates: usize, kept: usize, state: usize, hidden: usize, h: usize, cell: usize, bytes: usize,
): void {
  const before = read<T, W>(cell);
  const i = sigmoid<T>(v128.add<T>(read<T, W>(gates), read<T, W>(hidden)));
  const f = sigmoid<T>(v128.add<T>(read<T, W>(gates + bytes), read<T, W>(hidden + bytes)));
  const g = tanh<T>(v128.add<T>(read<T, W>(gates + 2 * bytes), read<T, W>(hidden + 2 * bytes)));
  const o = sigmoid<T>(v128.add<T>(read<T, W>(gates + 3 * bytes), read<T, W>(hidden + 3 * bytes)));
  const c = v128.add<T>(v128.mul<T>(f, before), v128.mul<T>(i, g));
  const squashed = tanh<T>(c);
  write<T, W>(gates, i);
  write<T, W>(gates + bytes, f);
  write<T, W>(gates + 2 * bytes, g);
  write<T, W>(gates + 3 * bytes, o);
  write<T, W>(kept, before);
  write<T, W>(kept + bytes, squashed);
  write<T, W>(state, read<T, W>(h));
  write<T, W>(cell, c);
  write<T, W>(h, v128.mul<T>(o, squashed));
}

/**
 * What `lstm` kept, back through time: hiddenDelta (4 · units) ← the gradients of xᵢ, x_f, x_g, xₒ, which those of
 * hᵢ, h_f, h_g, hₒ are, too. Scratch as `gruGradient` has it.
 */
@kernel
export function lstmGradient<T>(
  gates: usize, kept: usize, states: usize, outputGradient: usize, sequences: bool, lengths: usize,
  weight: usize, inputDelta: usize, hiddenDelta: usize, scratch: usize,
  rows: usize, length: usize, units: usize,
): void {
  const bytes = units * sizeof<T>();
  const most = min(rows, ROWS);
  const back = scratch + most * bytes;
  const own = back + most * bytes;
  while (rows) {
    const count = min(rows, most);
    memory.fill(scratch, 0, (most + count) * bytes);
    for (let t = length; t--; ) {
      for (let i: usize = 0; i < count; i++) {
        const at = (i * length + t) * bytes;
        const end = lengthAt(lengths, i, length);
        if (t >= end) {
          memory.fill(hiddenDelta + 4 * at, 0, 4 * bytes);
          continue;
        }
        const ofLast = t + 1 == end ? outputGradient + i * bytes : 0;
        const delta = sequences ? outputGradient + at : ofLast;
        lstmCellGradient<T>(
          gates + 4 * at, kept + 2 * at, delta, scratch + i * bytes, back + i * bytes,
          hiddenDelta + 4 * at, bytes,
        );
      }
      if (!t) break;
      const from = hiddenDelta + 4 * t * bytes;
      const step = 4 * length * bytes;
      product<T>(from, step, sizeof<T>(), weight, back, own, count, units, 4 * units, false);
    }
    const taken = count * length * bytes;
    gates += 4 * taken;
    kept += 2 * taken;
    outputGradient += sequences ? taken : count * bytes;
    hiddenDelta += 4 * taken;
    if (lengths) lengths += 4 * count;
    rows -= count;
  }
}

function lstmCellGradient<T>(
  gates: usize, kept: usize, delta: usize, carry: usize, back: usize, hiddenDelta: usize, bytes: usize,
): void {
  const vectors = bytes & ~15;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    const d = delta ? delta + i : 0;
    lstmUnitsGradient<T, v128>(gates + i, kept + i, d, carry + i, back + i, hiddenDelta + i, bytes);
  }
  for (; i < bytes; i += sizeof<T>()) {
    const d = delta ? delta + i : 0;
    lstmUnitsGradient<T, T>(gates + i, kept + i, d, carry + i, back + i, hiddenDelta + i, bytes);
  }
}

@inline
function lstmUnitsGradient<T, W>(
  gates: usize, kept: usize, delta: usize, carry: usize, back: usize, hiddenDelta: usize, bytes: usize,
): void {
  const i = read<T, W>(gates);
  const f = read<T, W>(gates + bytes);
  const g = read<T, W>(gates + 2 * bytes);
  const o = read<T, W>(gates + 3 * bytes);
  const squashed = read<T, W>(kept + bytes);
  let d = read<T, W>(back);
  if (delta) d = v128.add<T>(d, read<T, W>(delta));
  const ofCell = v128.add<T>(read<T, W>(carry), throughTanh<T>(v128.mul<T>(d, o), squashed));
  const before = read<T, W>(kept);
  write<T, W>(carry, v128.mul<T>(ofCell, f));
  write<T, W>(hiddenDelta, throughSigmoid<T>(v128.mul<T>(ofCell, g), i));
  write<T, W>(hiddenDelta + bytes, throughSigmoid<T>(v128.mul<T>(ofCell, before), f));
  write<T, W>(hiddenDelta + 2 * bytes, throughTanh<T>(v128.mul<T>(ofCell, i), g));
  write<T, W>(hiddenDelta + 3 * bytes, throughSigmoid<T>(v128.mul<T>(d, squashed), o));
}
