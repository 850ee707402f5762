/** What TypeScript is told of a network, and what JSON is. */
import { expect, expectTypeOf, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync } from "../../src/index.ts";
import {
  DenseNetwork,
  linearRegression,
  logisticRegression,
  type NamedTensors,
  softmaxRegression,
} from "../../src/networks/index.ts";

const nadir = loadSync();

test("a precision that is not given is not taken from what is expected", () => {
  const sizes = [1, 1];
  const wish: { readonly dtype?: DType } = {};
  // @ts-expect-error: it is f32.
  const network: DenseNetwork<"f64"> = new DenseNetwork(nadir, { sizes });
  // @ts-expect-error: it may be f32.
  const wished: DenseNetwork<"f64"> = new DenseNetwork(nadir, { sizes, ...wish });
  // @ts-expect-error: it is f32.
  const linear: DenseNetwork<"f64"> = linearRegression(nadir, { inputs: 1 });
  // @ts-expect-error: it is f32.
  const logistic: DenseNetwork<"f64"> = logisticRegression(nadir, { inputs: 1 });
  // @ts-expect-error: it is f32.
  const softmax: DenseNetwork<"f64"> = softmaxRegression(nadir, { inputs: 1, classes: 2 });
  // @ts-expect-error: nor does saying so make it one.
  const said = new DenseNetwork<"f64">(nadir, { sizes });
  const made: DenseNetwork<DType>[] = [network, wished, linear, logistic, softmax, said];
  expect(made.map(({ dtype }) => dtype)).toEqual(Array(6).fill("f32"));

  expectTypeOf(new DenseNetwork(nadir, { sizes })).toEqualTypeOf<DenseNetwork<"f32">>();
  const double = { sizes, dtype: "f64" } as const;
  expectTypeOf(new DenseNetwork(nadir, double)).toEqualTypeOf<DenseNetwork<"f64">>();
  const either = new DenseNetwork<DType>(nadir, { sizes, ...wish });
  expectTypeOf(either).toEqualTypeOf<DenseNetwork<DType>>();
  const generic = <D extends DType>(dtype: D): DenseNetwork<D> =>
    linearRegression(nadir, { inputs: 1, dtype });
  expectTypeOf(generic("f64")).toEqualTypeOf<DenseNetwork<"f64">>();
  // Tensors of any precision, and of one.
  const any: NamedTensors = either.tensors();
  const single: NamedTensors<"f32"> = new DenseNetwork(nadir, { sizes }).tensors();
  expect(Object.keys(any)).toEqual(Object.keys(single));
});

test("JSON gets the architecture and the weights: no addresses", () => {
  const network = new DenseNetwork(nadir, { sizes: [2, 3, 1], activation: "tanh", maxBatch: 7 });
  expect(JSON.parse(JSON.stringify({ network }))).toEqual({
    network: {
      sizes: [2, 3, 1],
      activations: ["tanh", "identity"],
      ...{ bias: true, maxBatch: 7, dtype: "f32" },
      tensors: JSON.parse(JSON.stringify(network.tensors())),
    },
  });
});
