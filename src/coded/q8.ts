import { decodeQ8, encodeQ8 } from "#kernels/q8.js";
import type { AnyOptimizerClass } from "../base/optimizerClass.ts";
import type { Heap } from "../memory/heap.ts";
import type { Codec } from "./codec.ts";
import { coded } from "./coded.ts";
import { type DynamicMap, dynamicMap } from "./dynamicMap.ts";

/** Elements that have one scale. */
const BLOCK = 256;

const codec: Codec = {
  name: "q8",
  minimum: 4096,
  words: (count) => Math.ceil(count / 4) + Math.ceil(count / BLOCK),
  in(heap) {
    const { f32 } = heap.kernels;
    const encode = f32.routine(encodeQ8);
    const decode = f32.routine(decodeQ8);
    const tables = [false, true].map((isSigned) => tablesIn(heap, isSigned));
    return {
      encode(from, to, count, isSigned) {
        const { buckets, bounds } = tables[Number(isSigned)]!;
        encode(from, to, count, buckets, bounds);
      },
      decode(from, to, count, isSigned) {
        decode(from, to, count, tables[Number(isSigned)]!.numbers);
      },
    };
  },
};

/** Where a map lies. */
function tablesIn(heap: Heap, isSigned: boolean): Record<keyof DynamicMap, number> {
  const { numbers, bounds, buckets } = dynamicMap(isSigned);
  const length = numbers.length + bounds.length + Math.ceil(buckets.length / 4);
  const address = heap.allocate({ dtype: "f32", length, fill: 0 });
  const words = heap.view("f32", address, length);
  words.set(numbers);
  words.set(bounds, numbers.length);
  const at = { numbers: address, bounds: address + numbers.byteLength };
  const next = at.bounds + bounds.byteLength;
  new Uint8Array(words.buffer, next, buckets.length).set(buckets);
  return { ...at, buckets: next };
}

/**
 * A class that keeps its state in 8 bits, as bitsandbytes does: of each parameter of 4096 elements or more a byte an
 * element and 4 bytes for 256, in place of 4 each. Smaller ones stay in f32.
 *
 * Each step computes in f32. What it then keeps is, for each block of 256 elements of a parameter, the largest of
 * them, and for each element the nearest of 256 multiples of that: bitsandbytes' dynamic map, whose smallest are
 * 5.5·10⁻⁷ (3.25·10⁻⁷ of a mean square). Unlike there the largest is kept exactly, also where it is below 0, and a
 * mean square above 0 never becomes 0, by which a step would become endless. An infinite or NaN gradient makes NaN
 * of its block's state.
 *
 * ```ts
 * import { AdamW, loadSync, q8 } from "nadir";
 *
 * const model = loadSync().parameters({ weight: [128, 784], bias: [128] });
 * const optimizer = new (q8(AdamW))(model, { lr: 1e-3 });
 * optimizer.step();
 * ```
 *
 * Options are those of the class. So is the state dict, in f32: it goes on to the same bits, and state of the class
 * itself, in f32, `bf16` or `q8`, may be loaded, which is then rounded. Parameters and gradients stay as they are, and
 * must be f32.
 *
 * Dettmers, Lewis, Shleifer & Zettlemoyer, "8-bit Optimizers via Block-wise Quantization" (arXiv:2110.02861).
 * @param Class `SGD`, `Adam`, `AdamW`, `Lion`, or another whose state is running means (`NAdam`, `LaProp`, `Signum`).
 * @throws TypeError for another class. What it makes throws a RangeError for `lookAhead` and `initialAccumulator`, and
 *   a TypeError for f64 parameters and for sparse gradients.
 */
export function q8<C extends AnyOptimizerClass>(Class: C): C {
  return coded(codec, Class);
}
