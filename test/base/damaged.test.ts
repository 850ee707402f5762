import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import { AdamW, NAdam, SGD, type StateDict } from "../../src/index.ts";
import { replace } from "../damage.ts";
import { loadSmall } from "../memory/small.ts";
import { train, type Variant, variants } from "./every.ts";
import { snapshot } from "./snapshot.ts";

/** A dict as plain JavaScript sees it: anything may be anywhere. */
type Loose = { [key: string]: Loose } & Loose[];

function trained(Class: Variant["Class"] = AdamW, options: Variant["options"] = {}) {
  const nadir = loadSmall();
  const { a, b } = nadir.parameters({ a: [2, 3], b: [4] });
  const c = nadir.parameter([], { dtype: "f64", name: "c" });
  const optimizer = new Class([{ params: [a, b] }, { params: [c] }], options);
  train(optimizer, 2);
  return { optimizer, parameters: [a, b, c] };
}

const first = 'AdamW: state dict: state[0] ("a")';
const damages: [what: string, message: string, damage: (dict: Loose) => unknown][] = [
  [
    "of another optimizer",
    'AdamW: state dict: optimizer must be "AdamW", got "SGD"',
    (dict) => Object.assign(dict, new SGD([loadSmall().parameter([3])]).stateDict()),
  ],
  [
    "of another version",
    "AdamW: state dict: version must be 1, got 2",
    (dict) => Object.assign(dict, { version: 2 }),
  ],
  [
    "without steps",
    "AdamW: state dict: steps must be a number, got undefined",
    (dict) => delete dict.steps,
  ],
  [
    "with steps below 0",
    "AdamW: state dict: steps must be an integer in [0, 9007199254740991], got -1",
    (dict) => Object.assign(dict, { steps: -1 }),
  ],
  [
    "with steps that are no more counted",
    "AdamW: state dict: steps must be an integer in [0, 9007199254740991], got 9007199254740992",
    (dict) => Object.assign(dict, { steps: 2 ** 53 }),
  ],
  [
    "without state",
    "AdamW: state dict: state must be an array, got undefined",
    (dict) => delete dict.state,
  ],
  [
    "with groups by name",
    "AdamW: state dict: paramGroups must be an array, got an object of class Object",
    (dict) => Object.assign(dict, { paramGroups: {} }),
  ],
  [
    "with a group less",
    "AdamW: state dict: state[2] is in no group's params",
    (dict) => dict.paramGroups!.pop(),
  ],
  [
    "with a parameter more",
    "AdamW: state dict: state[3] is in no group's params",
    (dict) => dict.state!.push(dict.state![0]!),
  ],
  [
    "with a group that holds a parameter more",
    'AdamW: state dict is of other parameters: unexpected "a"',
    (dict) => {
      dict.state!.push(dict.state![0]!);
      dict.paramGroups![0]!.params!.push(3 as never);
    },
  ],
  [
    "with a group that holds nothing",
    "AdamW: state dict: paramGroups[2]: params must name a parameter, got []",
    (dict) => dict.paramGroups!.push({ params: [] } as never),
  ],
  [
    "with null for a group",
    "AdamW: state dict: paramGroups[1] must be an object, got null",
    (dict) => dict.paramGroups!.splice(1, 1, null as never),
  ],
  [
    "with a group of another size",
    "AdamW: state dict: state[1] is in no group's params",
    (dict) => dict.paramGroups![0]!.params!.pop(),
  ],
  [
    "with a parameter in two places",
    "AdamW: state dict: paramGroups[0]: params[1] is 0, as params before it is",
    (dict) => dict.paramGroups![0]!.params!.splice(1, 1, 0 as never),
  ],
  [
    "with a parameter in two groups",
    "AdamW: state dict: paramGroups[1]: params[0] is 0, as params before it is",
    (dict) => dict.paramGroups![1]!.params!.splice(0, 1, 0 as never),
  ],
  [
    "with a parameter that it has no state of",
    "AdamW: state dict: paramGroups[0]: params[1] must be an integer in [0, 3), got 3",
    (dict) => dict.paramGroups![0]!.params!.splice(1, 1, 3 as never),
  ],
  [
    "with text for an index",
    'AdamW: state dict: paramGroups[0]: params[1] must be a number, got "1"',
    (dict) => dict.paramGroups![0]!.params!.splice(1, 1, "1" as never),
  ],
  [
    "with params that contain themselves",
    "AdamW: state dict: paramGroups[0]: params[0] must be a number, got [[an array of 1 elements]]",
    (dict) => {
      const cycle: unknown[] = [];
      cycle.push(cycle);
      Object.assign(dict.paramGroups![0]!, { params: cycle });
    },
  ],
  [
    "with schedules that are none",
    'AdamW: state dict: paramGroups[0]: unknown schedule "betas"; schedules are lr, betas[0], betas[1], eps, weightDecay, gradScale',
    (dict) => dict.paramGroups![0]!.schedules!.push("betas" as never),
  ],
  [
    "with a schedule that has a value",
    "AdamW: state dict: paramGroups[0]: lr is one of schedules, so that it has no value, got 0.001",
    (dict) => dict.paramGroups![0]!.schedules!.push("lr" as never),
  ],
  [
    "with a hyperparameter out of range",
    "AdamW: state dict: paramGroups[1]: betas[0] must be in [0, 1), got 1.5",
    (dict) => Object.assign(dict.paramGroups![1]!, { betas: [1.5, 0.9] }),
  ],
  [
    "with an unknown hyperparameter",
    'AdamW: state dict: paramGroups[1]: unknown option "__proto__"; options are lr, betas, eps, epsPlacement, amsgrad, amsgradMax, initialAccumulator, lookAhead, weightDecay, decoupledWeightDecay, maximize, gradScale',
    (dict) =>
      Object.defineProperty(dict.paramGroups![1]!, "__proto__", { value: 1, enumerable: true }),
  ],
  [
    "with no state of a parameter",
    "AdamW: state dict: state[0] must be an object, got undefined",
    (dict) => delete dict.state![0],
  ],
  [
    "with another shape",
    'AdamW: state dict is of other parameters: "a" must be f32 of shape [2, 3], got f32 of shape [3, 2]',
    (dict) => dict.state![0]!.shape!.reverse(),
  ],
  [
    "with a shape that contains itself",
    `${first}: shape[0] must be a number, got [[an array of 1 elements]]`,
    (dict) => {
      const cycle: unknown[] = [];
      cycle.push(cycle);
      Object.assign(dict.state![0]!, { shape: cycle });
    },
  ],
  [
    "with a name that is none",
    "AdamW: state dict: state[0]: name must be a string, got undefined",
    (dict) => delete dict.state![0]!.name,
  ],
  [
    "with text for a shape",
    `${first}: shape must be an array, got "[2, 3]"`,
    (dict) => Object.assign(dict.state![0]!, { shape: "[2, 3]" }),
  ],
  [
    "of another precision",
    'AdamW: state dict is of other parameters: "a" must be f32 of shape [2, 3], got f64 of shape [2, 3]',
    (dict) => Object.assign(dict.state![0]!, { dtype: "f64" }),
  ],
  [
    "of no precision that there is",
    `${first}: dtype must be one of "f32", "f64", got "f16"`,
    (dict) => Object.assign(dict.state![0]!, { dtype: "f16" }),
  ],
  [
    "with half a step",
    `${first}: step must be an integer in [0, 9007199254740991], got 1.5`,
    (dict) => Object.assign(dict.state![0]!, { step: 1.5 }),
  ],
  [
    "with no slots",
    `${first}: slots must be an object, got undefined`,
    (dict) => delete dict.state![0]!.slots,
  ],
  [
    "with a slot of one parameter alone",
    'AdamW: state dict: paramGroups[0]: slots of "b" must have exp_avg_sq after 2 steps',
    (dict) => delete dict.state![1]!.slots!.exp_avg_sq,
  ],
  [
    "with an unknown slot",
    `${first}: unknown slot "momentum_buffer"; slots are exp_avg, exp_avg_sq, max_exp_avg_sq`,
    (dict) => Object.assign(dict.state![0]!.slots!, { momentum_buffer: new Float32Array(6) }),
  ],
  [
    "with a slot that would have to be rounded",
    `${first}: exp_avg[0] must be a number that f32 holds, got 0.1: round it, or use "f64"`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: new Float64Array(6).fill(0.1) }),
  ],
  [
    "with plain numbers that would have to be rounded",
    `${first}: exp_avg[5] must be a number that f32 holds, got 1e+300: round it, or use "f64"`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: [0, 0, 0, 0, 0, 1e300] }),
  ],
  [
    "with a slot that is no array",
    `${first}: exp_avg must be a Float32Array or an array of numbers, got "0, 0"`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: "0, 0" }),
  ],
  [
    "with a slot of bigints",
    `${first}: exp_avg must be a Float32Array or an array of numbers, got an object of class BigInt64Array`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: new BigInt64Array(6) }),
  ],
  [
    "with what JSON makes of a typed array",
    `${first}: exp_avg must be a Float32Array or an array of numbers, got an object with keys 0, 1, …, as JSON makes of a typed array`,
    (dict) =>
      Object.assign(
        dict.state![0]!.slots!,
        JSON.parse(JSON.stringify(structuredClone(dict.state![0]!.slots))),
      ),
  ],
  [
    "with what JSON makes of NaN",
    `${first}: exp_avg[1] must be a number, got null`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: [0, null, 0, 0, 0, 0] }),
  ],
  [
    "with a hole",
    `${first}: exp_avg[0] must be a number, got undefined`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: Array(6) }),
  ],
  [
    "with NaN in a slot",
    `${first}: exp_avg[1] must be in (-∞, ∞), got NaN`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: [0, Number.NaN, 0, 0, 0, 0] }),
  ],
  [
    "with a mean square below 0",
    `${first}: exp_avg_sq[2] must be in [0, ∞), got -1`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg_sq: [0, 0, -1, 0, 0, 0] }),
  ],
  [
    "with a mean square that is NaN",
    `${first}: exp_avg_sq[0] must be in [0, ∞), got NaN`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg_sq: new Float32Array(6).fill(NaN) }),
  ],
  [
    "with a number of another optimizer's state",
    `${first}: unknown scalar "mu_product"; scalars are none`,
    (dict) => Object.assign(dict.state![0]!.scalars!, { mu_product: 1 }),
  ],
  [
    "with a slot of another length",
    `${first}: exp_avg must be of length 6, got 5`,
    (dict) => Object.assign(dict.state![0]!.slots!, { exp_avg: new Float32Array(5) }),
  ],
  [
    "with a slot that went to a worker",
    `${first}: exp_avg is detached: memory has grown (read parameter.data anew), or it was transferred`,
    (dict) => {
      const { buffer } = dict.state![0]!.slots!.exp_avg as unknown as Float32Array<ArrayBuffer>;
      structuredClone(buffer, { transfer: [buffer] });
    },
  ],
];

