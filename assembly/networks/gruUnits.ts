/** Gated recurrent units: some units of a row at a time, forward and back. What arrays hold, gates.ts says. */
import { read, write } from "../simd";
import { sigmoid, tanh, throughSigmoid, throughTanh } from "./gates";

@inline
export function gruUnits<T, W>(
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

@inline
export function gruUnitsGradient<T, W>(
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
