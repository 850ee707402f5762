import type { Jax, JaxArray } from "../../src/jax/index.ts";
import { gradients, points } from "../optimizers/train.ts";
import { jax, type NumpyArray } from "./jax.ts";

/** Arrays of all sorts of shapes: a scalar, more than a block of a sweep, more than jax-js keeps inline. */
export type Model = {
  layers: { weight: NumpyArray; bias: NumpyArray }[];
  "a b": NumpyArray;
};

export const shapes: readonly (readonly number[])[] = [[13, 17], [17], [2, 3, 5], [1], []];
export const paths = [
  "layers[0].weight",
  "layers[0].bias",
  "layers[1].weight",
  "layers[1].bias",
  '["a b"]',
];
export const lengths = shapes.map((shape) => shape.reduce((product, size) => product * size, 1));
export const total = lengths.reduce((sum, length) => sum + length, 0);

/** A row of numbers as the arrays' values, one after another. */
export function parts(row: Float32Array): Float32Array[] {
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return row.slice(start - length, start);
  });
}

export function model(row: Float32Array): Model {
  const [w0, b0, w1, b1, s] = parts(row).map((values, i) =>
    jax.numpy.array(values as Float32Array<ArrayBuffer>, { shape: [...shapes[i]!] }),
  ) as [NumpyArray, NumpyArray, NumpyArray, NumpyArray, NumpyArray];
  return {
    layers: [
      { weight: w0, bias: b0 },
      { weight: w1, bias: b1 },
    ],
    "a b": s,
  };
}

/** The values, one array after another. The tree stays usable. */
export function rowOf(tree: Model): Float32Array {
  const row = new Float32Array(total);
  let offset = 0;
  for (const leaf of jax.tree.leaves(tree) as NumpyArray[]) {
    row.set(leaf.ref.dataSync() as Float32Array, offset);
    offset += leaf.size;
  }
  return row;
}

export const initial = points("f32", 5, total) as Float32Array;
export const rows = (steps: number): Float32Array[] =>
  gradients("f32", 6, steps, total) as Float32Array[];

/** How often each array of a tree can still be used up. */
export const counts = (tree: unknown): number[] =>
  (jax.tree.leaves(tree as Model) as JaxArray[]).map(({ refCount }) => refCount);

/** The module as the adapter sees it, of which a test may replace a part. */
export const peer = (changes: object = {}): Jax => ({ ...(jax as Jax), ...changes });