describe("a state dict is refused, and nothing changes:", () => {
  test.each(damages)("%s", (_, message, damage) => {
    const { optimizer, parameters } = trained();
    const before = snapshot(parameters, [optimizer]);
    const dict = structuredClone(optimizer.stateDict());
    damage(dict as unknown as Loose);
    expect(() => optimizer.loadStateDict(dict)).toThrow(errorOf(message));
    expect(snapshot(parameters, [optimizer])).toEqual(before);
  });

  test.each([
    [null, "AdamW: state dict must be an object, got null"],
    [undefined, "AdamW: state dict must be an object, got undefined"],
    ["dict", 'AdamW: state dict must be an object, got "dict"'],
    [{}, 'AdamW: state dict: optimizer must be "AdamW", got undefined'],
    [[], 'AdamW: state dict: optimizer must be "AdamW", got undefined'],
  ])("%j", (dict, message) => {
    const { optimizer, parameters } = trained();
    const before = snapshot(parameters, [optimizer]);
    expect(() => optimizer.loadStateDict(dict as never)).toThrow(new TypeError(message));
    expect(snapshot(parameters, [optimizer])).toEqual(before);
  });

  test("with a number of the state missing, or out of its range", () => {
    const { optimizer, parameters } = trained(NAdam as never);
    const before = snapshot(parameters, [optimizer]);
    const damaged = (mu: unknown) => {
      const dict = structuredClone(optimizer.stateDict()) as unknown as Loose;
      dict.state![1]!.scalars!.mu_product = mu as never;
      return () => optimizer.loadStateDict(dict as unknown as StateDict);
    };
    const second = 'NAdam: state dict: state[1] ("b"): mu_product must be';
    expect(damaged(undefined)).toThrow(new TypeError(`${second} a number, got undefined`));
    // 1/μ would make the step divide by 0.
    for (const mu of [Number.NaN, -0.5, 1.0001, 1 / 0.45]) {
      expect(damaged(mu)).toThrow(new RangeError(`${second} in [0, 1], got ${mu}`));
    }
    expect(snapshot(parameters, [optimizer])).toEqual(before);
  });

  test("with options that exclude one another", () => {
    const { optimizer, parameters } = trained(SGD as never, { momentum: 0.9, nesterov: true });
    const before = snapshot(parameters, [optimizer]);
    const dict = structuredClone(optimizer.stateDict()) as unknown as Loose;
    dict.paramGroups![1]!.dampening = 0.5 as never;
    expect(() => optimizer.loadStateDict(dict as unknown as StateDict)).toThrow(
      new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
    );
    expect(snapshot(parameters, [optimizer])).toEqual(before);
  });
});

