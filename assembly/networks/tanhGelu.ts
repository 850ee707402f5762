/**
 * `gelu` of activations.ts for layers, which rather have its f32 four at once than to half an ulp: off by two or
 * three of them, and far below 0, where the result is e to the power of y³, by as many as there are in that.
 */
import { larger, read, write } from "../simd";
import { exponentials, plusTimes } from "../singles";
import { GELU_1, GELU_3, gated, geluGate, geluSlope } from "./activations";

/** Beyond it the gate is 1, or no normal number and 0. */
const END: f32 = 10;

/** y ← ½y · (1 + tanh √(2/π)(y + 0.044715 y³)), and its slope. */
@sweep(1)
export function tanhGelu<T, W>(values: usize, slopes: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) {
    const gate = geluGate<T>(x);
    write<T, W>(values, gated(x, gate));
    write<T, W>(slopes, geluSlope(x, gate));
  } else {
    const lower = larger<f32>(x, f32x4.splat(-END));
    const near = f32x4.pmin(lower, f32x4.splat(END));
    const xx = f32x4.mul(near, near);
    const one = f32x4.splat(1);
    const factor = plusTimes(-<f32>GELU_1, xx, f32x4.splat(-<f32>GELU_3));
    const e = exponentials(f32x4.mul(near, factor));
    const some = f32x4.div(one, f32x4.add(one, e));
    const gate = v128.andnot(some, f32x4.le(x, f32x4.splat(-END)));
    const inner = plusTimes(<f32>GELU_1, xx, f32x4.splat(<f32>(3 * GELU_3)));
    const bell = f32x4.mul(gate, f32x4.sub(one, gate));
    write<T, W>(values, f32x4.mul(lower, gate));
    write<T, W>(slopes, f32x4.add(gate, f32x4.mul(f32x4.mul(near, inner), bell)));
  }
}
