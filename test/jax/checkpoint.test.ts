/** A tree of arrays, and the state of its optimizer, in Nadir's files. */
import { expect, test } from "vitest";
import { decode, restore, save } from "../../src/checkpoint/index.ts";
import { AdamW, NAdam } from "../../src/index.ts";
import { optaxTransform, treePart } from "../../src/jax/index.ts";
import { bitsOf } from "../memory/bits.ts";
import { heapBytes, jax, type NumpyArray } from "./jax.ts";
import { counts, initial, type Model, model, paths, rowOf, rows, shapes } from "./trees.ts";

const solver = () =>
  optaxTransform(jax, NAdam, { lr: 0.05 }, { clipNorm: 1, groups: [{ match: "bias", lr: 0.01 }] });

test("goes on to the bit, from one file", async () => {
  const steps = rows(6);
  const first = solver();
  const state = await first.init(model(initial));
  let params = model(initial);
  for (const row of steps.slice(0, 3)) [params] = await first.apply(model(row), state, params);
  const bytes = save({ params: treePart(jax, params), optimizer: state, metadata: { epoch: 3 } });
  for (const row of steps.slice(3)) [params] = await first.apply(model(row), state, params);

  const second = solver();
  const restored = await second.init(model(initial));
  let again = model(rows(1)[0]!);
  const part = treePart(jax, again);
  const { metadata } = restore(bytes, { params: part, optimizer: restored });
  jax.tree.dispose(again);
  again = part.tree();
  expect([metadata, restored.steps]).toEqual([{ epoch: 3 }, 3]);
  for (const row of steps.slice(3)) [again] = await second.apply(model(row), restored, again);
  expect(bitsOf(rowOf(again))).toBe(bitsOf(rowOf(params)));
  for (const each of [state, restored]) each.dispose();
});

test("paths are names, in the file too, and arrays are not used up", () => {
  const params = model(initial);
  const before = counts(params);
  const { tensors } = decode(save({ params: treePart(jax, params) }));
  expect(counts(params)).toEqual(before);
  expect(Object.keys(tensors).sort()).toEqual(paths.map((path) => `params/${path}/value`).sort());
  for (const [i, path] of paths.entries()) {
    expect(tensors[`params/${path}/value`]!.shape).toEqual(shapes[i]);
  }
});

test("gives back what it takes", () => {
  const part = treePart(jax, model(initial));
  jax.tree.dispose(part.tree());
  const held = heapBytes();
  for (let i = 0; i < 50; i++) {
    const params = model(initial);
    const { tree, loadStateDict, stateDict } = treePart(jax, params);
    loadStateDict(stateDict());
    jax.tree.dispose(tree());
    jax.tree.dispose(params);
  }
  expect(heapBytes()).toBe(held);
});

test("a tree of another form, and what is none", async () => {
  const params = model(initial);
  const bytes = save({ params: treePart(jax, params) });
  const other = { layers: params.layers.slice(0, 1), c: params["a b"].ref.reshape([1]) };
  const part = treePart(jax, other);
  const before = part.stateDict();
  expect(() => restore(bytes, { params: part })).toThrow(
    'treePart: state is of other parameters: missing "c"; unexpected "layers[1].weight", "layers[1].bias", "[\\"a b\\"]"',
  );
  expect(part.stateDict()).toEqual(before);
  expect(() => treePart(jax, { w: 3 } as never)).toThrow(
    new TypeError("treePart: params.w must be a jax array, got 3"),
  );
  const ints = jax.numpy.array([1], { dtype: jax.numpy.int32 });
  expect(() => treePart(jax, { w: ints })).toThrow(
    new TypeError("treePart: params.w must be of dtype float32, got int32"),
  );
  const gone: { w: NumpyArray } = { w: jax.numpy.array([1, 2]) };
  gone.w.dispose();
  expect(() => treePart(jax, gone)).toThrow("treePart: params.w is used up already");
  const optimizer = await optaxTransform(jax, AdamW).init(model(initial));
  const of = await optaxTransform(jax, NAdam).init(model(initial));
  expect(() => restore(save({ optimizer: of }), { optimizer })).toThrow(
    'AdamW: state dict: optimizer must be "AdamW", got "NAdam"',
  );
  const unused: Model = params;
  jax.tree.dispose(unused);
});
