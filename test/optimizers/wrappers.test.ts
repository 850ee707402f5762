import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import {
  Adadelta,
  AdamW,
  lookahead,
  NAG,
  ScheduleFreeAdamW,
  SGD,
  Sophia,
  sam,
  sparseParameter,
} from "../../src/index.ts";
import { variants } from "../base/every.ts";
import { Walks } from "../golden/wrappers.ts";
import { loadSmall } from "../memory/small.ts";
import { classNamed } from "./classes.ts";

const nadir = loadSmall();
const walks = new Walks("wrappers");

const wrappers: Readonly<Record<string, (Class: CatalogClass) => CatalogClass>> = {
  sam: (Class) => sam(Class as never) as unknown as CatalogClass,
  lookahead: (Class) => lookahead(Class as never) as unknown as CatalogClass,
};

describe("wrappers go as pytorch_optimizer's and optax's do", () => {
  const titled = walks.cases.map((one) => [JSON.stringify(one.options), one] as const);
  const run = (one: (typeof walks.cases)[number], options: object) => {
    const Class = wrappers[one.wrapper!]!(classNamed(one.optimizer));
    return walks.walk(nadir, (parameters) => new Class(parameters, { ...one.options, ...options }));
  };

  test.each(titled)("%s", (_, one) => {
    const { rows, evaluations } = run(one, {});
    expect(rows).toHaveLength(24);
    expect(evaluations).toBe(one.wrapper === "sam" ? 48 : 24);
    expect(walks.missOf(rows, one)).toBeLessThan(1e-12);
  });

  test.each(titled)("%s, and otherwise with other options", (_, one) => {
    const wrongs =
      one.wrapper === "sam"
        ? [{ rho: 0.06 }, { adaptive: !one.options.adaptive }]
        : [{ syncPeriod: 4 }, { slowStepSize: 0.6 }];
    for (const wrong of wrongs)
      expect(walks.missOf(run(one, wrong).rows, one)).toBeGreaterThan(1e-4);
  });
});

describe.each(variants)("of $title", ({ Class, options }) => {
  const walked = (Wrapped: CatalogClass, more: object) =>
    walks.walk(nadir, (parameters) => new Wrapped(parameters, { ...options, ...more })).rows;

  test("lookahead that goes all the way changes nothing, and halfway is half of a step at the first", () => {
    const Wrapped = wrappers.lookahead!(Class);
    expect(walked(Wrapped, { slowStepSize: 1 })).toEqual(walked(Class, {}));
    expect(walked(Wrapped, { syncPeriod: 3 }).slice(0, 2)).toEqual(walked(Class, {}).slice(0, 2));
  });

  // Adadelta has a rho of its own.
  if (!("rho" in Class.description.options)) {
    test("sam that goes nowhere changes nothing, and otherwise it does", () => {
      const Wrapped = wrappers.sam!(Class);
      expect(walked(Wrapped, { rho: 0 })).toEqual(walked(Class, {}));
      expect(walked(Wrapped, { rho: 1 })).not.toEqual(walked(Class, {}));
    });
  }
});

describe.each(["sam", "lookahead"] as const)("%s", (wrapper) => {
  const Wrapped = wrappers[wrapper]!(AdamW as never);
  const make = () => {
    const model = nadir.parameters({ a: [3], b: [2, 2] });
    model.a.set([1, -2, 3]);
    return { model, optimizer: new Wrapped(model, { lr: 0.1 }) };
  };
  const fill = ({ model }: ReturnType<typeof make>) => {
    for (const { data, grad } of Object.values(model)) grad.set(data.map((x, i) => x / 2 + i - 1));
  };

  test("goes on from its state to the bit", () => {
    const [one, other] = [make(), make()];
    for (let i = 0; i < 7; i++) one.optimizer.step(() => fill(one));
    other.model.a.set(one.model.a.data);
    other.model.b.set(one.model.b.data);
    other.optimizer.loadStateDict(structuredClone(one.optimizer.stateDict()));
    for (let i = 0; i < 7; i++) {
      for (const each of [one, other]) each.optimizer.step(() => fill(each));
      expect(other.model.a.data).toEqual(one.model.a.data);
    }
    expect(other.optimizer.stateDict()).toEqual(one.optimizer.stateDict());
  });

  test.each([1, 2])("is as it was when the closure fails at call %i", (at) => {
    const one = make();
    for (let i = 0; i < 4; i++) one.optimizer.step(() => fill(one));
    const state = () => [[...one.model.a.data], one.optimizer.stateDict()];
    const before = state();
    let calls = 0;
    const step = () =>
      one.optimizer.step(() => {
        fill(one);
        if (++calls === at) throw new Error("no loss");
      });
    if (wrapper === "lookahead" && at === 2) expect(step).not.toThrow();
    else {
      expect(step).toThrow("no loss");
      expect(state()).toEqual(before);
    }
  });

  test("refuses what is no class", () => {
    expect(() => wrappers[wrapper]!(7 as never)).toThrow(
      new TypeError(`${wrapper}: expected a class of optimizers, such as AdamW, got 7`),
    );
  });
});

