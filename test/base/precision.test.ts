/** Hyperparameters that single precision cannot hold, and what follows from those it can. */
import { describe, expect, test } from "vitest";
import type { NumberSpec } from "../../src/base/options.ts";
import { keras } from "../../src/conventions/index.ts";
import { Adam, Adamax, AdamW, NAG, OutOfMemoryError, RMSprop, SGD } from "../../src/index.ts";
import type { Parameter } from "../../src/parameter.ts";
import { isWithin } from "../../src/validate.ts";
import { loadSmall } from "../memory/small.ts";
import { describeClasses } from "../optimizers/classes.ts";

const nadir = loadSmall();
const make = (dtype: "f32" | "f64") => {
  const parameter = nadir.parameter({ data: [1, -2], shape: [2] }, { dtype });
  parameter.grad.set([0.5, 0.25]);
  return parameter;
};
const LARGEST = "at most 3.4028234663852886e+38 in size for f32 parameters";
const SMALLEST = "0 or at least 1.401298464324817e-45 in size for f32 parameters";

/** Of which there is so much memory. */
const SIZES = ["historySize"];

describeClasses("in single precision", (Class) => {
  const { name, options } = Class.description;
  const numeric = Object.entries(options).flatMap(([key, spec]) =>
    !("length" in spec) && typeof spec.default === "number" ? [[key, spec] as const] : [],
  );

  test.for(numeric)("%s must not become infinite, nor 0", ([key, spec]) => {
    const [single, double] = [make("f32"), make("f64")];
    const sign = (spec as NumberSpec).max === 0 ? -1 : 1;
    const [large, small] = [sign * 1e39, sign * 1e-50];
    if (isWithin(large, spec as NumberSpec)) {
      const error = new RangeError(`${name}: ${key} must be ${LARGEST}, got ${large}`);
      expect(() => new Class([single], { [key]: large })).toThrow(error);
      expect(() => new Class([double, single], { [key]: large })).toThrow(error);
      const inDouble = expect(() => new Class([double], { [key]: large }));
      if (SIZES.includes(key)) inDouble.toThrow(OutOfMemoryError);
      else inDouble.not.toThrow();
    }
    if (!isWithin(small, spec as NumberSpec)) return;
    const error = new RangeError(`${name}: ${key} must be ${SMALLEST}, got ${small}`);
    expect(() => new Class([single], { [key]: small })).toThrow(error);
    expect(() => new Class([double], { [key]: small })).not.toThrow();
  });

  test("a schedule and a change may come to less than it can hold, but not to more", () => {
    const optimizer = new Class([make("f32")], { lr: (t: number) => (t === 0 ? 1e-50 : 1e39) });
    optimizer.step(() => 1);
    const error = `${name}: lr at step 1 must be ${LARGEST}, got 1e+39`;
    expect(() => optimizer.step(() => 1)).toThrow(new RangeError(error));
    const [group] = optimizer.paramGroups;
    group!.lr = 1e-50;
    const changed = `${name}: lr must be ${LARGEST}, got 1e+39`;
    expect(() => {
      group!.lr = 1e39;
    }).toThrow(new RangeError(changed));
    expect(group!.lr).toBe(1e-50);
  });
});

describe("ε is never rounded to 0", () => {
  const range = `must be ${SMALLEST}, got 1e-50`;

  test("by a schedule", () => {
    const optimizer = new Adam([make("f32")], { eps: () => 1e-50 });
    expect(() => optimizer.step()).toThrow(new RangeError(`Adam: eps at step 0 ${range}`));
  });

  test("by a change, or a state", () => {
    const optimizer = new Adam([make("f32")]);
    expect(() => {
      optimizer.paramGroups[0]!.eps = 1e-50;
    }).toThrow(new RangeError(`Adam: eps ${range}`));
    const state = optimizer.stateDict();
    const paramGroups = [{ ...state.paramGroups[0]!, eps: 1e-50 }];
    expect(() => optimizer.loadStateDict({ ...state, paramGroups })).toThrow(
      new RangeError(`Adam: eps ${range}`),
    );
    expect(optimizer.paramGroups[0]!.eps).toBe(1e-8);
  });
});

