/** CTC in networks: against PyTorch (test/golden/ctc.py), by differences, with lengths, and what it refuses. */
import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { Adam, type DType } from "../../src/index.ts";
import {
  ctc,
  DenseNetwork,
  dense,
  fit,
  gru,
  masking,
  meanSquaredError,
  Network,
  rowLosses,
  softmax,
} from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { dtypes } from "../kernels/module.ts";
import { loadWithLedger } from "../memory/ledger.ts";
import { loadSmall } from "../memory/small.ts";
import { distance, TOLERANCE } from "./layers/golden.ts";
import { values } from "./values.ts";

interface Result {
  readonly loss: number;
  readonly gradient: readonly number[];
}

interface Case {
  readonly name: string;
  readonly time: number;
  readonly classes: number;
  readonly rows: number;
  readonly blank: number;
  readonly zeroInfinity: boolean;
  readonly lengths: readonly number[] | null;
  readonly outputs: readonly number[];
  readonly targets: readonly (readonly number[])[];
  readonly rowWeights: readonly number[];
  readonly mean: Result;
  readonly meanWeighted: Result;
  readonly sum: Pick<Result, "loss">;
  readonly sumWeighted: Pick<Result, "loss">;
}

const url = new URL("../golden/ctc.json", import.meta.url);
const singles = new Set(["outputs", "rowWeights"]);
const { cases } = JSON.parse(readFileSync(url, "utf8"), (key, value) => {
  if (value === "Infinity" || value === "NaN") return Number(value);
  return singles.has(key) ? value.map(Math.fround) : value;
}) as { cases: Case[] };

function networkOf(
  input: readonly number[],
  classes: number,
  dtype: DType = "f64",
  nadir = loadSmall(),
) {
  const options = { input, layers: [dense(classes)], maxBatch: 8, dtype, seed: 3 };
  const network = new Network<DType>(nadir, options);
  onTestFinished(() => network.dispose());
  return network;
}

/** A network that does nothing to what goes in. */
function identity(time: number, classes: number, dtype: DType) {
  const network = networkOf([time, classes], classes, dtype);
  const { data } = network.parameters["layers.0.weight"]!;
  data.fill(0);
  for (let i = 0; i < classes; i++) data[i * (classes + 1)] = 1;
  network.parameters["layers.0.bias"]!.data.fill(0);
  return network;
}

/** Where one is infinite or NaN so is the other; and they are near elsewhere. */
function expectNear(dtype: DType, actual: ArrayLike<number>, wanted: ArrayLike<number>): void {
  const rest = (values: ArrayLike<number>) =>
    Array.from(values, (x) => (Number.isFinite(x) ? 0 : x));
  expect(rest(actual)).toEqual(rest(wanted));
  const finite = (values: ArrayLike<number>) => Array.from(values).filter(Number.isFinite);
  const numbers = finite(wanted);
  if (numbers.length > 0) {
    expect(distance(finite(actual), numbers)).toBeLessThan(TOLERANCE[dtype]);
  }
}

describe.for(dtypes)("ctc is PyTorch's in %s", (dtype) => {
  test.for(cases)("$name", (golden) => {
    const { time, classes, blank, zeroInfinity, outputs, lengths, rowWeights } = golden;
    const network = identity(time, classes, dtype);
    for (const padding of [-100, -1, blank]) {
      const rows = golden.targets.map((row) => row.map((k) => (k === -100 ? padding : k)));
      const targets = rows.flatMap((row, i) => [...(lengths ? [lengths[i]!] : []), ...row]);
      for (const reduction of ["mean", "sum"] as const) {
        const loss = ctc.with({
          ...{ blank, zeroInfinity, reduction, ignoreIndex: padding, inputLengths: !!lengths },
        });
        for (const weighted of [false, true]) {
          const given = weighted ? { rowWeights } : {};
          const wanted = golden[`${reduction}${weighted ? "Weighted" : ""}`];
          const options = { ...given, inputs: true };
          const value = network.lossAndGradients(outputs, targets, loss, options);
          expectNear(dtype, [value], [wanted.loss]);
          if ("gradient" in wanted) expectNear(dtype, network.inputGradient, wanted.gradient);
          const evaluated = network.evaluate(outputs, targets, loss, given);
          expectNear(dtype, [evaluated.loss], [wanted.loss]);
          expect(evaluated.accuracy).toBeUndefined();
        }
      }
    }
  });
});

