import { describe, expect, test } from "vitest";
import { cosine, type PlateauOptions, ReduceLROnPlateau } from "../../src/schedules/index.ts";
import { golden } from "./golden.ts";

const { metrics, runs } = golden.plateau;

function groups(...lrs: number[]) {
  return { paramGroups: lrs.map((lr) => ({ lr })) };
}

function lrsOf(optimizer: { paramGroups: { lr: unknown }[] }) {
  return optimizer.paramGroups.map((group) => group.lr);
}

describe("is PyTorch's ReduceLROnPlateau", () => {
  const options: Record<string, PlateauOptions> = {
    defaults: {},
    "min rel": { factor: 0.5, patience: 3, threshold: 0.01 },
    "min abs": { factor: 0.5, patience: 3, threshold: 0.02, thresholdMode: "abs" },
    "max rel": { mode: "max", factor: 0.5, patience: 4, threshold: 0.05 },
    "max abs": { mode: "max", factor: 0.7, patience: 2, threshold: 0.03, thresholdMode: "abs" },
    cooldown: { factor: 0.5, patience: 2, cooldown: 5 },
    min_lr: { factor: 0.3, patience: 1, minLr: [0.004, 0.0001] },
    eps: { factor: 0.5, patience: 0, eps: 0.00625 },
    "min ties": { factor: 0.9, patience: 0, threshold: 0 },
    "max ties": { mode: "max", factor: 0.9, patience: 0, threshold: 0 },
  };

  test("in every recorded run", () => {
    expect(Object.keys(options)).toEqual(Object.keys(runs));
  });

  test.for(Object.keys(runs))("%s", (name) => {
    const optimizer = groups(0.1, 0.02);
    const plateau = new ReduceLROnPlateau(optimizer, options[name]);
    const lrs = metrics.map((metric) => {
      plateau.step(options[name].mode === "max" ? 1 / metric : metric);
      return lrsOf(optimizer);
    });
    expect(lrs).toEqual(runs[name].lrs); // the same products in the same order: equal bits
  });
});

test("goes on from a saved state, through JSON, at any point", () => {
  const options = { factor: 0.5, patience: 2, cooldown: 3 };
  for (const saved of [0, 1, 28, 29, 31, 100]) {
    const optimizer = groups(0.1);
    const before = new ReduceLROnPlateau(optimizer, options);
    for (const metric of metrics.slice(0, saved)) before.step(metric);
    const state = JSON.parse(JSON.stringify(before.stateDict()));

    const resumed = groups(optimizer.paramGroups[0].lr);
    const after = new ReduceLROnPlateau(resumed, options);
    after.loadStateDict(state);
    for (const metric of metrics.slice(saved)) {
      before.step(metric);
      after.step(metric);
      expect(lrsOf(resumed)).toEqual(lrsOf(optimizer));
      expect(after.stateDict()).toEqual(before.stateDict());
    }
  }
});

test("has a state under PyTorch's names", () => {
  const plateau = new ReduceLROnPlateau(groups(1), { patience: 1, cooldown: 3 });
  expect(plateau.stateDict()).toEqual({ best: null, num_bad_epochs: 0, cooldown_counter: 0 });
  for (const metric of [5, 5]) plateau.step(metric);
  expect(plateau.stateDict()).toEqual({ best: 5, num_bad_epochs: 1, cooldown_counter: 0 });
  plateau.step(5);
  expect(plateau.stateDict()).toEqual({ best: 5, num_bad_epochs: 0, cooldown_counter: 3 });
});

describe("below 0 a metric must be better by the same part as above", () => {
  // By hand: the bar lies a tenth of the best metric's size away, on its better side.
  test.for<[PlateauOptions["mode"] & string, number[], number[]]>([
    ["min", [-10, -10, -10.9, -11.1, -11.1, -11.1], [1, 0.5, 0.25, 0.25, 0.125, 0.0625]],
    ["max", [-10, -10, -9.1, -8.9, -8.9, -8.9], [1, 0.5, 0.25, 0.25, 0.125, 0.0625]],
    ["min", [0, 0, -1e-300, 0], [1, 0.5, 0.5, 0.25]],
    ["max", [0, 0, 1e-300, 0], [1, 0.5, 0.5, 0.25]],
  ])("mode %s: %j", ([mode, metrics, expected]) => {
    const optimizer = groups(1);
    const options = { mode, factor: 0.5, patience: 0, threshold: 0.1 };
    const plateau = new ReduceLROnPlateau(optimizer, options);
    const lrs = metrics.map((metric) => {
      plateau.step(metric);
      return optimizer.paramGroups[0].lr;
    });
    expect(lrs).toEqual(expected);
  });

  test("whatever the metrics: a plateau is one, and what is far better is better", () => {
    for (const mode of ["min", "max"] as const) {
      for (const best of [-1e300, -3, -1e-300, 0, 1e-300, 3, 1e300]) {
        const optimizer = groups(1);
        const plateau = new ReduceLROnPlateau(optimizer, { mode, patience: 0 });
        for (let i = 0; i < 3; i++) plateau.step(best);
        expect(lrsOf(optimizer)[0]).toBeCloseTo(0.01);
        const better = best + (mode === "min" ? -1 : 1) * Math.max(Math.abs(best), 1) * 0.1;
        plateau.step(better);
        expect(plateau.stateDict()).toMatchObject({ best: better, num_bad_epochs: 0 });
      }
    }
  });
});

