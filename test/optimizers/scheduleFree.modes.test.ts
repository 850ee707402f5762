/** The two modes of Schedule-Free optimizers: parameters hold y in training, x in evaluation. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Parameter,
  ScheduleFreeAdamW,
  ScheduleFreeRAdam,
  ScheduleFreeSGD,
} from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

interface Recorded {
  readonly every: number;
  readonly cases: readonly {
    readonly optimizer: string;
    readonly options: {
      lr: number;
      momentum?: number;
      betas?: [number, number];
      weight_decay?: number;
      warmup_steps?: number;
    };
    readonly modes: readonly { readonly y: readonly number[]; readonly x: readonly number[] }[];
    readonly state: Readonly<Record<string, readonly number[]>>;
    readonly scalars: Readonly<Record<string, number>>;
  }[];
}

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"));
const { every, cases }: Recorded = golden("scheduleFree");
const problem: { initial: number[]; gradients: number[][] } = golden("problem");

const classes = {
  SGDScheduleFree: ScheduleFreeSGD,
  AdamWScheduleFree: ScheduleFreeAdamW,
  RAdamScheduleFree: ScheduleFreeRAdam,
};

/** Near, to a few roundings. */
function expectNear(actual: ArrayLike<number>, expected: readonly number[]): void {
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(value)));
  }
}

describe.each(cases)(
  "the authors' $optimizer",
  ({ optimizer: name, options, modes, state, scalars }) => {
    test("has the same x and y, and state, in either mode", () => {
      const x = loadSmall().parameter<Float64Array, "f64">(Float64Array.from(problem.initial));
      const { weight_decay: weightDecay = 0, warmup_steps: warmupSteps, ...rest } = options;
      const optimizer = new classes[name as keyof typeof classes]([x], {
        ...rest,
        weightDecay,
        ...(warmupSteps && { warmupSteps }),
      } as never);
      for (const [step, gradient] of problem.gradients.entries()) {
        x.grad.set(gradient);
        optimizer.step();
        if (step % every > 0) continue;
        const mode = modes[step / every]!;
        expectNear(x.data, mode.y);
        optimizer.eval();
        expectNear(x.data, mode.x);
        optimizer.train();
      }
      const [saved] = optimizer.stateDict().state;
      for (const [slot, values] of Object.entries(state)) expectNear(saved!.slots[slot]!, values);
      expect(Object.keys(saved!.scalars).sort()).toEqual(Object.keys(scalars).sort());
      for (const key in scalars) expectNear([saved!.scalars[key]!], [scalars[key]!]);
    });
  },
);

const made = [ScheduleFreeSGD, ScheduleFreeAdamW, ScheduleFreeRAdam] as const;

