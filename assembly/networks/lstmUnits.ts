/** Long short-term memory: some units of a row at a time, forward and back. What arrays hold, gates.ts says. */
import { read, write } from "../simd";
import { sigmoid, tanh, throughSigmoid, throughTanh } from "./gates";

@inline
export function lstmUnits<T, W>(
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

@inline
export function lstmUnitsGradient<T, W>(
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
