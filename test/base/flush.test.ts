/** Means that decay end at 0, and not at the subnormal numbers where rounding would keep them. */
import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import type { NumberSpec } from "../../src/base/options.ts";
import type { Parameter } from "../../src/index.ts";
import { isWithin } from "../../src/validate.ts";
import { bytes, dtypes, sweep } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { describeClasses, isWhole, type Options } from "../optimizers/classes.ts";

/** Decays that come to next to nothing soon. */
const decays: Options = {
  beta2Decay: 0,
  beta: 0.9,
  accumulatorForm: "latest",
  betas: [],
  alpha: 0.9,
  rho: 0.9,
  momentum: 0.9,
  initialAccumulator: 0,
  epsRoot: 0,
};
/** As many as the class has. */
const betasOf = (spec: unknown) => (spec as readonly unknown[]).map((_, i) => (i < 2 ? 0.8 : 0.9));
/** Sums, maxima, what is kept of where training started, and the last step along which there was a gradient. */
const KEPT = [
  "sum",
  "max_exp_avg_sq",
  "z",
  "ax",
  "grad_sum_sq",
  "s",
  "x0",
  "n",
  "p0",
  "init_params",
  "d",
  "prev_flat_grad",
];
const SMALLEST = { f32: 2 ** -149, f64: Number.MIN_VALUE };
/** So many steps take f32 and f64 from 1 to their smallest numbers, and to the next multiple of 256. */
const STEPS = { f32: 1280, f64: 7424 };

/** Whether a slot is Yogi's v, which changes by no more than the gradient's square. */
const isYogis = ({ description }: CatalogClass, slot: string) =>
  description.name === "Yogi" && slot === "exp_avg_sq";

type Slots = Readonly<Record<string, Float32Array | Float64Array>>;
interface Stateful {
  stateDict(): { state: readonly { slots: Slots; step: number }[] };
  loadStateDict(dict: unknown): void;
  step(closure: () => number): number;
}

describeClasses("state that decays", (Class) => {
  const specs = Class.description.options;
  const known = Object.keys(specs);
  const forms: Options[] = [{}, { amsgrad: true }, { centered: true }, { momentum: 0 }];
  const takes = ([key, value]: [string, unknown]) => {
    const spec = Class.description.options[key];
    return (
      known.includes(key) && (typeof value !== "number" || isWithin(value, spec as NumberSpec))
    );
  };
  const usable = forms.filter((form) => Object.entries(form).every(takes));
  const optionsOf = (form: Options) =>
    Object.fromEntries(
      Object.entries({ ...decays, ...form })
        .filter(([key]) => known.includes(key))
        .map(([key, value]) => [key, key === "betas" ? betasOf(specs[key]) : value]),
    );
  const make = (parameter: Parameter, form: Options) =>
    new Class([parameter], optionsOf(form)) as unknown as Stateful;

  describe.for(dtypes)("%s", (dtype) => {
    test.for(usable)("%o: ends at 0, in every slot that decays", (form) => {
      using nadir = loadSmall();
      const parameter = nadir.parameter({ data: [1, 1, 1], shape: [3] }, { dtype });
      const optimizer = make(parameter, form);
      parameter.grad.set([0.5, -0.5, 0]);
      optimizer.step(() => 1);
      parameter.grad.fill(0);
      for (let t = 1; t < STEPS[dtype]; t++) optimizer.step(() => 1);
      const { slots } = optimizer.stateDict().state[0]!;
      for (const [name, values] of Object.entries(slots)) {
        // Those of Prodigy and D-Adaptation decay.
        const isDecaying = name === "s" && isWhole(Class);
        const isKept = (KEPT.includes(name) && !isDecaying) || isYogis(Class, name);
        const isFloored = ["exp_inf", "step_size"].includes(name);
        for (const x of values.subarray(0, 2)) {
          if (isKept) expect(Math.abs(x)).toBeGreaterThan(1e-3);
          else if (isFloored) expect(x).toBeGreaterThan(1e-9);
          else expect(x).toBe(0);
        }
      }
    });

    test("is taken up where it was saved, at whatever step", () => {
      using nadir = loadSmall();
      const one = nadir.parameter({ data: [1, -1, 0], shape: [3] }, { dtype });
      const other = nadir.parameter({ data: [1, -1, 0], shape: [3] }, { dtype });
      // What finds a rate by itself would run away.
      const form = isWhole(Class) ? { lr: 1e-4 } : {};
      const [first, second] = [make(one, form), make(other, form)];
      for (const { grad } of [one, other]) grad.set([SMALLEST[dtype] * 6000, 1e-30, 0.5]);
      for (let t = 0; t < 600; t++) {
        first.step(() => 1);
        const from = t < 250 ? first : second;
        if (t >= 250 && t < 262) second.loadStateDict(second.stateDict());
        if (from === second) second.step(() => 1);
        else if (t === 249) {
          other.data.set(one.data);
          const { state, ...rest } = first.stateDict();
          second.loadStateDict({ ...rest, state });
        }
      }
      expect([...other.data]).toEqual([...one.data]);
      expect(second.stateDict().state[0]!.slots).toEqual(first.stateDict().state[0]!.slots);
    });
  });
});

test.for(dtypes)("flush_%s leaves all that is not below its bound, to the bit", (dtype) => {
  const bound = 8192 * SMALLEST[dtype];
  const below = bound - SMALLEST[dtype];
  const kept = [bound, -bound, 1, -1e-30, Infinity, -Infinity, Number.NaN];
  const input = [...kept, below, -below, SMALLEST[dtype], 0, -0, ...kept];
  const array = dtype === "f32" ? Float32Array.from(input) : Float64Array.from(input);
  bytes.fill(0);
  const [flushed] = sweep("flush", dtype, [1024], [array], [bound]);
  expect([...flushed!]).toEqual([...array].map((x) => (Math.abs(x) < bound ? 0 : x)));
});
