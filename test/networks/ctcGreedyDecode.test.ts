/** Greedy decoding of CTC: against Keras (test/golden/ctcGreedy.py), of what a network has learned, and what is refused. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Adam } from "../../src/index.ts";
import { ctc, ctcGreedyDecode, dense, gru, Network } from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";

interface Case {
  readonly name: string;
  readonly time: number;
  readonly classes: number;
  readonly blank: number;
  readonly mergeRepeated: boolean;
  readonly lengths: readonly number[] | null;
  readonly outputs: readonly number[];
  readonly labels: readonly (readonly number[])[];
  readonly positions: readonly (readonly number[])[];
  readonly scores: readonly number[];
}

const url = new URL("../golden/ctcGreedy.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(url, "utf8")) as { cases: Case[] };

test.for(cases)("is Keras's: $name", (golden) => {
  const { time, classes, blank, mergeRepeated } = golden;
  const outputs = golden.outputs.map(Math.fround);
  const lengths = golden.lengths ?? undefined;
  const options = { output: [time, classes], blank, mergeRepeated, ...(lengths && { lengths }) };
  for (const given of [outputs, Float32Array.from(outputs), Float64Array.from(outputs)]) {
    const decoded = ctcGreedyDecode(given, options);
    expect(decoded.map(({ labels }) => labels)).toEqual(golden.labels);
    expect(decoded.map(({ positions }) => positions)).toEqual(golden.positions);
    decoded.forEach(({ score }, row) => {
      // Keras adds in single precision.
      const wanted = golden.scores[row]!;
      expect(Math.abs(score - wanted)).toBeLessThanOrEqual(1e-6 * Math.abs(wanted));
    });
  }
});

test("the cases tell one convention from another", () => {
  const isWrong = (change: object) =>
    cases.some(({ time, classes, blank, mergeRepeated, lengths, outputs, labels }) => {
      const given = { blank, mergeRepeated, ...(lengths && { lengths }), ...change };
      const found = ctcGreedyDecode(outputs, { output: [time, classes], ...given });
      return JSON.stringify(found.map((row) => row.labels)) !== JSON.stringify(labels);
    });
  expect(isWrong({})).toBe(false);
  expect(isWrong({ mergeRepeated: true })).toBe(true);
  expect(isWrong({ mergeRepeated: false })).toBe(true);
  expect(isWrong({ blank: 0 })).toBe(true);
  expect(isWrong({ lengths: undefined })).toBe(true);
});

test("positions that do not count may be anything", () => {
  const outputs = [0, 1, /**/ Number.NaN, 0, /**/ 5, 2, /**/ 0, 3];
  expect(ctcGreedyDecode(outputs, { output: [2, 2], lengths: [1, 2] })).toEqual([
    { labels: [1], positions: [0], score: 1 },
    { labels: [1], positions: [1], score: 8 },
  ]);
});

test("outputs may be infinite, as logarithms of 0 are", () => {
  const [row] = ctcGreedyDecode([-Infinity, 0, /**/ -1, -Infinity], { output: [2, 2] });
  expect(row).toEqual({ labels: [1], positions: [0], score: -1 });
});

test("says what a network has learned to say", () => {
  const random = new Random(3);
  const [count, time] = [60, 12];
  const inputs = new Float32Array(count * time * 3);
  const said = Array.from({ length: count }, (_, row) => {
    const strokes = Array.from({ length: 2 + random.below(2) }, () => 1 + random.below(2));
    let at = random.below(3);
    for (const kind of strokes) {
      for (let t = at; t < at + 2; t++) inputs[(row * time + t) * 3 + kind] = 1;
      at += 3;
    }
    return strokes;
  });
  const targets = said.flatMap((row) => [...row, ...Array(3 - row.length).fill(-100)]);
  const network = new Network(loadSmall(), {
    ...{ input: [time, 3], layers: [gru(8, { sequences: true }), dense(3)], seed: 1 },
  });
  const optimizer = new Adam(network.parameters, { lr: 0.03 });
  for (let step = 0; step < 150; step++) {
    network.lossAndGradients(inputs, targets, ctc);
    optimizer.step();
  }
  const { output } = network;
  const decoded = ctcGreedyDecode(network.predict(inputs), { output });
  expect(decoded.map(({ labels }) => labels)).toEqual(said);
  const shares = network.predict(inputs, { activation: "softmax" });
  expect(ctcGreedyDecode(shares, { output }).map(({ labels }) => labels)).toEqual(said);
  network.dispose();
});

const fine = { output: [2, 3] };
const given = [1, 2, 3, 4, 5, 6];
const who = "ctcGreedyDecode";
test.for<[string, unknown, object, Error]>([
  [
    "no options",
    given,
    undefined as never,
    new TypeError(`${who}: options must be an object, got undefined`),
  ],
  [
    "an option that is none",
    given,
    { ...fine, beams: 3 },
    new TypeError(
      `${who}: unknown option "beams"; options are output, blank, lengths, mergeRepeated`,
    ),
  ],
  [
    "no output",
    given,
    {},
    new TypeError(`${who}: output must be [time, classes], as a network's output, got undefined`),
  ],
  [
    "another output",
    given,
    { output: [1, 2, 3] },
    new TypeError(`${who}: output must be [time, classes], as a network's output, got [1, 2, 3]`),
  ],
  [
    "half a position",
    given,
    { output: [0.5, 3] },
    new RangeError(`${who}: output[0] must be an integer in [1, ∞), got 0.5`),
  ],
  [
    "one class",
    given,
    { output: [2, 1] },
    new RangeError(`${who}: output[1] must be an integer in [2, ∞), got 1`),
  ],
  [
    "a blank that is no class",
    given,
    { ...fine, blank: 3 },
    new RangeError(`${who}: blank must be an integer in [0, 3), got 3`),
  ],
  [
    "a flag that is none",
    given,
    { ...fine, mergeRepeated: 1 },
    new TypeError(`${who}: mergeRepeated must be true or false, got 1`),
  ],
  [
    "no outputs",
    undefined,
    fine,
    new TypeError(`${who}: outputs must be an array of numbers, typed or plain, got undefined`),
  ],
  [
    "outputs that are no rows",
    [1, 2, 3, 4],
    fine,
    new RangeError(`${who}: outputs must be whole rows of 6, one at least, got 4 numbers`),
  ],
  [
    "NaN",
    [1, 2, 3, 4, Number.NaN, 6],
    fine,
    new RangeError(`${who}: outputs[4] must be a number, got NaN`),
  ],
  [
    "text",
    [1, 2, 3, 4, "5", 6],
    fine,
    new TypeError(`${who}: outputs[4] must be a number, got "5"`),
  ],
  [
    "lengths of other rows",
    given,
    { ...fine, lengths: [1, 2] },
    new RangeError(`${who}: lengths must be one for each of 1 rows, got 2`),
  ],
  [
    "a length that is too long",
    given,
    { ...fine, lengths: [3] },
    new RangeError(`${who}: lengths[0] must be an integer in [0, 2], got 3`),
  ],
  [
    "a length for lengths",
    given,
    { ...fine, lengths: 2 },
    new TypeError(`${who}: lengths must be an array of numbers, typed or plain, got 2`),
  ],
])("%s: refused", ([, outputs, options, error]) => {
  expect(() => ctcGreedyDecode(outputs as never, options as never)).toThrow(error);
});
