/** Writes that nobody would hear are refused, in sloppy code too, which passes over frozen objects. */
import { describe, expect, test } from "vitest";
import { Adam, AdamW, SGD, type SGDOptions } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

/** A write as a classic script does it. */
const sloppily = new Function("target", "key", "value", "target[key] = value") as (
  target: object,
  key: string | number,
  value: unknown,
) => void;
const strictly = (target: object, key: string | number, value: unknown) => {
  (target as Record<string | number, unknown>)[key] = value;
};

const { a, b } = loadSmall().parameters({ a: [1], b: [1] });
const sgd = () => new SGD([a], { lr: 0.5 });
const adam = () => new Adam([a], { lr: 0.5 });
const options =
  "lr, momentum, dampening, nesterov, momentumForm, biasCorrection, weightDecay, decoupledWeightDecay, maximize, gradScale";

type Write = [target: object, key: string | number, value: unknown];
const writes: [string, () => Write, string][] = [
  [
    "an option of the optimizer",
    () => [sgd(), "lr", 0],
    "SGD: lr belongs to a group: set optimizer.paramGroups[0].lr",
  ],
  [
    "an option of the optimizer, of a class derived from another that was used before",
    () => [adam() && new AdamW([a]), "betas", [0, 0]],
    "AdamW: betas belongs to a group: set optimizer.paramGroups[0].betas",
  ],
  [
    "the learning rate as Keras calls it",
    () => [sgd(), "learningRate", 0],
    "SGD: learningRate belongs to a group: set optimizer.paramGroups[0].lr",
  ],
  [
    "weight decay as PyTorch calls it",
    () => [sgd(), "weight_decay", 0],
    "SGD: weight_decay belongs to a group: set optimizer.paramGroups[0].weightDecay",
  ],
  [
    "β₁ as TensorFlow.js calls it",
    () => [adam(), "beta1", 0],
    "Adam: beta1 belongs to a group: set optimizer.paramGroups[0].betas",
  ],
  ["the steps", () => [sgd(), "steps", 0], "SGD: steps cannot be set"],
  [
    "a parameter's values",
    () => [a, "data", [1]],
    'parameter "a": data cannot be set: set(values), or write its elements',
  ],
  [
    "a parameter's gradient",
    () => [a, "grad", [1]],
    'parameter "a": grad cannot be set: write its elements',
  ],
  ["the groups", () => [sgd(), "paramGroups", []], "SGD: paramGroups cannot be set"],
  ["what it needs", () => [sgd(), "needsClosure", true], "SGD: needsClosure cannot be set"],
  [
    "a group among the groups",
    () => [sgd().paramGroups, 0, {}],
    "SGD: paramGroups cannot be set: addParamGroup adds one",
  ],
  [
    "a group's learning rate as Keras calls it",
    () => [sgd().paramGroups[0]!, "learningRate", 0],
    `SGD: learningRate is called lr here`,
  ],
  [
    "what no group has",
    () => [sgd().paramGroups[0]!, "momentun", 0],
    `SGD: unknown option "momentun"; options are ${options}`,
  ],
  [
    "what every object has",
    () => [sgd().paramGroups[0]!, "constructor", 0],
    `SGD: unknown option "constructor"; options are ${options}`,
  ],
  [
    "the β₁ of an optimizer without",
    () => [sgd().paramGroups[0]!, "beta1", 0],
    `SGD: unknown option "beta1"; options are ${options}`,
  ],
  [
    "a group's parameters",
    () => [sgd().paramGroups[0]!, "params", [b]],
    "SGD: params cannot be set: addParamGroup adds parameters",
  ],
  [
    "one of a group's parameters",
    () => [sgd().paramGroups[0]!.params, 1, b],
    "SGD: params cannot be set: addParamGroup adds parameters",
  ],
  [
    "one of a pair",
    () => [adam().paramGroups[0]!.betas, 0, 0],
    "Adam: betas is set as a whole: optimizer.paramGroups[0].betas = [ …, … ]",
  ],
];

describe.each([
  ["sloppy", sloppily],
  ["strict", strictly],
])("%s code cannot set", (_, write) => {
  test.each(writes)("%s", (_, make, message) => {
    expect(() => write(...make())).toThrow(new TypeError(message));
  });

  test("and can what there is", () => {
    const optimizer = adam();
    const [group] = optimizer.paramGroups;
    write(group!, "lr", 0.25);
    write(group!, "betas", [0.5, 0.75]);
    expect(group).toMatchObject({ lr: 0.25, betas: [0.5, 0.75] });
  });
});

test("options cannot be taken away", () => {
  const [group] = sgd().paramGroups;
  const remove = new Function("target", "delete target.lr");
  expect(() => remove(group)).toThrow(new TypeError("SGD: lr cannot be deleted"));
});

test("a group is plain to read", () => {
  const [group] = adam().paramGroups;
  expect(group!.betas).toBe(group!.betas);
  expect(Array.isArray(group!.betas)).toBe(true);
  expect(structuredClone(group!.betas)).toEqual([0.9, 0.999]);
  expect(JSON.parse(JSON.stringify({ ...group, params: [] }))).toMatchObject({
    lr: 0.5,
    betas: [0.9, 0.999],
  });
  const { betas } = group!;
  group!.betas = betas;
  expect([...group!.betas]).toEqual([0.9, 0.999]);
  expect("lr" in group! && Object.keys(group!).slice(0, 2)).toEqual(["params", "lr"]);
});

test("what the optimizer lacks is undefined, as ever", () => {
  expect((sgd() as object as { lr?: number }).lr).toBeUndefined();
});

test("a derived class may have fields and members of its own, called as options are", () => {
  class Mine extends SGD {
    momentum = 7;
    note = "";
    get dampening() {
      return 1;
    }
    set dampening(_: number) {
      this.note = "heard";
    }
  }
  const options: SGDOptions = { lr: 0.5 };
  const mine = new Mine([a], options);
  mine.momentum = 8;
  mine.dampening = 2;
  expect([mine.momentum, mine.dampening, mine.note]).toEqual([8, 1, "heard"]);
  expect(() => strictly(mine, "lr", 1)).toThrow("SGD: lr belongs to a group");
});
