import { describe, expect, test } from "vitest";
import {
  attention,
  dense,
  gru,
  type Layers,
  lstm,
  masking,
  type Recipe,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectGolden, readCases } from "./golden.ts";
import { numbers, randomNetwork } from "./property.ts";

describe("layers leave padding out as PyTorch's do", () => {
  for (const golden of readCases("masking")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

const [LENGTH, SIZE] = [9, 4];
const recurrent = { gru: gru(5), lstm: lstm(5) };
const kinds: Record<string, Recipe> = {
  ...recurrent,
  attention: attention({ heads: 2 }),
  "causal attention": attention({ heads: 2, causal: true }),
};

/** What a row of so many tokens gives, and of its gradients, with padding behind it or without. */
function outcome(layer: Recipe, count: number, length: number, between: Layers = []) {
  const random = new Random(3);
  const tokens = numbers(random, LENGTH * SIZE);
  const layers = [masking(), ...between, layer];
  const network = randomNetwork(layers, [length, SIZE], 2, new Random(4));
  const inputs = tokens.map((token, i) => (i < count * SIZE ? token : 0));
  const outputs = network.forward(inputs.slice(0, length * SIZE)).slice();
  // Of padding nothing is asked.
  const width = Object.values(recurrent).includes(layer) ? 5 : count * SIZE;
  const delta = numbers(new Random(5), outputs.length).map((each, i) => (i < width ? each : 0));
  const inputGradient = network.backward(delta, { inputs: true })!.slice(0, count * SIZE);
  const gradients = Object.values(network.parameters).map(({ grad }) => grad.slice());
  return { outputs: outputs.slice(0, width), inputGradient, gradients };
}

describe("padding does not show", () => {
  for (const [name, layer] of Object.entries(kinds)) {
    test(`in what ${name} makes of a row`, () => {
      expect(outcome(layer, 6, LENGTH)).toEqual(outcome(layer, 6, 6));
    });
    test(`in what ${name} makes of it behind a layer by which it is not 0 any more`, () => {
      const between = [dense(SIZE)];
      const { inputGradient: _, ...padded } = outcome(layer, 6, LENGTH, between);
      const { inputGradient: __, ...exact } = outcome(layer, 6, 6, between);
      expect(padded).toEqual(exact);
    });
  }
});

test("a row that is all padding gives states of 0, and attends to nothing", () => {
  const zeros = new Float64Array(LENGTH * SIZE);
  for (const layer of [gru(5), lstm(5)]) {
    const network = randomNetwork([masking(), layer], [LENGTH, SIZE], 1, new Random(1));
    expect(network.forward(zeros)).toEqual(new Float64Array(5));
    network.backward([1, 1, 1, 1, 1]);
    for (const { grad } of Object.values(network.parameters)) {
      expect(grad.every((each) => each === 0)).toBe(true);
    }
  }
  const layers = [masking(), attention({ heads: 2 })];
  const network = randomNetwork(layers, [LENGTH, SIZE], 1, new Random(1));
  const bias = network.parameters["layers.1.out_proj.bias"]!.data;
  expect(network.forward(zeros)).toEqual(
    Float64Array.from({ length: LENGTH * SIZE }, (_, i) => bias[i % SIZE]!),
  );
});

test("a recipe of masking may stand in several networks, whose lengths are their own", () => {
  const layers = [masking(), gru(3)];
  const networks = [0, 1].map(() => randomNetwork(layers, [LENGTH, SIZE], 1, new Random(1)));
  const inputs = numbers(new Random(2), LENGTH * SIZE).fill(0, 4 * SIZE);
  const expected = networks[0]!.forward(inputs).slice();
  networks[1]!.forward(new Float64Array(LENGTH * SIZE));
  expect(networks[0]!.forward(inputs)).toEqual(expected);
});

test("masking refuses what does not fit", () => {
  expect(() => masking("0" as unknown as number)).toThrow(
    'masking: value must be a number, got "0"',
  );
  expect(() => masking(Number.NaN)).toThrow("masking: value must be in (-∞, ∞), got NaN");
  expect(() => randomNetwork([masking()], [4], 1, new Random(1))).toThrow(
    "Network: layers[0], masking: its input must be [length, features], got [4]",
  );
  const shorter = {
    name: "shorter",
    plan: () => ({ output: [2, 3], connect: () => ({ forward() {}, backward() {} }) }),
  };
  for (const [name, layer] of Object.entries({ gru: gru(3), attention: attention({ heads: 1 }) })) {
    expect(() => randomNetwork([masking(), shorter, layer], [4, 3], 1, new Random(1))).toThrow(
      `Network: layers[2], ${name}: masking before it is of 4 tokens, and its input has 2`,
    );
  }
});