test("gradients are what differences say, of any size", () => {
  const random = new Random(1);
  for (let trial = 0; trial < 40; trial++) {
    const [rows, time, classes] = [1 + random.below(4), 1 + random.below(9), 2 + random.below(5)];
    const network = networkOf([time, 3], classes);
    const blank = random.below(classes);
    const targets = Array.from({ length: rows }, () => {
      const length = random.below(time + 1);
      const labels = Array.from({ length: Math.floor(length / 2) + 1 }, (_, k) =>
        k < Math.floor(length / 2) ? (blank + 1 + random.below(classes - 1)) % classes : -100,
      );
      return [time, ...labels.concat(Array(6 - labels.length).fill(-100))];
    }).flat();
    const reduction = random.below(2) ? "mean" : "sum";
    const loss = ctc.with({ blank, reduction, inputLengths: true, zeroInfinity: true });
    const inputs = values(trial, rows * time * 3, 2);
    network.lossAndGradients(inputs, targets, loss, { inputs: true });
    const at = random.below(inputs.length);
    const slope = network.inputGradient[at]!;
    const moved = (by: number) => {
      const other = inputs.slice();
      other[at]! += by;
      return network.evaluate(other, targets, loss).loss;
    };
    const h = 2 ** -12;
    const near = (moved(h) - moved(-h)) / (2 * h);
    const far = (moved(2 * h) - moved(-2 * h)) / (4 * h);
    expect(Math.abs((4 * near - far) / 3 - slope)).toBeLessThan(1e-10);
  }
});

const [ROWS, TIME, CLASSES] = [7, 6, 4];
const inputs = values(5, ROWS * TIME * 3, 2);
const labels = [
  ...[1, 2, 3, 1, -100, /**/ 1, 1, -100, -100, -100, /**/ -100, -100, -100, -100, -100],
  ...[3, 2, 1, -100, -100, /**/ 2, -100, -100, -100, -100, /**/ 3, 3, 3, -100, -100],
  ...[1, 2, 1, 2, 1],
];

describe.for(dtypes)("of rows in %s", (dtype) => {
  test("each is the same alone, by rows, and in parts", () => {
    const network = networkOf([TIME, 3], CLASSES, dtype);
    for (const reduction of ["mean", "sum"] as const) {
      const loss = ctc.with({ reduction });
      const each = rowLosses(network, inputs, labels, loss);
      const rows = [4, 1, 4];
      expect([...rowLosses(network, inputs, labels, loss, { rows })]).toEqual(
        rows.map((row) => each[row]),
      );
      for (let row = 0; row < ROWS; row++) {
        const own = [TIME, 1].map((width) => width * 3);
        const alone = inputs.slice(row * own[0]!, (row + 1) * own[0]!);
        const value = network.evaluate(alone, labels.slice(row * 5, (row + 1) * 5), loss).loss;
        expect(value).toBe(each[row]);
      }
    }
    const sum = ctc.with({ reduction: "sum" });
    network.lossAndGradients(inputs, labels, sum, { inputs: true });
    const whole = network.inputGradient.slice();
    network.lossAndGradients(inputs, labels, sum, { inputs: true, rows: [3] });
    expect([...network.inputGradient]).toEqual([...whole.subarray(3 * TIME * 3, 4 * TIME * 3)]);
  });

  test("positions that do not count may have any outputs", () => {
    const network = networkOf([TIME, 3], CLASSES, dtype);
    const loss = ctc.with({ inputLengths: true });
    const targets = [3, 1, 2, /**/ 6, 3, -100];
    const given = inputs.slice(0, 2 * TIME * 3);
    const value = network.lossAndGradients(given, targets, loss, { inputs: true });
    const gradient = network.inputGradient.slice();
    expect([...gradient.subarray(9, 18)]).toEqual(Array(9).fill(0));
    given.fill(Number.NaN, 9, 18);
    expect(network.lossAndGradients(given, targets, loss)).toBe(value);
  });

  test("lengths are those that masking tells", () => {
    const layers = [masking(), gru(5, { sequences: true }), dense(CLASSES)];
    const options = { input: [TIME, 3], layers, maxBatch: 8, dtype, seed: 1 };
    const network = new Network<DType>(loadSmall(), options);
    onTestFinished(() => network.dispose());
    const lengths = [6, 2, 4, 5, 3, 6, 5];
    const padded = inputs.map((x, i) =>
      Math.floor(i / 3) % TIME < lengths[Math.floor(i / 3 / TIME)]! ? x : 0,
    );
    const stated = ctc.with({ inputLengths: true, zeroInfinity: true });
    const told = ctc.with({ zeroInfinity: true });
    const targets = lengths.flatMap((length, row) => [
      length,
      ...labels.slice(row * 5, (row + 1) * 5),
    ]);
    const value = network.lossAndGradients(padded, targets, stated, { inputs: true });
    const gradient = network.inputGradient.slice();
    expect(network.lossAndGradients(padded, labels, told, { inputs: true })).toBe(value);
    expect([...network.inputGradient]).toEqual([...gradient]);
    expect(rowLosses(network, padded, labels, told)).toEqual(
      rowLosses(network, padded, targets, stated),
    );
    // Else the padding would count.
    const all = ctc.with({ inputLengths: true });
    const six = targets.map((each, i) => (i % 6 ? each : TIME));
    expect(network.evaluate(padded, six, all).loss).not.toBe(value);
    // What is stated is taken, whatever layers tell.
    expect(network.evaluate(padded, six, all).loss).not.toBe(
      network.evaluate(padded, labels, told).loss,
    );
  });
});

