/** What holds of any layer: its gradients are the loss's slopes, and a row's outputs are its own. */
import { expect, onTestFinished } from "vitest";
import type { DType } from "../../../src/index.ts";
import { type Layers, Network } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { loadSmall } from "../../memory/small.ts";

/** Seeded numbers in [−scale, scale). */
export function numbers(random: Random, length: number, scale = 1): number[] {
  return Array.from({ length }, () => scale * (random.next() / 0x80000000 - 1));
}

const sizeOf = (shape: readonly number[]) => shape.reduce((size, each) => size * each, 1);

/** A network whose parameters are random numbers, also those that start from 0 or 1. */
export function randomNetwork(
  layers: Layers,
  input: readonly number[],
  maxBatch: number,
  random: Random,
  dtype: DType = "f64",
): Network<DType> {
  const network = new Network<DType>(loadSmall(), { input, layers, maxBatch, dtype });
  onTestFinished(() => network.dispose());
  for (const { data } of Object.values(network.parameters)) data.set(numbers(random, data.length));
  return network;
}

/** How far a slope may be off that is told from outputs at two points. */
const TOLERANCE = 1e-7;
const STEP = 1e-5;

/** Gradients of a random sum of the outputs, at random places, against differences of that sum. */
export function expectFiniteDifferences(
  layers: Layers,
  input: readonly number[],
  rows: number,
  seed: number,
): void {
  const random = new Random(seed);
  const network = randomNetwork(layers, input, rows + 1, random);
  const inputs = Float64Array.from(numbers(random, rows * sizeOf(input)));
  const weights = numbers(random, rows * sizeOf(network.output));
  const loss = () => {
    const outputs = network.forward(inputs);
    return weights.reduce((sum, weight, i) => sum + weight * outputs[i]!, 0);
  };
  loss();
  const inputGradient = network.backward(weights, { inputs: true })!.slice();
  const parameters = Object.values(network.parameters);
  const gradients = parameters.map(({ grad }) => grad.slice());
  const check = (what: string, data: () => { [i: number]: number }, i: number, slope: number) => {
    const at = data()[i]!;
    data()[i] = at + STEP;
    const above = loss();
    data()[i] = at - STEP;
    const below = loss();
    data()[i] = at;
    const difference = (above - below) / (2 * STEP);
    const scale = Math.max(1, Math.abs(slope));
    expect(Math.abs(slope - difference) / scale, `${what}[${i}]`).toBeLessThan(TOLERANCE);
  };
  for (let trial = 0; trial < 12; trial++) {
    const i = random.below(inputs.length);
    check("inputs", () => inputs, i, inputGradient[i]!);
  }
  for (const [p, parameter] of parameters.entries()) {
    for (let trial = 0; trial < 6; trial++) {
      const i = random.below(parameter.length);
      check(parameter.name, () => parameter.data, i, gradients[p]![i]!);
    }
  }
}

/** A row has the same bits alone, and in a batch: outputs, and gradients with respect to inputs. */
export function expectRowsByThemselves(
  layers: Layers,
  input: readonly number[],
  rows: number,
  seed: number,
  dtype: DType,
): void {
  const random = new Random(seed);
  const network = randomNetwork(layers, input, rows + 1, random, dtype);
  const [width, outputWidth] = [sizeOf(input), sizeOf(network.output)];
  const inputs = numbers(random, rows * width);
  const delta = numbers(random, rows * outputWidth);
  const outputs = network.forward(inputs).slice();
  const gradients = network.backward(delta, { inputs: true })!.slice();
  for (let row = 0; row < rows; row++) {
    const part = <A extends { slice(from: number, to: number): A }>(all: A, size: number) =>
      all.slice(row * size, (row + 1) * size);
    expect(network.forward(part(inputs, width))).toEqual(part(outputs, outputWidth));
    const alone = network.backward(part(delta, outputWidth), { inputs: true });
    expect(alone).toEqual(part(gradients, width));
  }
}