describe.each(made.map((Class) => [Class.description.name, Class] as const))(
  "%s",
  (name, Class) => {
    const start = [1, -2, 3];
    const trained = (parameter: Parameter, steps: number) => {
      const optimizer = new Class([parameter], { lr: 0.1 });
      for (let i = 0; i < steps; i++) {
        parameter.grad.set([1, -1, 0.5]);
        optimizer.step();
      }
      return optimizer;
    };
    const parameter = (dtype: "f32" | "f64" = "f64") =>
      loadSmall().parameter({ data: start, shape: [3] }, { dtype });

    test("refuses a step in evaluation, before the closure is called, and changes nothing", () => {
      const x = parameter();
      const optimizer = trained(x, 8);
      optimizer.eval();
      const before = [[...x.data], optimizer.stateDict()];
      const refused = new TypeError(
        `${name}: parameters hold the average, since eval(): call train() before the next step`,
      );
      expect(() => optimizer.step(() => expect.unreachable())).toThrow(refused);
      expect(() => optimizer.step()).toThrow(refused);
      expect([[...x.data], optimizer.stateDict()]).toEqual(before);
      optimizer.train();
      optimizer.step();
      expect(optimizer.steps).toBe(9);
    });

    test("either mode twice is the same as once, and before the first step neither moves anything", () => {
      const x = parameter();
      const optimizer = new Class([x]);
      optimizer.eval();
      optimizer.train();
      expect([...x.data]).toEqual(start);
      const other = trained(x, 8);
      const y = [...x.data];
      other.train();
      expect([...x.data]).toEqual(y);
      other.eval();
      const average = [...x.data];
      expect(average).not.toEqual(y);
      other.eval();
      expect([...x.data]).toEqual(average);
    });

    test.each([["f64", 2 ** -51] as const, ["f32", 2 ** -22] as const])(
      "there and back is the same to the last bits: %s",
      (dtype, rounding) => {
        const x = parameter(dtype);
        const optimizer = trained(x, 8);
        const y = [...x.data];
        optimizer.eval();
        optimizer.train();
        for (const [i, value] of y.entries()) {
          expect(Math.abs(x.data[i]! - value)).toBeLessThanOrEqual(rounding * Math.abs(value));
        }
      },
    );

    test("a state says which of the two was saved, and goes on to the bit from there", () => {
      const x = parameter();
      const optimizer = trained(x, 8);
      expect(optimizer.stateDict().state[0]!.scalars.train_mode).toBe(1);
      optimizer.eval();
      const state = optimizer.stateDict();
      expect(state.state[0]!.scalars.train_mode).toBe(0);
      const other = loadSmall().parameter(Float64Array.from(x.data));
      const resumed = new Class([other], { lr: 0.1 });
      resumed.loadStateDict(state);
      expect(() => resumed.step()).toThrow(TypeError);
      for (const [parameter, each] of [
        [x, optimizer],
        [other, resumed],
      ] as const) {
        each.train();
        parameter.grad.fill(0.25);
        each.step();
      }
      expect([...other.data]).toEqual([...x.data]);
      expect(resumed.stateDict()).toEqual(optimizer.stateDict());
    });

    test("moves no parameter that is frozen, and asks for train() where one was frozen in evaluation", () => {
      const { a, b } = loadSmall().parameters({ a: [1], b: [1] }, { dtype: "f64" });
      const optimizer = new Class([a, b], { lr: 0.1 });
      const step = () => {
        for (const { grad } of [a, b]) grad.fill(1);
        optimizer.step();
      };
      for (let i = 0; i < 8; i++) step();
      const y = b.data[0]!;
      b.frozen = true;
      optimizer.eval();
      expect([a.data[0] === y, b.data[0]]).toEqual([false, y]);
      optimizer.train();
      step();
      optimizer.eval();
      b.frozen = false;
      optimizer.eval();
      expect(b.data[0]).not.toBe(y);
      expect(step).toThrow("call train() before the next step");
      optimizer.train();
      step();
    });

    test("refuses to turn in the middle of a step, and after dispose()", () => {
      const optimizer = trained(parameter(), 1);
      expect(() => optimizer.step(() => optimizer.eval())).toThrow(TypeError);
      expect(optimizer.stateDict().state[0]!.scalars.train_mode).toBe(1);
      optimizer.dispose();
      expect(() => optimizer.eval()).toThrow("used after dispose()");
    });

    test("refuses weights that no number holds", () => {
      const x = parameter();
      x.grad.fill(1);
      const optimizer = new Class([x], { lr: 1e100, weightLrPower: 4 });
      // RAdam's first steps do not move.
      const steps = () => {
        for (let i = 0; i < 8; i++) optimizer.step();
      };
      expect(steps).toThrow(RangeError);
      expect([...x.data]).toEqual(start);
    });
  },
);

test("optax's warm-up starts from 0, and weighs by the rate of the next step", () => {
  const x = loadSmall().parameter(Float64Array.of(1));
  const optimizer = new ScheduleFreeSGD([x], { lr: 0.5, warmupSteps: 4, warmupFromZero: true });
  const path = [1, 2, 3].map((g) => {
    x.grad[0] = g;
    optimizer.step();
    return x.data[0];
  });
  // optax 0.2.8: contrib.schedule_free_sgd(0.5, warmup_steps=4), in float64.
  expectNear(path as number[], [1, 0.795, 0.2571428571428571]);
});
