/** How far f32 is off that goes through in f32 alone (assembly/singles.ts), beside the same layer in f64. */
import { describe, expect, test } from "vitest";
import type { DType } from "../../../src/index.ts";
import { attention, gelu, gru, type Layers, lstm } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { ulp } from "../../kernels/ulp.ts";
import { numbers, randomNetwork } from "./property.ts";

/** Every so many of the bit patterns of single precision, infinities and NaN among them. */
const STEP = 8191 * 16;
const patterns = Uint32Array.from({ length: Math.ceil(2 ** 32 / STEP) }, (_, i) => i * STEP);
/** And those between which functions are not flat yet. */
const near = Float32Array.from({ length: 30_001 }, (_, i) => (i - 15_000) / 1000);
const xs = Float32Array.from([...new Float32Array(patterns.buffer), ...near]);

/** From here on it is x, or 0. */
const END = 13;

function inBoth(layers: Layers, input: readonly number[], rows: number) {
  const made = (dtype: DType) => randomNetwork(layers, input, rows, new Random(3), dtype);
  return [made("f32"), made("f64")] as const;
}

describe.for([
  // Errors of what stands in the exponent, which f64 is allowed, too: test/kernels/functions.test.ts.
  ["by tanh", false, (x: number) => Math.abs(x) * (1.6 + 0.0714 * x * x)],
  ["exact", true, (x: number) => (x * x) / 2],
] as const)("gelu %s in f32", ([, exact, exponent]) => {
  test("has its outputs and slopes to some ulps", () => {
    const [got, wanted] = inBoth([gelu({ exact })], [1], xs.length).map((network) => [
      [...network.forward(xs)],
      [...network.backward(Array(xs.length).fill(1), { inputs: true })!],
    ]);
    const wrong = Array.from(xs).flatMap((x, i) =>
      [0, 1].flatMap((what) => {
        const [y, right] = [got![what]![i]!, wanted![what]![i]!];
        if (y === right || (Number.isNaN(x) && Number.isNaN(y))) return [];
        // A slope is a sum, whose terms have errors of their own.
        const size = what === 0 ? right : Math.abs(right) + Math.abs(wanted![0]![i]!);
        const limit = (6 + 3 * exponent(Math.max(-END, Math.min(x, END)))) * ulp("f32", size);
        // Where the gate is no normal number it may be 0.
        const least = Math.max(1, Math.min(Math.abs(x), END) ** 3) * 2 ** -126;
        return Math.abs(y - right) <= limit + least ? [] : [{ what, x, y, right }];
      }),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

/** Largest difference, of the largest number there is. */
function distance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let [most, scale] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    most = Math.max(most, Math.abs(x[i]! - y[i]!));
    scale = Math.max(scale, Math.abs(y[i]!));
  }
  return most / scale;
}

const tokens: Record<string, Layers> = {
  attention: [attention({ heads: 2 })],
  "causal attention": [attention({ heads: 2, causal: true })],
  gru: [gru(5, { sequences: true })],
  lstm: [lstm(5, { sequences: true })],
};

describe.for(Object.entries(tokens))("%s in f32", ([, layers]) => {
  test.for([0.01, 1, 30])("is as in f64 to 2e-6, of numbers up to %d", (scale) => {
    const [single, double] = inBoth(layers, [37, 6], 3);
    // The same weights and inputs: f32 is f64, too.
    for (const [name, { data }] of Object.entries(double.parameters)) {
      data.set(single.parameters[name]!.data);
    }
    const inputs = Float32Array.from(numbers(new Random(4), 3 * 37 * 6, scale));
    const [y, right] = [single.forward(inputs), double.forward(inputs)];
    expect(distance(y, right)).toBeLessThan(2e-6 * Math.max(1, scale));
    const deltas = Float32Array.from(numbers(new Random(5), y.length));
    const slopes = single.backward(deltas, { inputs: true })!;
    const rightSlopes = double.backward(deltas, { inputs: true })!;
    expect(distance(slopes, rightSlopes)).toBeLessThan(1e-5 * Math.max(1, scale));
  });

  test("is finite where inputs are as large as f32 squares", () => {
    const [network] = inBoth(layers, [9, 6], 1);
    for (const { data } of Object.values(network.parameters)) data.fill(0.5);
    const inputs = numbers(new Random(6), 9 * 6, 1e6);
    expect([...network.forward(inputs)].every(Number.isFinite)).toBe(true);
  });

  test("lets NaN through", () => {
    const [network] = inBoth(layers, [9, 6], 1);
    const inputs = numbers(new Random(6), 9 * 6);
    inputs[6] = Number.NaN;
    const outputs = [...network.forward(inputs)];
    expect(outputs.slice(-1).some(Number.isNaN)).toBe(true);
  });
});
