/**
 * How differences of parameters are written down, from the most exact to the shortest: what a worker sends in a round is
 * n numbers in
 *
 *     f32   ┌ n × f32 ┐                                 4 n bytes
 *     bf16  ┌ n × bf16 ┐                                2 n bytes
 *     int8  ┌ ⌈n/256⌉ × f32 scale ┬ n × int8 ┐          n + 4 ⌈n/256⌉ bytes
 *     int4  ┌ ⌈n/256⌉ × f32 scale ┬ ⌈n/2⌉ × uint8 ┐     ⌈n/2⌉ + 4 ⌈n/256⌉ bytes
 *
 * all of it little-endian and without a head: the precision and n are known where it is read. Of two codes of int4 the
 * first is in the lower four bits, both in two's complement; of an odd n the last upper four bits are 0.
 *
 * A block of 256 numbers, or what is left at the end, has one scale s = max |x| / c, where c is 127 or 7, and a number the
 * code round(x / s), in [−c, c], of two as near the even one; it is read as code · s. That is absmax quantization by
 * blocks: Dettmers et al., "8-bit Optimizers via Block-wise Quantization" (arXiv:2110.02861), section 2.1, with codes
 * evenly spaced. Four bits are enough for such differences: Douillard et al., "Streaming DiLoCo" (arXiv:2501.18512),
 * section 3.3.
 *
 * Where numbers are at the ends of single precision: no scale is subnormal, so that of what is below 2⁻¹²⁶ the code is 0 or
 * ±1, and a block with nothing but such has the scale 0; nothing finite becomes infinite, in bf16 neither.
 *
 * @module
 */

/** How differences are written: as f32, bf16, or in codes of 8 or 4 bits with a scale for 256 of them. */
export type Precision = "f32" | "bf16" | "int8" | "int4";

export const precisions: readonly Precision[] = ["f32", "bf16", "int8", "int4"];

/** Numbers that have one scale. */
export const BLOCK = 256;

export const blocksOf = (length: number): number => Math.ceil(length / BLOCK);

/** Bytes that so many numbers take. */
export function encodedBytes(precision: Precision, length: number): number {
  if (precision === "f32") return 4 * length;
  if (precision === "bf16") return 2 * length;
  return 4 * blocksOf(length) + (precision === "int8" ? length : Math.ceil(length / 2));
}
