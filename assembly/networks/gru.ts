/** Gated recurrent units. What arrays hold, gates.ts says. */
import { dense } from "../matrix/dense";
import { product } from "../matrix/products";
import { read, write } from "../simd";
import { ROWS, sigmoid, tanh, throughSigmoid, throughTanh } from "./gates";
import { lengthAt } from "./lengths";

/**
 * Gated recurrent units (Cho et al., arXiv:1406.1078) in PyTorch's form, where r is applied behind the product:
 *
 *     r = σ(xᵣ + hᵣ)    z = σ(x_z + h_z)    n = tanh(xₙ + r · hₙ)    h ← (1 − z) · n + z · h
 *
 * gates (3 · units): xᵣ, x_z, xₙ, which become r, z, n; kept (units) ← hₙ; states (units) ← h before each
 * time; outputs ← h behind it, of all times with `sequences`, otherwise of the last one. Where a row has a
 * length the last one is before its padding, and outputs of padding are 0.
 * weight: 3 · units × units; bias: address 0 for none. Scratch: min(rows, ROWS) × 4 · units.
 */
@kernel
export function gru<T>(
  gates: usize, kept: usize, states: usize, outputs: usize, sequences: bool, lengths: usize,
  weight: usize, bias: usize, scratch: usize, rows: usize, length: usize, units: usize,
): void {
  const bytes = units * sizeof<T>();
  const most = min(rows, ROWS);
  const hidden = scratch + most * bytes;
  while (rows) {
    const count = min(rows, most);
    memory.fill(scratch, 0, count * bytes);
    for (let t: usize = 0; t < length; t++) {
      dense<T>(scratch, weight, bias, hidden, count, units, 3 * units);
      for (let i: usize = 0; i < count; i++) {
        const at = (i * length + t) * bytes;
        const own = hidden + 3 * i * bytes;
        const h = scratch + i * bytes;
        if (t >= lengthAt(lengths, i, length)) {
          memory.copy(states + at, h, bytes);
          if (sequences) memory.fill(outputs + at, 0, bytes);
          continue;
        }
        gruCell<T>(gates + 3 * at, kept + at, states + at, own, h, bytes);
        if (sequences) memory.copy(outputs + at, h, bytes);
      }
    }
    if (!sequences) memory.copy(outputs, scratch, count * bytes);
    const taken = count * length * bytes;
    gates += 3 * taken;
    kept += taken;
    states += taken;
    outputs += sequences ? taken : count * bytes;
    if (lengths) lengths += 4 * count;
    rows -= count;
  }
}

function gruCell<T>(
  gates: usize, kept: usize, state: usize, hidden: usize, h: usize, bytes: usize,
): void {
  const vectors = bytes & ~15;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    gruUnits<T, v128>(gates + i, kept + i, state + i, hidden + i, h + i, bytes);
  }
  for (; i < bytes; i += sizeof<T>()) {
    gruUnits<T, T>(gates + i, kept + i, state + i, hidden + i, h + i, bytes);
  }
}

@inline
function gruUnits<T, W>(
  gates: usize, kept: usize, state: usize, hidden: usize, h: usize, bytes: usize,
): void {
  const before = read<T, W>(h);
  const own = read<T, W>(hidden + 2 * bytes);
  const r = sigmoid<T>(v128.add<T>(read<T, W>(gates), read<T, W>(hidden)));
  const z = sigmoid<T>(v128.add<T>(read<T, W>(gates + bytes), read<T, W>(hidden + bytes)));
  const n = tanh<T>(v128.add<T>(read<T, W>(gates + 2 * bytes), v128.mul<T>(r, own)));
  write<T, W>(gates, r);
  write<T, W>(gates + bytes, z);
  write<T, W>(gates + 2 * bytes, n);
  write<T, W>(kept, own);
  write<T, W>(state, before);
  write<T, W>(h, v128.add<T>(n, v128.mul<T>(z, v128.sub<T>(before, n))));
}

/**
 * What `gru` kept, back through time: inputDelta and hiddenDelta (3 · units) ← the gradients of xᵣ, x_z, xₙ and of
 * hᵣ, h_z, hₙ. Scratch: min(rows, ROWS) × 2 · units, and the products' own.
 */
@kernel
export function gruGradient<T>(
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
          memory.fill(inputDelta + 3 * at, 0, 3 * bytes);
          memory.fill(hiddenDelta + 3 * at, 0, 3 * bytes);
          continue;
        }
        const ofLast = t + 1 == end ? outputGradient + i * bytes : 0;
        const delta = sequences ? outputGradient + at : ofLast;
        gruCellGradient<T>(
          gates + 3 * at, kept + at, states + at, delta, scratch + i * bytes, back + i * bytes,
          inputDelta + 3 * at, hiddenDelta + 3 * at, bytes,
        );
      }
      if (!t) break;
      const from = hiddenDelta + 3 * t * bytes;
      const step = 3 * length * bytes;
      product<T>(from, step, sizeof<T>(), weight, back, own, count, units, 3 * units, false);
    }
    const taken = count * length * bytes;
    gates += 3 * taken;
    kept += taken;
    states += taken;
    outputGradient += sequences ? taken : count * bytes;
    inputDelta += 3 * taken;
    hiddenDelta += 3 * taken;
    if (lengths) lengths += 4 * count;
    rows -= count;
  }
}

function gruCellGradient<T>(
  gates: usize, kept: usize, state: usize, delta: usize, carry: usize, back: usize,
  inputDelta: usize, hiddenDelta: usize, bytes: usize,
): void {
  const vectors = bytes & ~15;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    gruUnitsGradient<T, v128>(
      gates + i, kept + i, state + i, delta ? delta + i : 0, carry + i, back + i,
      inputDelta + i, hiddenDelta + i, bytes,
    );
  }
  for (; i < bytes; i += sizeof<T>()) {
    gruUnitsGradient<T, T>(
      gates + i, kept + i, state + i, delta ? delta + i : 0, carry + i, back + i,
      inputDelta + i, hiddenDelta + i, bytes,
    );
  }
}

@inline
function gruUnitsGradient<T, W>(
  gates: usize, kept: usize, state: usize, delta: usize, carry: usize, back: usize,
  inputDelta: usize, hiddenDelta: usize, bytes: usize,
): void {
  const r = read<T, W>(gates);
  const z = read<T, W>(gates + bytes);
  const n = read<T, W>(gates + 2 * bytes);
  let d = v128.add<T>(read<T, W>(carry), read<T, W>(back));
  if (delta) d = v128.add<T>(d, read<T, W>(delta));
  const ofN = throughTanh<T>(v128.mul<T>(d, v128.sub<T>(v128.splat<T>(1), z)), n);
  const ofZ = throughSigmoid<T>(v128.mul<T>(d, v128.sub<T>(read<T, W>(state), n)), z);
  const ofR = throughSigmoid<T>(v128.mul<T>(ofN, read<T, W>(kept)), r);
  write<T, W>(carry, v128.mul<T>(d, z));
  write<T, W>(inputDelta, ofR);
  write<T, W>(inputDelta + bytes, ofZ);
  write<T, W>(inputDelta + 2 * bytes, ofN);
  write<T, W>(hiddenDelta, ofR);
  write<T, W>(hiddenDelta + bytes, ofZ);
  write<T, W>(hiddenDelta + 2 * bytes, v128.mul<T>(ofN, r));
}