test.for([Number.NaN, Infinity, -Infinity])(
  "a metric of %d counts as bad, also as the first",
  (odd) => {
    for (const mode of ["min", "max"] as const) {
      const optimizer = groups(1);
      const plateau = new ReduceLROnPlateau(optimizer, { mode, factor: 0.5, patience: 1 });
      plateau.step(odd);
      expect(plateau.stateDict()).toEqual({ best: null, num_bad_epochs: 1, cooldown_counter: 0 });
      plateau.step(odd);
      expect(lrsOf(optimizer)).toEqual([0.5]);
      plateau.step(7);
      expect(plateau.stateDict()).toEqual({ best: 7, num_bad_epochs: 0, cooldown_counter: 0 });
      for (let i = 0; i < 2; i++) plateau.step(odd);
      expect(lrsOf(optimizer)).toEqual([0.25]);
      expect(plateau.stateDict().best).toBe(7);
    }
  },
);

test("follows what the user sets, and groups that are added", () => {
  const optimizer = groups(1);
  const plateau = new ReduceLROnPlateau(optimizer, { factor: 0.5, patience: 0 });
  plateau.step(1);
  optimizer.paramGroups[0].lr = 8;
  optimizer.paramGroups.push({ lr: 2 });
  plateau.step(1);
  expect(lrsOf(optimizer)).toEqual([4, 1]);
});

describe("a refused step changes nothing", () => {
  const lr = cosine({ peak: 0.1, total: 10 });
  const refusals: [string, unknown, (optimizer: { paramGroups: { lr: unknown }[] }) => void][] = [
    ['metric must be a number, got "0.5"', "0.5", () => {}],
    ["metric must be a number, got undefined", undefined, () => {}],
    [
      "paramGroups[1].lr must be a number, got a function",
      1,
      (optimizer) => {
        optimizer.paramGroups[1].lr = lr;
      },
    ],
    [
      "minLr must be one number or 3, one a group, got 2",
      1,
      (optimizer) => optimizer.paramGroups.push({ lr: 1 }),
    ],
  ];

  test.for(refusals)("%s", ([message, metric, disturb]) => {
    const optimizer = groups(1, 2);
    const plateau = new ReduceLROnPlateau(optimizer, { patience: 0, minLr: [0, 0] });
    plateau.step(1); // the next metric that is not better reduces
    disturb(optimizer);
    const [state, lrs] = [plateau.stateDict(), lrsOf(optimizer)];
    expect(() => plateau.step(metric as number)).toThrow(`ReduceLROnPlateau: ${message}`);
    expect([plateau.stateDict(), lrsOf(optimizer)]).toEqual([state, lrs]);
  });
});

describe("a refused state changes nothing", () => {
  const good = { best: 1, num_bad_epochs: 2, cooldown_counter: 3 };
  test.for<[unknown, string]>([
    [{ ...good, best: "1" }, 'state.best must be a number, got "1"'],
    [{ ...good, best: undefined }, "state.best must be a number, got undefined"],
    [{ ...good, num_bad_epochs: -1 }, "state.num_bad_epochs must be an integer in [0, ∞), got -1"],
    [
      { ...good, cooldown_counter: 0.5 },
      "state.cooldown_counter must be an integer in [0, ∞), got 0.5",
    ],
    [
      { ...good, factor: 0.1 },
      'state: unknown option "factor"; options are best, num_bad_epochs, cooldown_counter',
    ],
    [null, "state: options must be an object, got null"],
  ])("%j", ([state, message]) => {
    const plateau = new ReduceLROnPlateau(groups(1));
    plateau.loadStateDict(good);
    expect(() => plateau.loadStateDict(state as never)).toThrow(`ReduceLROnPlateau: ${message}`);
    expect(plateau.stateDict()).toEqual(good);
  });
});