describe("what follows from hyperparameters is refused before anything changes", () => {
  const [big, bigger] = [2 ** 100, 2 ** 30];
  const cases: [string, (p: Parameter) => { step: (closure: () => 1) => unknown }, number][] = [
    ["lr / (1 − β₁ᵗ)", (p) => new Adam([p], { lr: big, betas: [1 - 2 ** -30, 0] }), 2 ** 130],
    [
      "lr / (1 − β₁ᵗ) of Adamax",
      (p) => new Adamax([p], { lr: big, betas: [1 - 2 ** -30, 0] }),
      2 ** 130,
    ],
    ["1 − lr · λ", (p) => new AdamW([p], { lr: big, weightDecay: bigger }), -(2 ** 130)],
    ["lr · μ", (p) => new SGD([p], { lr: big, momentum: bigger, nesterov: true }), 2 ** 130],
    [
      "lr · μ of RMSprop",
      (p) => new RMSprop([p], { lr: big, momentum: bigger, nesterov: true }),
      2 ** 130,
    ],
    [
      "lr · τ",
      (p) => new keras.SGD([p], { lr: big, momentum: 1, dampening: 1 + bigger }),
      2 ** 130,
    ],
    [
      "μ · (1 − lr · λ)",
      (p) => new NAG([p], { lr: big, weightDecay: bigger, momentum: 1 }),
      -(2 ** 130),
    ],
  ];
  test.for(cases)("%s", ([, create, value]) => {
    const parameter = make("f32");
    const optimizer = create(parameter);
    const message = "at step 0 must give factors that f32 parameters can hold, got ";
    expect(() => optimizer.step(() => 1)).toThrow(RangeError);
    expect(() => optimizer.step(() => 1)).toThrow(`${message}${value}`);
    expect([...parameter.data]).toEqual([1, -2]);
    expect(() => create(make("f64")).step(() => 1)).not.toThrow();
  });

  test("where even double precision overflows", () => {
    const parameter = make("f64");
    const optimizer = new Adam([parameter], { lr: 1e308, betas: [0.99, 0] });
    expect(() => optimizer.step()).toThrow(
      new RangeError(
        "Adam: hyperparameters at step 0 must give factors that f64 parameters can hold, got Infinity",
      ),
    );
    expect([...parameter.data]).toEqual([1, -2]);
  });
});

describe("a momentum that 1 − μᵗ cannot correct", () => {
  const average = { momentumForm: "average", biasCorrection: true } as const;
  const message = "momentum with biasCorrection must be in [0, 1), got 1";

  test("is refused when it is given, set, or comes from a schedule", () => {
    const parameter = make("f32");
    expect(() => new SGD([parameter], { ...average, momentum: 1 })).toThrow(
      new RangeError(`SGD: ${message}`),
    );
    const optimizer = new SGD([parameter], { ...average, momentum: 0.9 });
    expect(() => {
      optimizer.paramGroups[0]!.momentum = 1;
    }).toThrow(new RangeError(`SGD: ${message}`));
    optimizer.paramGroups[0]!.momentum = (t) => (t === 0 ? 0.5 : 1);
    optimizer.step();
    const after = [...parameter.data];
    expect(() => optimizer.step()).toThrow(new RangeError(`SGD: ${message}`));
    expect([...parameter.data]).toEqual(after);
    const kerasOne = new keras.SGD([parameter], { ...average, momentum: () => 1 });
    expect(() => kerasOne.step()).toThrow(new RangeError(`keras.SGD: ${message}`));
  });

  test("is taken without the correction", () => {
    const parameter = make("f32");
    new SGD([parameter], { momentum: 1, momentumForm: "average" }).step();
    expect([...parameter.data]).toEqual([1, -2]);
  });
});
