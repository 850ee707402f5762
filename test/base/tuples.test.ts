/** Options of more numbers than two, and those that may be null. */
import { beforeEach, describe, expect, test } from "vitest";
import { sgd } from "#kernels/sgd.js";
import { Optimizer } from "../../src/base/optimizer.ts";
import { commonSpecs, type Resolved } from "../../src/base/options.ts";
import { common, type Pass, pass } from "../../src/base/pass.ts";
import type {
  CommonOptions,
  Description,
  Hyperparameter,
  Parameter,
  StateDict,
} from "../../src/index.ts";
import { SGD } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

interface BoundedOptions extends CommonOptions {
  /** The learning rate's factors in three steps, in turn. */
  factors?: readonly [Hyperparameter, Hyperparameter, Hyperparameter];
  /** The largest learning rate, in (0, ∞), or none. */
  bound?: Hyperparameter | null;
}

/** Gradient descent with a learning rate from three factors in turn, and perhaps a bound. */
class Bounded extends Optimizer<BoundedOptions> {
  static readonly description: Description<BoundedOptions> = {
    ...SGD.description,
    name: "Bounded",
    options: {
      lr: { default: 1, min: 0 },
      factors: [
        { default: 1, min: 0 },
        { default: 2, min: 0 },
        { default: 4, min: 0, max: 8 },
      ],
      bound: { default: null, above: 0, nullable: true },
      ...commonSpecs,
    },
    slots: {},
  };

  protected override slots(): Record<string, number> {
    return {};
  }

  protected override plan(h: Resolved<BoundedOptions>, { step }: { step: number }): Pass {
    const bound: number | null = h.bound;
    const lr = h.lr * h.factors[(step - 1) % 3]!;
    const { gradScale, l2, decay } = common(h);
    return pass(sgd, { gradScale, l2, decay, lr: bound === null ? lr : Math.min(lr, bound) });
  }
}

let parameter: Parameter<"f32">;
beforeEach(() => {
  parameter = loadSmall().parameter(Float32Array.of(0));
  parameter.grad[0] = -1;
});

/** Where five steps by a gradient of −1 lead, one after the other. */
function way(optimizer: Bounded): number[] {
  return Array.from({ length: 5 }, () => {
    optimizer.step();
    return parameter.data[0]!;
  });
}

describe("an option of three numbers", () => {
  test("has its defaults, all of them", () => {
    const optimizer = new Bounded([parameter]);
    expect([...optimizer.paramGroups[0]!.factors]).toEqual([1, 2, 4]);
    expect(way(optimizer)).toEqual([1, 3, 7, 8, 10]);
  });

  test("may have schedules at any place", () => {
    expect(way(new Bounded([parameter], { factors: [1, 2, (step) => step] }))).toEqual([
      1, 3, 5, 6, 8,
    ]);
  });

  test.each<[string, unknown, Error]>([
    ["a pair", [1, 2], new TypeError("Bounded: factors must be an array of 3, got [1, 2]")],
    ["a number", 1, new TypeError("Bounded: factors must be an array of 3, got 1")],
    [
      "one out of range at the third place",
      [1, 2, 9],
      new RangeError("Bounded: factors[2] must be in [0, 8], got 9"),
    ],
    [
      "null at a place",
      [1, null, 3],
      new TypeError("Bounded: factors[1] must be a number or a schedule, got null"),
    ],
  ])("is refused if it is %s", (_, factors, error) => {
    expect(() => new Bounded([parameter], { factors: factors as never })).toThrow(error);
    const optimizer = new Bounded([parameter]);
    expect(() => Object.assign(optimizer.paramGroups[0]!, { factors })).toThrow(error);
    expect([...optimizer.paramGroups[0]!.factors]).toEqual([1, 2, 4]);
  });

  test("is saved, with null in a schedule's place, and loaded", () => {
    const factors = [1, (step: number) => step, 3] as const;
    const saved = JSON.parse(
      JSON.stringify(new Bounded([parameter], { factors }).stateDict()),
    ) as StateDict;
    expect(saved.paramGroups[0]).toMatchObject({
      factors: [1, null, 3],
      schedules: ["factors[1]"],
    });
    const optimizer = new Bounded([parameter], { factors: [5, () => 7, 6] });
    optimizer.loadStateDict(saved);
    expect(way(optimizer).slice(0, 3)).toEqual([1, 8, 11]);
  });
});

describe("a number that may be null", () => {
  test("is null by default, and does nothing", () => {
    expect(new Bounded([parameter]).paramGroups[0]!.bound).toBeNull();
  });

  test("may be a number, a schedule, or null again", () => {
    const optimizer = new Bounded([parameter], { bound: 3 });
    expect(way(optimizer)).toEqual([1, 3, 6, 7, 9]);
    optimizer.paramGroups[0]!.bound = null;
    optimizer.step();
    expect(parameter.data[0]).toBe(13);
    optimizer.paramGroups[0]!.bound = () => 0.5;
    optimizer.step();
    expect(parameter.data[0]).toBe(13.5);
  });

  test.each<[unknown, Error]>([
    [0, new RangeError("Bounded: bound must be in (0, ∞), got 0")],
    ["1", new TypeError('Bounded: bound must be a number or a schedule or null, got "1"')],
    [
      undefined,
      new TypeError("Bounded: bound must be a number or a schedule or null, got undefined"),
    ],
  ])("is refused if it is set to %s", (bound, error) => {
    const optimizer = new Bounded([parameter], { bound: 2 });
    expect(() => Object.assign(optimizer.paramGroups[0]!, { bound })).toThrow(error);
    expect(optimizer.paramGroups[0]!.bound).toBe(2);
  });

  test("is saved and loaded as null", () => {
    const saved = JSON.parse(JSON.stringify(new Bounded([parameter]).stateDict())) as StateDict;
    expect(saved.paramGroups[0]!.bound).toBeNull();
    const optimizer = new Bounded([parameter], { bound: 1 });
    optimizer.loadStateDict(saved);
    expect(optimizer.paramGroups[0]!.bound).toBeNull();
  });
});

test("types say how many there are, and what may be null", () => {
  const optimizer = new Bounded([parameter]);
  // @ts-expect-error: factors are three.
  expect(() => new Bounded([parameter], { factors: [1, 2] })).toThrow(TypeError);
  // @ts-expect-error: a learning rate is a number.
  expect(() => new Bounded([parameter], { lr: null })).toThrow(TypeError);
  const bound: Hyperparameter | null = optimizer.paramGroups[0]!.bound;
  expect(bound).toBeNull();
});
