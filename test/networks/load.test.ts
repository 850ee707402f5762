/** Weights and biases in and out of a network. */
import { expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { networkBits, values } from "./values.ts";

const sizes = [3, 4, 4, 2];
const nadir = loadSync();

const made = <D extends DType = "f32">(seed: number, options: { dtype?: D; bias?: boolean } = {}) =>
  new DenseNetwork<DType>(nadir, { sizes, seed, ...options }) as DenseNetwork<D>;

const dataBits = (network: DenseNetwork<DType>) => networkBits(network).map(([data]) => data);

test.for(dtypes)("tensors are copies that load takes back, in %s", (dtype) => {
  const network = made(1, { dtype });
  const before = dataBits(network);
  const tensors = network.tensors();
  expect(Object.keys(tensors)).toEqual(Object.keys(network.parameters));
  expect(Object.values(tensors).map(({ shape }) => shape)).toEqual([
    ...[[4, 3], [4], [4, 4], [4], [2, 4], [2]],
  ]);
  for (const { data } of Object.values(network.parameters)) data.fill(0);
  expect(tensors["layers.0.weight"]!.data[0]).not.toBe(0);
  network.load(tensors);
  expect(dataBits(network)).toEqual(before);
  for (const { data } of Object.values(tensors)) data.fill(7);
  expect(dataBits(network)).toEqual(before);
});

test("load leaves gradients alone", () => {
  const network = made(1);
  for (const { grad } of Object.values(network.parameters)) grad.fill(3);
  network.load(made(2).tensors());
  for (const { grad } of Object.values(network.parameters))
    expect(new Set(grad)).toEqual(new Set([3]));
});

test("the parameters of another network are loaded as they are", () => {
  const [network, other] = [made(1), made(2)];
  network.load(other.parameters);
  expect(dataBits(network)).toEqual(dataBits(other));
});

test("double precision is rounded to single, single taken exactly", () => {
  const [single, double] = [made(1, { dtype: "f32" }), made(2, { dtype: "f64" })];
  single.load(double.tensors());
  for (const [name, { data }] of Object.entries(single.parameters)) {
    expect(data).toEqual(Float32Array.from(double.parameters[name]!.data));
  }
  double.load(single.tensors());
  for (const [name, { data }] of Object.entries(double.parameters)) {
    expect(data).toEqual(Float64Array.from(single.parameters[name]!.data));
  }
});

test("names of a Sequential, in any order of keys, are layers by their numbers", () => {
  const network = made(1);
  // 10 after 2, though not by spelling.
  const own = ["10.bias", "0.weight", "2.bias", "10.weight", "0.bias", "2.weight"];
  const place = { 0: 0, 2: 1, 10: 2 };
  const tensors = Object.fromEntries(
    own.map((name, i) => {
      const [number, kind] = name.split(".") as [keyof typeof place, string];
      const { shape, length } = network.parameters[`layers.${place[number]}.${kind}`]!;
      return [name, { data: [...values(i, length)], shape }];
    }),
  );
  network.load(tensors);
  for (const [name, { data }] of Object.entries(tensors)) {
    const [number, kind] = name.split(".") as [keyof typeof place, string];
    const parameter = network.parameters[`layers.${place[number]}.${kind}`]!;
    expect(parameter.data).toEqual(Float32Array.from(data));
  }
});

test("names may have a prefix, and flat arrays of the right length need no shape", () => {
  const [network, other] = [made(1), made(2)];
  network.load(
    Object.fromEntries(
      Object.entries(other.parameters).map(([name, { data }]) => [`model.${name}`, data.slice()]),
    ),
  );
  expect(dataBits(network)).toEqual(dataBits(other));
});

test("a network without biases takes and gives none", () => {
  const [network, other] = [made(1, { bias: false }), made(2, { bias: false })];
  expect(Object.keys(network.tensors())).toEqual([0, 1, 2].map((i) => `layers.${i}.weight`));
  network.load(other.tensors());
  expect(dataBits(network)).toEqual(dataBits(other));
});