test("sam descends where the loss is worst nearby, also when it maximizes or scales", () => {
  const { x } = nadir.parameters({ x: [2] }, { dtype: "f64" });
  const step = (options: object, sign: number) => {
    x.set([3, 4]);
    const at: number[][] = [];
    new (sam(SGD))([x], { lr: 0.1, rho: 0.5, ...options }).step(() => {
      at.push([...x.data]);
      x.grad.set(x.data.map((value) => sign * value));
    });
    return at[1]!.map((value) => Number(value.toFixed(9)));
  };
  expect(step({}, 1)).toEqual([3.3, 4.4]);
  expect(step({ maximize: true }, -1)).toEqual([3.3, 4.4]);
  expect(step({ gradScale: 0.25 }, 4)).toEqual([3.3, 4.4]);
  expect(step({ gradScale: -2 }, -1)).toEqual([3.3, 4.4]);
});

test("the norm of sam is that of all groups", () => {
  const { x, y } = nadir.parameters({ x: [1], y: [1] }, { dtype: "f64" });
  const at: number[] = [];
  new (sam(SGD))([{ params: [x] }, { params: [y], rho: 10 }], { rho: 5 }).step(() => {
    at.push(x.data[0]!, y.data[0]!);
    x.grad[0] = 3;
    y.grad[0] = 4;
  });
  expect(at.map(Math.round)).toEqual([0, 0, 3, 8]);
});

test("bad calls are told", () => {
  const { x } = nadir.parameters({ x: [2] });
  const Wrapped = sam(SGD);
  expect(() => new Wrapped([x]).step()).toThrow(
    new TypeError("sam(SGD): step() needs a closure that computes the gradients"),
  );
  expect(() => sam(Adadelta)).toThrow(new TypeError("sam: Adadelta has an option rho of its own"));
  expect(() => new Wrapped([x], { rho: -1 })).toThrow(
    new RangeError("sam(SGD): rho must be in [0, ∞), got -1"),
  );
  expect(() => new (lookahead(SGD))([x], { syncPeriod: 0.5 })).toThrow(RangeError);
  expect(() => new (lookahead(SGD))([x], { slowStepSize: 2 })).toThrow(
    new RangeError("lookahead(SGD): slowStepSize must be in [0, 1], got 2"),
  );
  expect(() => lookahead(lookahead(SGD))).toThrow(
    new TypeError("lookahead: lookahead(SGD) has an option syncPeriod of its own"),
  );
  const table = sparseParameter(nadir, [5, 2]);
  expect(() => new SGD([table])).not.toThrow();
  expect(() => new (lookahead(SGD))([table])).toThrow(TypeError);
  expect(new (sam(lookahead(NAG)))([x]).stateDict().optimizer).toBe("sam(lookahead(NAG))");
});

test.each([
  ["sam", sam(ScheduleFreeAdamW), sam(Sophia)],
  ["lookahead", lookahead(ScheduleFreeAdamW), lookahead(Sophia)],
] as const)("%s keeps what a class has beyond all others", (_, Free, Curved) => {
  const { x, y } = nadir.parameters({ x: [2], y: [2] });
  x.set([3, -4]);
  const free = new Free([x], { lr: 0.1 });
  for (let i = 0; i < 3; i++) free.step(() => x.grad.set(x.data));
  const at = [...x.data];
  free.eval();
  expect([...x.data]).not.toEqual(at);
  free.train();
  const curved = new Curved([y]);
  y.grad.set([1, 2]);
  curved.updateHessian();
  expect(curved.stateDict().state[0]!.slots.hessian![1]).toBeCloseTo(0.04);
  expectTypeOf(new (sam(SGD))([y])).not.toHaveProperty("eval");
});

test("are called as their description is, where they are printed", () => {
  const { x } = nadir.parameters({ x: [2] });
  expect(inspect(new (sam(SGD))([x]))).toBe("sam(SGD) {}");
  expect(inspect(new (lookahead(sam(NAG)))([x]))).toBe("lookahead(sam(NAG)) {}");
});
