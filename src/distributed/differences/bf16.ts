import { toBfloat16 } from "../../checkpoint/tensors/halves.ts";

/** The nearest finite bf16 of finite numbers, of two as near the even one. */
export function saturatedHalves(values: Float32Array): Uint16Array<ArrayBuffer> {
  const halves = toBfloat16(values);
  for (let i = 0; i < halves.length; i++) if ((halves[i]! & 0x7fff) === 0x7f80) halves[i]! -= 1;
  return halves;
}

/** The same of what is far from the greatest, in place and as single precision: one pass in place of three. */
export function roundToBf16(values: Float32Array): void {
  const all = new Int32Array(values.buffer, values.byteOffset, values.length);
  for (let i = 0; i < all.length; i++) {
    const bits = all[i]!;
    all[i] = (bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000;
  }
}
