import { expect, test } from "vitest";
import { keras } from "../../src/conventions/index.ts";
import {
  Adagrad,
  Adam,
  AdamW,
  bf16,
  cautious,
  LAMB,
  LBFGS,
  Lion,
  loadSync,
  NAG,
  OutOfMemoryError,
  q8,
  SGD,
  SignSGD,
  sam,
  sparseParameter,
  Yogi,
} from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

const nadir = loadSmall();
const model = nadir.parameters({ weight: [70, 60], bias: [3] });
const double = nadir.parameters({ weight: [2] }, { dtype: "f64" });
const x = (value: unknown) => value as never;
const EXPECTED = "expected SGD, Adam, AdamW, Lion, or another class";

const after = () => {
  const optimizer = new (q8(AdamW))(model);
  optimizer.step();
  return optimizer;
};

test.each<readonly [string, () => unknown, Error]>([
  [
    "no class",
    () => q8(x("AdamW")),
    new TypeError('q8: expected a class of optimizers, such as AdamW, got "AdamW"'),
  ],
  [
    "a class that keeps sums",
    () => q8(Adagrad),
    new TypeError(`q8: ${EXPECTED} that keeps running means alone, got Adagrad, which keeps "sum"`),
  ],
  [
    "a class that keeps points and products",
    () => bf16(LBFGS),
    new TypeError(
      `bf16: ${EXPECTED} that keeps running means alone, got LBFGS, which keeps "old_dirs", "old_stps", "ro", "d", "prev_flat_grad"`,
    ),
  ],
  [
    "a class without state",
    () => q8(SignSGD),
    new TypeError(`q8: ${EXPECTED} that keeps running means alone, got SignSGD, which keeps none`),
  ],
  [
    "a class with norms",
    () => bf16(LAMB),
    new TypeError(`bf16: ${EXPECTED} that takes its step in one pass, got LAMB`),
  ],
  [
    "a class that looks ahead",
    () => bf16(NAG),
    new TypeError(`bf16: ${EXPECTED} that takes its step in one pass, got NAG`),
  ],
  [
    "a class that is kept so already",
    () => bf16(q8(AdamW)),
    new TypeError(`bf16: ${EXPECTED} that takes its step in one pass, got q8(AdamW)`),
  ],
  [
    "a wrapper's class",
    () => q8(x(sam(SGD))),
    new TypeError(`q8: ${EXPECTED} that takes its step in one pass, got sam(SGD)`),
  ],
  [
    "cautious around it",
    () => cautious(q8(AdamW)),
    new TypeError(
      "cautious: expected a class that takes its step in one pass, such as AdamW or Lion, got AdamW",
    ),
  ],
  [
    "stateDtype, which is no option",
    () => new AdamW(model, x({ stateDtype: "q8" })),
    new TypeError(
      'AdamW: unknown option "stateDtype"; options are lr, betas, eps, epsPlacement, amsgrad, amsgradMax, initialAccumulator, lookAhead, weightDecay, decoupledWeightDecay, maximize, gradScale',
    ),
  ],
  [
    "f64",
    () => new (bf16(AdamW))(double),
    new TypeError('bf16(AdamW): parameter "weight" must be f32, got f64'),
  ],
  [
    "f64 in a group that is added",
    () => new (q8(SGD))(model).addParamGroup({ params: double }),
    new TypeError('q8(SGD): parameter "weight" must be f32, got f64'),
  ],
  [
    "f64, of another library's conventions",
    () => new (q8(keras.Adam))(double),
    new TypeError('q8(keras.Adam): parameter "weight" must be f32, got f64'),
  ],
  [
    "look-ahead",
    () => new (q8(Adam))(model, { lookAhead: true }),
    new RangeError("q8(Adam): needs its gradients where parameters are, not at a look-ahead point"),
  ],
  [
    "look-ahead, later",
    () => {
      new (q8(Adam))(model).paramGroups[0]!.lookAhead = true;
    },
    new RangeError("q8(Adam): needs its gradients where parameters are, not at a look-ahead point"),
  ],
  [
    "state that starts from another number",
    () => new (bf16(Adam))(model, { initialAccumulator: 0.1 }),
    new RangeError("bf16(Adam): exp_avg_sq must start from 0, got 0.1"),
  ],
  [
    "Yogi's defaults",
    () => new (q8(Yogi))(model),
    new RangeError("q8(Yogi): exp_avg must start from 0, got 0.000001"),
  ],
  [
    "a sparse gradient",
    () => new (q8(SGD))([sparseParameter(nadir, [9, 2], { name: "embedding" })]),
    new TypeError('SGD: parameter "embedding" has a sparse gradient, which it cannot take'),
  ],
  [
    "an option out of range, as the class says it",
    () => new (q8(Lion))(model, { betas: [0.9, 1] }),
    new RangeError("Lion: betas[1] must be in [0, 1), got 1"),
  ],
  [
    "state of another shape",
    () => {
      const optimizer = after();
      const { state, ...dict } = optimizer.stateDict();
      const [weight, ...rest] = state;
      const slots = { ...weight!.slots, exp_avg: new Float32Array(12) };
      optimizer.loadStateDict({ ...dict, state: [{ ...weight!, slots }, ...rest] });
    },
    new TypeError(
      'AdamW: state dict: paramGroups[0]: exp_avg of "weight" must be of length 4200, got 12',
    ),
  ],
  [
    "a mean square below 0",
    () => {
      const optimizer = after();
      const dict = structuredClone(optimizer.stateDict());
      dict.state[0]!.slots.exp_avg_sq![5] = -1;
      optimizer.loadStateDict(dict);
    },
    new RangeError(
      'AdamW: state dict: state[0] ("weight"): exp_avg_sq[5] must be in [0, ∞), got -1',
    ),
  ],
])("%s is refused", (_, act, error) => {
  expect(act).toThrow(error);
});

test("where memory is full nothing changes", () => {
  const nadir = loadSync({ initialBytes: 65536, maximumBytes: 131072 });
  const model = nadir.parameters({ weight: [6000] });
  expect(() => new (q8(AdamW))(model)).toThrow(OutOfMemoryError);
  model.weight.grad.fill(1);
  const optimizer = new SGD(model, { lr: 1 });
  optimizer.step();
  expect(model.weight.data[0]).toBe(-1);
});

test.each([
  ["bf16", bf16],
  ["q8", q8],
])("SGD without momentum is SGD, until it has one: %s", (_, kind) => {
  const trained = [kind(SGD), SGD].map((Class) => {
    const { weight } = nadir.parameters({ weight: [5000] });
    const optimizer = new Class({ weight }, { lr: 0.5 });
    const step = () => {
      weight.grad.forEach((_, i) => {
        weight.grad[i] = Math.fround(1 + i / 7);
      });
      optimizer.step();
      return weight.data.slice();
    };
    const first = step();
    expect(optimizer.stateDict().state.flatMap(({ slots }) => Object.keys(slots))).toEqual([]);
    optimizer.paramGroups[0]!.momentum = 0.9;
    return { first, later: [step(), step()].at(-1) };
  });
  const [coded, plain] = trained as [(typeof trained)[0], (typeof trained)[0]];
  expect(coded.first).toEqual(plain.first);
  expect(coded.later).not.toEqual(plain.later);
});
