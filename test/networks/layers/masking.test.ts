import { describe, expect, test } from "vitest";
import {
  attention,
  concat,
  dense,
  embedding,
  globalAveragePool,
  globalMaxPool,
  gru,
  type Layers,
  lstm,
  masking,
  positionalEmbedding,
  type Recipe,
  sinusoidal,
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

describe("pools of all tokens are over those that count", () => {
  for (const [name, pool] of Object.entries({ globalAveragePool, globalMaxPool })) {
    for (const size of [1, 3, 5, 17]) {
      test(`${name} of ${size}: a row padded, exact, and in a batch are the same`, () => {
        // Below 0, so that no padding is the largest by chance.
        const tokens = numbers(new Random(3), 4 * size).map((each) => -1 - Math.abs(each));
        const delta = numbers(new Random(5), size);
        const layers = [masking(), pool()];
        const padded = randomNetwork(layers, [7, size], 4, new Random(4));
        const exact = randomNetwork([pool()], [4, size], 1, new Random(4));
        const whole = numbers(new Random(6), 7 * size);
        const empty = new Array<number>(7 * size).fill(0);
        const row = [...tokens, ...empty.slice(4 * size)];
        const outputs = padded.forward([...empty, ...row, ...whole]).slice();
        const expected = exact.forward(tokens).slice();
        expect(outputs.slice(0, size)).toEqual(new Float64Array(size));
        expect(outputs.slice(size, 2 * size)).toEqual(expected);
        const gradient = padded.backward([...delta, ...delta, ...delta], { inputs: true })!;
        expect(gradient.slice(0, 7 * size)).toEqual(new Float64Array(7 * size));
        const own = exact.backward(delta, { inputs: true })!;
        expect(gradient.slice(7 * size, 11 * size)).toEqual(own);
        expect(gradient.slice(11 * size, 14 * size)).toEqual(new Float64Array(3 * size));
      });
    }
    test(`${name} refuses lengths of other tokens`, () => {
      const shorter = {
        name: "shorter",
        plan: () => ({ output: [2, 3], connect: () => ({ forward() {}, backward() {} }) }),
      };
      const layers = [masking(), shorter, pool()];
      expect(() => randomNetwork(layers, [4, 3], 1, new Random(1))).toThrow(
        `Network: layers[2], ${name}: masking before it is of 4 tokens, and its input has 2`,
      );
    });
  }
});

test("masking refuses to stand where no token is padding", () => {
  const make = (layers: Layers) => () => randomNetwork(layers, [4], 1, new Random(1));
  const ids = { vocabulary: 10, size: 4 };
  const none = "masking: no token before it is";
  expect(make([embedding(ids), masking()])).toThrow(
    `Network: layers[1], ${none} 0 all over: give embedding the paddingIndex of the id that rows are filled up with`,
  );
  const padded = embedding({ ...ids, paddingIndex: 9 });
  expect(make([padded, masking(9)])).toThrow(
    `Network: layers[1], ${none} 9 all over: the vector of a paddingIndex is 0 all over, whatever the id is: masking()`,
  );
  for (const places of [positionalEmbedding(), sinusoidal()]) {
    expect(make([padded, places, masking()])).toThrow(
      `Network: layers[2], ${none} 0 all over: put it before the layer that adds places to tokens, padding among them`,
    );
    expect(make([padded, masking(), places, gru(2)])).not.toThrow();
  }
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

describe("it is for what comes behind it", () => {
  const attend = attention({ heads: 2 });
  const recur = gru(4, { sequences: true });
  /** Of a row of 2 tokens and 3 of padding. */
  const outputsOf = (layers: Layers) => {
    const network = randomNetwork(layers, [5, 4], 1, new Random(4));
    const inputs = numbers(new Random(3), 20).map((each, i) => (i < 8 ? each : 0));
    return { network, outputs: Array.from(network.forward(inputs)) };
  };
  /** Whether outputs differ with the masks or without. */
  const shows = (masked: Layers, plain: Layers) => {
    const [one, other] = [outputsOf(masked), outputsOf(plain)];
    other.network.load(
      Object.fromEntries(
        Object.values(one.network.parameters).map(({ data }, i) => [
          Object.keys(other.network.parameters)[i]!,
          data.slice(),
        ]),
      ),
    );
    const inputs = numbers(new Random(3), 20).map((each, i) => (i < 8 ? each : 0));
    const again = Array.from(other.network.forward(inputs));
    return one.outputs.some((each, i) => each !== again[i]);
  };

  test("in its branch of concat", () => {
    expect(shows([concat([[masking(), attend], []])], [concat([[attend], []])])).toBe(true);
  });

  test("not in the branches beside it, nor behind concat", () => {
    expect(shows([concat([[masking()], [attend]])], [concat([[], [attend]])])).toBe(false);
    expect(shows([concat([[attend], [masking()]])], [concat([[attend], []])])).toBe(false);
    const behind = attention({ heads: 2 });
    expect(shows([concat([[masking()], []]), behind], [concat([[], []]), behind])).toBe(false);
  });

  test("in all branches of a concat behind it, and behind that", () => {
    expect(shows([masking(), concat([[], [attend]])], [concat([[], [attend]])])).toBe(true);
    expect(shows([masking(), concat([[], []]), recur], [concat([[], []]), recur])).toBe(true);
  });
});
