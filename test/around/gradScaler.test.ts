import { afterAll, describe, expect, test } from "vitest";
import { clipGradNorm, GradScaler, SGD, sam } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { golden } from "./golden.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

test.for(Object.entries(golden.scales))("has the scales and steps of %s", ([name, run]) => {
  const w = nadir.parameter(Float32Array.of(1, 1));
  const optimizer = new SGD([w], { lr: 0.1, momentum: name === "keras" ? 0 : 0.9 });
  const scaler = new GradScaler(run.options);
  for (const [i, good] of run.finite.entries()) {
    const bad = name === "keras" ? Number.NaN : Infinity;
    w.grad.set([scaler.scale(0.3), good ? scaler.scale(-0.7) : bad]);
    const { data, scale } = run.steps[i]!;
    expect(scaler.step(optimizer)).toBe(Number.isFinite(w.grad[1]));
    scaler.update();
    expect(scaler.getScale()).toBe(scale);
    for (const [k, x] of data.entries()) {
      expect(Math.abs(w.data[k]! - x)).toBeLessThan(2e-6 * Math.max(1, Math.abs(x)));
    }
  }
});

const made = () => {
  const { w } = nadir.parameters({ w: [2] });
  return { w, optimizer: new SGD([w], { lr: 1 }), scaler: new GradScaler({ initScale: 8 }) };
};

test("unscales once, for clipping", () => {
  const { w, optimizer, scaler } = made();
  w.grad.set([24, 32]);
  scaler.unscale(optimizer);
  expect(clipGradNorm([w], 1)).toBe(5);
  expect(scaler.step(optimizer)).toBe(true);
  expect([...w.data].map((x) => x.toFixed(3))).toEqual(["-0.600", "-0.800"]);
});

test("takes several optimizers, all of which a scale is for", () => {
  const [one, two] = [made(), made()];
  one.w.grad.set([8, Infinity]);
  two.w.grad.set([8, 16]);
  expect(one.scaler.step(one.optimizer)).toBe(false);
  expect(one.scaler.step(two.optimizer)).toBe(true);
  one.scaler.update();
  expect(one.scaler.getScale()).toBe(4);
  expect([...one.w.data, ...two.w.data]).toEqual([0, 0, -1, -2]);
});

test("looks at no frozen parameter", () => {
  const { w, optimizer, scaler } = made();
  w.grad.set([Number.NaN, 1]);
  w.frozen = true;
  expect(scaler.step(optimizer)).toBe(true);
  expect([...w.data]).toEqual([0, 0]);
});

test("goes on from its state to the bit", () => {
  const { w, optimizer } = made();
  const [one, two] = [new GradScaler({ growthInterval: 3 }), new GradScaler()];
  const step = (scaler: GradScaler, grad: number) => {
    w.grad.fill(grad);
    scaler.step(optimizer);
    scaler.update();
    return scaler.getScale();
  };
  for (const grad of [1, Infinity, 1, 1]) step(one, grad);
  two.loadStateDict(JSON.parse(JSON.stringify(one.stateDict())));
  expect(two.stateDict()).toEqual({
    scale: 32768,
    growth_factor: 2,
    backoff_factor: 0.5,
    growth_interval: 3,
    _growth_tracker: 2,
  });
  for (const grad of [1, 1, Number.NaN, 1]) expect(step(one, grad)).toBe(step(two, grad));
});

test("takes a scale that it is given", () => {
  const { scaler } = made();
  scaler.update(1000);
  expect(scaler.getScale()).toBe(1000);
});

describe("refuses", () => {
  test("what comes in the wrong order", () => {
    const { optimizer, scaler } = made();
    expect(() => scaler.update()).toThrow(
      new TypeError("GradScaler: update: no step() was called since the last update()"),
    );
    scaler.unscale(optimizer);
    expect(() => scaler.unscale(optimizer)).toThrow(
      new TypeError("GradScaler: unscale: unscale() was called already since the last update()"),
    );
    scaler.step(optimizer);
    expect(() => scaler.unscale(optimizer)).toThrow(
      new TypeError("GradScaler: unscale: step() was called since the last update()"),
    );
    expect(() => scaler.step(optimizer)).toThrow(
      new TypeError("GradScaler: step: step() was called already since the last update()"),
    );
    scaler.update();
    expect(scaler.step(optimizer)).toBe(true);
  });

  test("closures, and what needs them, before anything is done", () => {
    const { w, optimizer, scaler } = made();
    const why =
      "GradScaler: step: a scaler takes no closure, since it has to see the gradients before the step, got";
    w.grad.fill(8);
    const closure = () => 1;
    expect(() => scaler.step(optimizer, closure as never)).toThrow(
      new TypeError(`${why} a function`),
    );
    for (const rest of [[], [closure as never]]) {
      expect(() => scaler.step(new (sam(SGD))([w]), ...rest)).toThrow(
        new TypeError(`${why} an object of class sam(SGD), which needs one`),
      );
    }
    expect([...w.grad, ...w.data]).toEqual([8, 8, 0, 0]);
    expect(scaler.step(optimizer)).toBe(true);
    expect([...w.data]).toEqual([-1, -1]);
  });

  test("a state that is none, and changes nothing", () => {
    const { scaler } = made();
    const state = scaler.stateDict();
    for (const [wrong, message] of [
      [{ ...state, scale: -1 }, "GradScaler: state.scale must be in (0, ∞), got -1"],
      [{ ...state, growth_factor: 1 }, "GradScaler: state.growth_factor must be in (1, ∞), got 1"],
      [{ ...state, _growth_tracker: 0.5 }, "_growth_tracker must be an integer in [0, ∞), got 0.5"],
      [{ ...state, scale: 1e50 }, "scale must be a number that single precision holds, got 1e+50"],
      [{ scale: 1 }, "GradScaler: state.growth_factor must be a number, got undefined"],
      [{ ...state, step: 1 }, 'GradScaler: state: unknown option "step"'],
    ] as const) {
      expect(() => scaler.loadStateDict(wrong as never)).toThrow(message);
      expect(scaler.stateDict()).toEqual(state);
    }
  });
});
