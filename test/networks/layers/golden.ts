/** What PyTorch computed of layers, by test/golden/layers/record.py, and how far this library is from it. */
import { readFileSync } from "node:fs";
import { expect, onTestFinished } from "vitest";
import type { DType } from "../../../src/index.ts";
import type { Layers, Layout, Mode, Network, Recipe } from "../../../src/networks/index.ts";
import * as networks from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";

/** A layer as JSON has it: its name and arguments, of which arrays of such are layers, too. */
export type Told = readonly [name: string, ...args: unknown[]];

export interface Case {
  readonly name: string;
  readonly layers: readonly Told[];
  readonly layout: Layout;
  readonly mode: Mode;
  readonly input: readonly number[];
  readonly output: readonly number[];
  readonly rows: number;
  readonly inputs: readonly number[];
  readonly tensors: Record<string, { readonly shape: number[]; readonly data: number[] }>;
  readonly outputs: readonly number[];
  readonly outputGradient: readonly number[];
  readonly inputGradient: readonly number[] | null;
  readonly gradients: Record<string, readonly number[]>;
  readonly buffers: Record<string, readonly number[]>;
}

export function readCases(family: string): readonly Case[] {
  const url = new URL(`../../golden/layers/${family}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { cases: Case[] }).cases;
}

/** A tolerance tells one convention from another: largest difference, of the largest number there is. */
export const TOLERANCE = { f64: 1e-12, f32: 1e-5 };

const isTold = (value: unknown): value is Told =>
  Array.isArray(value) && typeof value[0] === "string" && value[0] in networks;

export const layersOf = (told: readonly Told[]): Layers =>
  told.map(([name, ...args]) => {
    const make = (networks as unknown as Record<string, (...args: unknown[]) => Recipe>)[name];
    if (!make) throw new Error(`no layer ${name}`);
    return make(...args.map(argumentOf));
  });

/** Layers, or branches of them, where an argument is such. */
function argumentOf(arg: unknown): unknown {
  if (!Array.isArray(arg)) return arg;
  return arg.every(isTold) ? layersOf(arg) : arg.map(argumentOf);
}

/** The case's network, with PyTorch's weights. */
export function networkOf(
  { layers, layout, input, rows, tensors }: Case,
  dtype: DType,
): Network<DType> {
  const options = {
    ...{ input, layers: layersOf(layers), maxBatch: rows + 1, dtype },
    ...(layout === "nhwc" ? {} : { layout }),
  };
  const network = new networks.Network<DType>(loadSmall(), options);
  onTestFinished(() => network.dispose());
  if (Object.keys(tensors).length > 0) network.load(tensors);
  return network;
}

/** Largest difference, as a share of the largest number. */
export function distance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  let [most, scale] = [0, Number.MIN_VALUE];
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i]! - expected[i]!);
    if (Number.isNaN(difference)) return Number.NaN;
    most = Math.max(most, difference);
    scale = Math.max(scale, Math.abs(expected[i]!));
  }
  // Of what is nearly 0 as a whole, as gradients that cancel, by itself.
  return most / Math.max(scale, 1e-3);
}

/** Outputs, gradients and running statistics, each within the tolerance. */
export function expectGolden(golden: Case, dtype: DType): void {
  const network = networkOf(golden, dtype);
  const { mode, outputGradient } = golden;
  expect(network.output).toEqual(golden.output);
  const near = (what: string, actual: ArrayLike<number>, expected: ArrayLike<number>) =>
    expect(distance(actual, expected), what).toBeLessThan(TOLERANCE[dtype]);
  near("outputs", network.forward(golden.inputs, { mode }), golden.outputs);
  const withInputs = golden.inputGradient !== null;
  const inputs = network.backward(outputGradient, { inputs: withInputs });
  if (golden.inputGradient) near("inputGradient", inputs!, golden.inputGradient);
  const found = Object.entries(golden.gradients);
  const parameters = Object.values(network.parameters);
  expect(found.length).toBe(parameters.length);
  for (const [i, [name, expected]] of found.entries()) near(name, parameters[i]!.grad, expected);
  const buffers = Object.entries(network.buffers).filter(([, { isCount }]) => !isCount);
  const running = Object.entries(golden.buffers).filter(([name]) => !/num_batches/.test(name));
  expect(buffers.length).toBe(running.length);
  for (const [i, [name, expected]] of running.entries()) near(name, buffers[i]![1].data, expected);
  // A second time with `accumulate` there is twice as much.
  network.forward(golden.inputs, { mode });
  network.backward(outputGradient, { accumulate: true });
  for (const [i, [name, expected]] of found.entries()) {
    const twice = expected.map((each) => 2 * each);
    if (buffers.length === 0 || mode === "train")
      near(`${name}, twice`, parameters[i]!.grad, twice);
  }
}