/** Out of an interval is a RangeError, and all else a TypeError. */
function errorOf(message: string): Error {
  const isRange = / in [[(]|that f32 holds/.test(message);
  return isRange ? new RangeError(message) : new TypeError(message);
}

test("a dict that is damaged anywhere in any way is refused, or is one that could be saved", () => {
  const odd = fc.constantFrom<unknown>(
    ...[undefined, null, Number.NaN, -1, 0, 1, 1e300, 1.5, "", "1", true, {}, [], () => 0.5],
    ...[new Float32Array(6), new Float64Array(1), Symbol("odd"), 1n, "__proto__"],
  );
  const property = fc.property(
    fc.constantFrom(...variants),
    fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    odd,
    ({ Class, options }, path, value) => {
      const { optimizer, parameters } = trained(Class, options);
      const before = snapshot(parameters, [optimizer]);
      const dict = structuredClone(optimizer.stateDict());
      replace(dict, path, value);
      try {
        optimizer.loadStateDict(dict);
      } catch (error) {
        expect([TypeError, RangeError]).toContain((error as Error).constructor);
        expect((error as Error).message).toMatch(`${Class.description.name}: `);
        expect(snapshot(parameters, [optimizer])).toEqual(before);
        return;
      }
      expectSound(optimizer);
    },
  );
  fc.assert(property, { numRuns: 200 });
});

/** Of options that a group may have, but not beside another one; and of a search by them that comes to no number. */
const unfit = / must be (the same in all groups|finite), got |hyperparameters at step/;

/** What was loaded can be saved and loaded again, and trained on, unless only a step can tell that options do not fit. */
function expectSound(optimizer: AnyOptimizer): void {
  const dict = optimizer.stateDict();
  optimizer.loadStateDict(structuredClone(dict));
  expect(optimizer.stateDict()).toEqual(dict);
  try {
    train(optimizer, 1);
  } catch (error) {
    // Of hyperparameters by which no step can be taken, as a rate of 1e300, that is said, and nothing is done.
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(unfit);
    expect(optimizer.stateDict()).toEqual(dict);
  }
}
