import { expect, test } from "vitest";
import { piecewise } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

const points = { values: [0.1, 0.2, 0.05, 0.005], milestones: [30, 100, 220] };

test.for(["linear", "cosine"] as const)(
  "is optax's piecewise_interpolate_schedule, %s",
  (interpolation) => {
    const name = `optax.piecewise_interpolate_schedule ${interpolation}`;
    expectRecorded(piecewise({ ...points, interpolation }), name);
    const other = interpolation === "linear" ? "cosine" : "linear";
    const wrong = piecewise({ ...points, interpolation: other });
    expect(() => expectRecorded(wrong, name)).toThrow();
  },
);

test("is optax's linear_onecycle_schedule", () => {
  const values = [0.1 / 25, 0.1, 0.1 / 25, 0.1 / 25 / 1e4];
  const schedule = piecewise({ values, milestones: [60, 170, 200] });
  expectRecorded(schedule, "optax.linear_onecycle_schedule");
});

test("is optax's cosine_onecycle_schedule", () => {
  const values = [0.1 / 25, 0.1, 0.1 / 25 / 100];
  const schedule = piecewise({ values, milestones: [60, 200], interpolation: "cosine" });
  expectRecorded(schedule, "optax.cosine_onecycle_schedule");
});

test("reaches each value exactly, and holds the last", () => {
  for (const interpolation of ["linear", "cosine"] as const) {
    const schedule = piecewise({ ...points, interpolation });
    expect([0, ...points.milestones, 1e9].map(schedule)).toEqual([...points.values, 0.005]);
  }
});

test("is constant where there is no milestone", () => {
  expect(piecewise({ values: [0.3], milestones: [] })(5)).toBe(0.3);
});

test("keeps its points though the arrays change", () => {
  const own = { values: [0, 1], milestones: [10] };
  const schedule = piecewise(own);
  own.values[1] = 5;
  own.milestones[0] = 20;
  expect(schedule(5)).toBe(0.5);
});
