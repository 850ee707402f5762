import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import * as nadirs from "../../src/index.ts";
import { type Parameter, projectionL1Ball, projectionSimplex } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { distance, golden, recorded } from "./golden.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

type Options = { readonly per?: "all" | "parameter" | "row" };
type Ball = (parameters: Parameter[], scale?: number, options?: Options) => void;
const balls: Readonly<Record<string, Ball>> = {
  l1_ball: nadirs.projectionL1Ball,
  l2_ball: nadirs.projectionL2Ball,
  l2_sphere: nadirs.projectionL2Sphere,
  simplex: nadirs.projectionSimplex,
};
const elementwise: Readonly<Record<string, (parameters: Parameter[], ...to: number[]) => void>> = {
  non_negative: nadirs.projectionNonNegative,
  box: nadirs.projectionBox as never,
  linf_ball: nadirs.projectionLinfBall,
};

test.for(golden.projections)("$call of $source numbers in $dtype, $per", (recording) => {
  const { name, dtype, source, per, output } = recording;
  const [first, ...others] = recorded(
    nadir,
    dtype,
    per === "row" || source === "large" ? golden.large : golden.params,
  );
  const parameters = per === "row" ? [first!] : [first!, ...others];
  const given = recording.arguments;
  if (name in balls) balls[name]!(parameters, given[0], { per });
  else elementwise[name]!(parameters, ...given);
  const data = parameters.map(({ data }) => data);
  expect(distance(data, output, dtype)).toBeLessThan(1);
});

describe.for(Object.entries(balls))("%s", ([name, project]) => {
  const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
    minLength: 1,
    maxLength: 12,
  });
  const isOfSphere = name === "l2_sphere";

  test("gives a point of the set, to which none is nearer", () => {
    const members: Record<string, (x: number[]) => boolean> = {
      l1_ball: (x) => x.reduce((sum, each) => sum + Math.abs(each), 0) <= 1.5 + 1e-9,
      l2_ball: (x) => Math.hypot(...x) <= 1.5 + 1e-9,
      l2_sphere: (x) => Math.abs(Math.hypot(...x) - 1.5) < 1e-9,
      simplex: (x) =>
        Math.min(...x) >= 0 && Math.abs(x.reduce((sum, each) => sum + each, 0) - 1.5) < 1e-9,
    };
    fc.assert(
      fc.property(numbers, numbers, (values, direction) => {
        if (isOfSphere && Math.hypot(...values) < 1e-100) return;
        const w = nadir.parameter(Float64Array.from(values));
        project([w], 1.5);
        const found = [...w.data];
        expect(members[name]!(found)).toBe(true);
        // Any other point of the set, which is one's own projection.
        w.set(values.map((_, i) => direction[i % direction.length]! + 1e-3));
        project([w], 1.5);
        const other = [...w.data];
        const far = (x: number[]) => Math.hypot(...x.map((each, i) => each - values[i]!));
        expect(far(found)).toBeLessThanOrEqual(far(other) + 1e-9);
        w.dispose();
      }),
    );
  });

  test("takes each parameter, or each row, on its own", () => {
    const { a, b } = nadir.parameters({ a: [2, 3], b: [2] }, { dtype: "f64" });
    const start = [3, 1, -2, 0.5, -4, 6];
    const alone = (values: number[]) => {
      const w = nadir.parameter(Float64Array.from(values));
      project([w], 0.7);
      return [...w.data];
    };
    a.set(start);
    b.set([1, 5]);
    project([a, b], 0.7, { per: "parameter" });
    expect([...a.data, ...b.data]).toEqual([...alone(start), ...alone([1, 5])]);
    a.set(start);
    b.set([1, 5]);
    project([a, b], 0.7, { per: "row" });
    expect([...a.data]).toEqual([...alone(start.slice(0, 3)), ...alone(start.slice(3))]);
    expect([...b.data]).toEqual(alone([1, 5]));
  });

  test.each([Number.NaN, Infinity, -Infinity])("refuses %s, and changes nothing", (value) => {
    const { a, b } = nadir.parameters({ a: [3], b: [2] }, { dtype: "f64" });
    a.set([5, 6, 7]);
    b.data[1] = value;
    expect(() => project([a, b], 1, { per: "parameter" })).toThrow(
      /^projection\w+: parameter "b" must be finite, got a norm of /,
    );
    expect([...a.data]).toEqual([5, 6, 7]);
  });

  test("leaves frozen parameters, and what has no elements", () => {
    const { a, b, none } = nadir.parameters({ a: [2], b: [2], none: [0, 3] });
    a.set([5, 6]);
    b.set([7, 8]);
    a.frozen = true;
    project([a, b, none], 1);
    project([none], 1, { per: "row" });
    expect([...a.data]).toEqual([5, 6]);
    expect(Math.max(...b.data)).toBeLessThanOrEqual(1);
  });
});

test("projectionL2Sphere refuses zeros by name, and changes nothing", () => {
  const { w } = nadir.parameters({ w: [2, 2] });
  w.set([0, 3, 0, 0]);
  expect(() => nadirs.projectionL2Sphere([w], 1, { per: "row" })).toThrow(
    new RangeError('projectionL2Sphere: row 1 of parameter "w" must not be all zeros'),
  );
  expect([...w.data]).toEqual([0, 3, 0, 0]);
});

test("NaN stays NaN where each element is taken on its own", () => {
  const { w } = nadir.parameters({ w: [3] });
  for (const project of [
    () => nadirs.projectionNonNegative([w]),
    () => nadirs.projectionBox([w], -1, 1),
    () => nadirs.projectionLinfBall([w]),
  ]) {
    w.data.set([-5, Number.NaN, 0.5]);
    project();
    expect(w.data[1]).toBeNaN();
    expect(w.data[2]).toBe(0.5);
    expect(w.data[0]).toBeGreaterThanOrEqual(-1);
  }
});

describe("far outside it is the nearest point too, as optax has it", () => {
  test.each([
    [[1e16, 5e15, 0], 1, [1, 0, 0]],
    [[1, 0.5, 0], 2 ** -60, [2 ** -60, 0, 0]],
  ] as const)("simplex of %j, %d", (values, scale, expected) => {
    const x = loadSmall().parameter(Float64Array.from(values));
    projectionSimplex([x], scale);
    expect([...x.data]).toEqual(expected);
  });

  test("ball of magnitudes", () => {
    const x = loadSmall().parameter(Float64Array.of(1e15, 1e15, -1e15));
    projectionL1Ball([x]);
    expect([...x.data]).toEqual([1 / 3, 1 / 3, -1 / 3]);
  });
});