test("a row that weighs nothing counts nothing, though its labels do not fit", () => {
  const network = networkOf([3, 2], 3);
  const given = values(1, 12);
  const targets = [1, 1, 1, /**/ 1, 2, -100];
  expect(network.evaluate(given, targets, ctc).loss).toBe(Infinity);
  const alone = network.evaluate(given, targets, ctc, { rows: [1] }).loss;
  const options = { rowWeights: [0, 2], inputs: true };
  expect(network.lossAndGradients(given, targets, ctc, options)).toBe(alone);
  expect([...network.inputGradient.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test("steps allocate nothing once warm, and disposing frees all", () => {
  const { nadir, ledger } = loadWithLedger();
  const before = [...ledger.live];
  const network = networkOf([TIME, 3], CLASSES, "f32", nadir);
  const step = () => {
    network.lossAndGradients(inputs, labels, ctc);
    network.evaluate(inputs, labels, ctc.with({ reduction: "sum" }));
    network.evaluate(inputs, values(1, ROWS * TIME * CLASSES), meanSquaredError);
  };
  ledger.room = 1000;
  step();
  const held = () => ({ live: [...ledger.live], asked: ledger.room });
  const warm = held();
  for (let i = 0; i < 50; i++) step();
  expect(held()).toEqual(warm);
  // Of more labels it is another room, and the first is given back.
  const two = labels.filter((_, i) => i % 5 < 2);
  const other = networkOf([TIME, 3], CLASSES, "f32", nadir);
  other.evaluate(inputs, two, ctc);
  const small = ledger.live.size;
  other.evaluate(inputs, labels, ctc);
  expect(ledger.live.size).toBe(small);
  network.dispose();
  other.dispose();
  expect([...ledger.live]).toEqual(before);
});

test("a network learns to say what is there, of which nobody says where", async () => {
  const random = new Random(4);
  const [count, time] = [120, 12];
  const given = new Float32Array(count * time * 3);
  const said: number[] = [];
  // Two or three strokes of two positions each, somewhere.
  for (let row = 0; row < count; row++) {
    const strokes = Array.from({ length: 2 + random.below(2) }, () => 1 + random.below(2));
    let at = random.below(3);
    for (const kind of strokes) {
      for (let t = at; t < at + 2; t++) given[(row * time + t) * 3 + kind] = 1;
      at += 3;
    }
    said.push(...strokes, ...Array(3 - strokes.length).fill(-100));
  }
  const network = new Network(loadSmall(), {
    ...{ input: [time, 3], layers: [gru(8, { sequences: true }), dense(3)], seed: 1 },
  });
  const optimizer = new Adam(network.parameters, { lr: 0.03 });
  const history = await fit(network, {
    ...{ inputs: given, targets: said, loss: ctc, optimizer, epochs: 30, validation: 0.2 },
  });
  expect(history.best?.validation?.loss).toBeLessThan(0.05);
  network.dispose();
});

test("what does not fit is refused, and gradients stay as they are", () => {
  const network = networkOf([TIME, 3], CLASSES);
  const given = inputs.slice(0, 2 * TIME * 3);
  network.lossAndGradients(given, labels.slice(0, 10), ctc);
  const before = [...network.parameters["layers.0.weight"]!.grad];
  const by =
    (targets: unknown, loss = ctc) =>
    () =>
      network.lossAndGradients(given, targets as number[], loss);
  const lengths = ctc.with({ inputLengths: true });
  for (const [targets, loss, message] of [
    [[1, 2, 3], ctc, "as many numbers for each of 2 rows, one label at least, got 3"],
    [[], ctc, "as many numbers for each of 2 rows, one label at least, got 0"],
    [[6, 6], lengths, "as many numbers for each of 2 rows, a length and one label at least, got 2"],
  ] as const) {
    expect(by(targets, loss)).toThrow(new RangeError(`ctc: targets must be ${message}`));
  }
  for (const [targets, loss, message] of [
    [[1, 2, 4, 1], ctc, "targets[2] must be an integer in [0, 4), got 4"],
    [[1, 2, 1, -1], ctc, "targets[3] must be an integer in [0, 4), got -1"],
    [[1, 0.5, 1, 2], ctc, "targets[1] must be an integer in [0, 4), got 0.5"],
    [[1, 2, 0, 1], ctc, "targets[2] must be no blank, got 0: fill rows up with -100"],
    [
      [1, 2, 3, 1],
      ctc.with({ blank: 3 }),
      "targets[2] must be no blank, got 3: fill rows up with -100",
    ],
    [[1, 2, -100, 1], ctc, "targets[3] must be -100, as targets[2], got 1"],
    [[6, 1, 7, 1], lengths, "targets[2] must be an integer in [0, 6], got 7"],
    [[6, 1, -1, 1], lengths, "targets[2] must be an integer in [0, 6], got -1"],
    [[1, 2], ctc.with({ blank: 4 }), "blank must be an integer in [0, 4), got 4"],
  ] as const) {
    expect(by(targets, loss)).toThrow(new RangeError(`ctc: ${message}`));
  }
  expect(by("12")).toThrow(new TypeError('ctc: targets must be labels, got "12"'));
  expect(by(BigInt64Array.of(1n, 2n))).toThrow(
    new TypeError("ctc: targets must be numbers, got bigints: give Array.from(…, Number)"),
  );
  expect([...network.parameters["layers.0.weight"]!.grad]).toEqual(before);
});

test("outputs that are no logits of positions are refused", () => {
  const nadir = loadSmall();
  const flat = new DenseNetwork(nadir, { sizes: [2, 3] });
  expect(() => flat.evaluate([1, 2], [1], ctc)).toThrow(
    new RangeError("DenseNetwork: ctc takes outputs [time, classes], got [3]"),
  );
  const channels = new Network(nadir, { input: [3, 5], layers: [dense(3)], layout: "nchw" });
  expect(() => channels.evaluate(values(1, 15), [1], ctc)).toThrow(
    new RangeError('Network: ctc takes outputs [time, classes] with layout "nhwc", got [3, 3]'),
  );
  expect(() => networkOf([3, 2], 1).evaluate(values(1, 6), [1], ctc)).toThrow(
    new RangeError("Network: ctc takes two classes at least, got 1"),
  );
  const sure = new Network(nadir, { input: [3, 2], layers: [dense(3), softmax()] });
  expect(() => sure.evaluate(values(1, 6), [1], ctc)).toThrow(
    new TypeError(
      'Network: ctc takes logits, so the last layer must be no activation, got "softmax"',
    ),
  );
});

test("options that are none are refused", () => {
  for (const [options, error] of [
    [{ blank: -1 }, new RangeError("ctc: blank must be an integer in [0, ∞), got -1")],
    [{ blank: "0" }, new TypeError('ctc: blank must be a number, got "0"')],
    [{ zeroInfinity: 1 }, new TypeError("ctc: zeroInfinity must be true or false, got 1")],
    [
      { ignoreIndex: 0.5 },
      new RangeError("ctc: ignoreIndex must be an integer in (-∞, ∞), got 0.5"),
    ],
    [{ inputLengths: [3] }, new TypeError("ctc: inputLengths must be true or false, got [3]")],
    [
      { zero_infinity: true },
      new TypeError(
        'ctc: unknown option "zero_infinity"; options are blank, zeroInfinity, ignoreIndex, inputLengths, reduction',
      ),
    ],
  ] as const) {
    expect(() => ctc.with(options as never)).toThrow(error);
  }
});
