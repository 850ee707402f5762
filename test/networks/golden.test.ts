/** Against recorded runs of PyTorch: test/golden/networks.py. */
import { expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  huber,
  type Loss,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../src/networks/index.ts";
import { type NetworkCase, type NetworkResult, networkCases } from "../golden/networks.ts";
import { loadSmall } from "../memory/small.ts";

/** Of the largest element of a tensor: rounding errors are as large as the terms of its sums. */
const TOLERANCE: Readonly<Record<DType, number>> = { f32: 1e-5, f64: 1e-12 };

const losses = { softmaxCrossEntropy, binaryCrossEntropy, meanSquaredError, huber };
const cases = networkCases.flatMap((golden) =>
  (["f32", "f64"] as const).map((dtype) => ({ name: golden.name, dtype, golden })),
);

function networkOf(
  { sizes, activation, outputActivation, bias, ...rest }: NetworkCase,
  dtype: DType,
) {
  const { negativeSlope, rows, state } = rest;
  const network = new DenseNetwork<DType>(loadSmall(), {
    ...{ sizes, activation, outputActivation, bias, dtype, maxBatch: rows },
    ...(negativeSlope === undefined ? {} : { negativeSlope }),
  });
  network.load(state);
  return network;
}

function lossOf({ loss, options }: NetworkCase): Loss {
  return (losses[loss] as typeof huber).with(options);
}

function expectClose(actual: ArrayLike<number>, wanted: readonly number[], dtype: DType) {
  expect(actual.length).toBe(wanted.length);
  const scale = Math.max(...wanted.map(Math.abs));
  for (const [i, value] of wanted.entries()) {
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(TOLERANCE[dtype] * scale);
  }
}

function expectGradients(
  network: DenseNetwork<DType>,
  gradients: NetworkResult["gradients"],
  dtype: DType,
) {
  const parameters = Object.values(network.parameters);
  expect(parameters).toHaveLength(Object.keys(gradients).length);
  for (const [i, wanted] of Object.values(gradients).entries()) {
    expectClose(parameters[i]!.grad, wanted, dtype);
  }
}

test.for(cases)(
  "$name in $dtype gives PyTorch's outputs, loss and gradients",
  ({ golden, dtype }) => {
    const { outputs, loss, gradients, inputGradient } = golden[dtype];
    const network = networkOf(golden, dtype);
    expectClose(network.predict(golden.inputs), outputs, dtype);

    const options = golden.rowWeights ? { rowWeights: golden.rowWeights } : {};
    const given = lossOf(golden);
    const value = network.lossAndGradients(golden.inputs, golden.targets, given, {
      ...{ ...options, inputs: true },
    });
    expectClose([value], [loss], dtype);
    expectClose(network.inputGradient, inputGradient, dtype);
    expectClose(
      [network.evaluate(golden.inputs, golden.targets, given, options).loss],
      [loss],
      dtype,
    );
    expectGradients(network, gradients, dtype);
  },
);

const squared = cases.filter(
  ({ golden: { loss, options, rowWeights } }) =>
    loss === "meanSquaredError" && Object.keys(options).length === 0 && !rowWeights,
);

test.for(squared)("$name in $dtype gives them through backward too", ({ golden, dtype }) => {
  const { gradients, inputGradient } = golden[dtype];
  const network = networkOf(golden, dtype);
  const outputs = network.forward(golden.inputs);
  const slopes = golden.targets.map((t, i) => (2 * (outputs[i]! - t)) / outputs.length);
  expectClose(network.backward(slopes, { inputs: true }), inputGradient, dtype);
  expectGradients(network, gradients, dtype);
});

test("there are such cases", () => {
  expect(squared.length).toBeGreaterThan(30);
});
