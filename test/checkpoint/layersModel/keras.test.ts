/** Models as Keras 3 writes them, with layers that TensorFlow.js has not, against what Keras predicted. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { networkFromLayersModel } from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";

interface Case {
  readonly name: string;
  readonly topology: object;
  readonly weights: readonly {
    readonly name: string;
    readonly shape: number[];
    readonly data: string;
  }[];
  readonly inputs: string;
  readonly outputs: string;
}

const file = new URL("../../golden/checkpoint/keras_layers.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
const numbers = (text: string) => new Float32Array(bytes(text).buffer);

test.each(cases.map((each) => [each.name, each] as const))("%s", (_, { topology, ...given }) => {
  const weightSpecs = given.weights.map(({ name, shape }) => ({ name, shape, dtype: "float32" }));
  const weightData = given.weights.map(({ data }) => bytes(data));
  const artifacts = { modelTopology: topology, weightSpecs, weightData };
  const expected = numbers(given.outputs);
  for (const dtype of ["f32", "f64"] as const) {
    const { network, output, leftOut } = networkFromLayersModel(loadSync(), artifacts, { dtype });
    const outputs = network.predict(numbers(given.inputs), output);
    expect(leftOut).toEqual([]);
    expect(outputs.length).toBe(expected.length);
    const largest = Math.max(...expected.map(Math.abs));
    const deviations = Array.from(expected, (value, i) => Math.abs(value - outputs[i]!));
    expect(Math.max(...deviations) / largest).toBeLessThan(1e-5);
  }
});
