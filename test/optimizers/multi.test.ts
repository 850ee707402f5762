import { inspect } from "node:util";
import { expect, expectTypeOf, test } from "vitest";
import {
  Adam,
  AdamW,
  clipGradNorm,
  Muon,
  multi,
  NAG,
  type Parameter,
  ScheduleFreeAdamW,
  ScheduleFreeSGD,
  SGD,
  SkipNonFinite,
  Sophia,
  sam,
} from "../../src/index.ts";
import { DenseNetwork, fit, meanSquaredError, online } from "../../src/networks/index.ts";
import { loadSmall } from "../memory/small.ts";

const nadir = loadSmall();
type Model = Readonly<Record<string, Parameter>>;
const make = (): Model => {
  const model: Model = nadir.parameters({ embedding: [4, 2], hidden: [3, 2], bias: [3] });
  for (const { data } of Object.values(model)) data.set(data.map((_, i) => i - 1));
  return model;
};
const fill = (model: Model) => {
  for (const { data, grad } of Object.values(model)) grad.set(data.map((x, i) => x / 2 + i - 1));
};
const valuesOf = (model: Model) => Object.values(model).map(({ data }) => [...data]);

const Mixed = multi({ "bias|embed": [AdamW, { lr: 0.1 }], "": [Muon, { lr: 0.2 }] });

test("each parameter goes as by an optimizer of its own, of the first pattern that fits", () => {
  const [model, apart] = [make(), make()];
  const { embedding, hidden, bias } = apart;
  const optimizer = new Mixed(model);
  const others = [new AdamW([embedding!, bias!], { lr: 0.1 }), new Muon([hidden!], { lr: 0.2 })];
  for (let i = 0; i < 5; i++) {
    fill(apart);
    for (const each of others) each.step();
    const closure = () => {
      fill(model);
      return 7;
    };
    if (i % 2 === 0) expect(optimizer.step(closure)).toBe(7);
    else {
      closure();
      optimizer.step();
    }
    expect(valuesOf(model)).toEqual(valuesOf(apart));
  }
  expect(optimizer.steps).toBe(5);
  expect(optimizer.paramGroups.map(({ params }) => params.map(({ name }) => name))).toEqual([
    ["embedding", "bias"],
    ["hidden"],
  ]);
  optimizer.zeroGrad();
  expect(model.hidden!.grad.every((x) => x === 0)).toBe(true);
});

test("stepAsync waits, and clipping sees all groups", async () => {
  const [model, apart] = [make(), make()];
  const [optimizer, other] = [new Mixed(model), new Mixed(apart)];
  fill(apart);
  clipGradNorm(apart, 1);
  other.step();
  const loss = await optimizer.stepAsync(async () => {
    fill(model);
    clipGradNorm(model, 1, { optimizer });
    return 3;
  });
  expect(loss).toBe(3);
  expect(valuesOf(model)).toEqual(valuesOf(apart));
});

test("goes on from its state to the bit, and takes none of other patterns or a wrong one", () => {
  const [model, copy] = [make(), make()];
  const [one, other] = [new Mixed(model), new Mixed(copy)];
  for (let i = 0; i < 3; i++) one.step(() => fill(model));
  for (const name of Object.keys(model)) copy[name]!.set(model[name]!.data);
  const saved = structuredClone(one.stateDict());
  other.loadStateDict(saved);
  expect(other.stateDict()).toEqual(one.stateDict());
  for (const [optimizer, its] of [
    [one, model],
    [other, copy],
  ] as const)
    optimizer.step(() => fill(its));
  expect(valuesOf(copy)).toEqual(valuesOf(model));

  const before = other.stateDict();
  const first = saved.parts["bias|embed"]!;
  const wrong = { ...saved, parts: { ...saved.parts, "": { ...saved.parts[""]!, steps: -1 } } };
  expect(() => other.loadStateDict(wrong)).toThrow("Muon: state dict: steps must be");
  expect(() => other.loadStateDict({ ...saved, parts: { "bias|embed": first } })).toThrow(
    new TypeError(
      'multi: state dict has other patterns: here "bias|embed", "", saved "bias|embed"',
    ),
  );
  expect(() => other.loadStateDict(first as never)).toThrow(
    new TypeError('multi: state dict must be of multi, got "AdamW"'),
  );
  expect(other.stateDict()).toEqual(before);
});

test("nothing is stepped when the closure or a schedule of any fails", () => {
  const model = make();
  const fails = (step: number) => (step < 2 ? 0.1 : Number.NaN);
  const optimizer = new (multi({ bias: [SGD, { lr: fails }], hid: [sam(SGD)], "": [AdamW] }))(
    model,
  );
  for (let i = 0; i < 2; i++) optimizer.step(() => fill(model));
  const state = () => [valuesOf(model), optimizer.stateDict().parts.hid!.state];
  const before = state();
  expect(() => optimizer.step(() => fill(model))).toThrow(
    new RangeError("SGD: lr at step 2 must be in [0, ∞), got NaN"),
  );
  expect(state()).toEqual(before);
  optimizer.paramGroups[0]!.lr = 0.1;
  let calls = 0;
  const step = () =>
    optimizer.step(() => {
      fill(model);
      if (++calls === 2) throw new Error("no loss");
    });
  expect(step).toThrow("no loss");
  expect(state()).toEqual(before);
  optimizer.step(() => fill(model));
  expect(optimizer.steps).toBe(3);
});

test("a closure is asked for where one of them needs it, and only one may", () => {
  const model = make();
  const optimizer = new (multi({ bias: [NAG], "": [SGD] }))(model);
  expect(optimizer.needsClosure).toBe(true);
  expect(() => optimizer.step()).toThrow(
    new TypeError("multi: step() needs a closure that computes the gradients"),
  );
  expect(() => new (multi({ bias: [NAG], "": [sam(SGD)] }))(model)).toThrow(
    new TypeError("multi: one optimizer may need a closure, got NAG and sam(SGD)"),
  );
  const later = new (multi({ bias: [NAG], "": [Adam] }))(model);
  Object.assign(later.paramGroups[1]!, { lookAhead: true });
  expect(() => later.step(() => fill(model))).toThrow(
    new TypeError("multi: one optimizer may need a closure, got NAG and Adam"),
  );
  expect(() => optimizer.step(async () => fill(model))).toThrow("got a promise");
});

test("bad rules are told", () => {
  const wrong = (rules: unknown) => () => multi(rules as never);
  expect(wrong({})).toThrow(TypeError);
  expect(wrong(null)).toThrow(
    new TypeError("multi: rules must be { pattern: [Class, options], … }, got null"),
  );
  expect(wrong({ a: SGD })).toThrow(
    new TypeError('multi: "a" must be [Class, options], got a function'),
  );
  expect(wrong({ a: [7] })).toThrow(
    new TypeError('multi: "a": expected a class of optimizers, such as AdamW, got 7'),
  );
  expect(wrong({ "(": [SGD] })).toThrow(new TypeError('multi: "(" must be a regular expression'));
  expect(() => new (multi({ bias: [SGD], hidden: [AdamW] }))(make())).toThrow(
    new TypeError('multi: parameter "embedding" fits none of the patterns "bias", "hidden"'),
  );
  expect(wrong({ bias: [SGD], 10: [AdamW], "": [AdamW] })).toThrow(
    new TypeError(
      'multi: "10": in an object a whole number comes before all else, so that patterns lose their order: write "(?:10)"',
    ),
  );
  expect(wrong({ "(?:10)": [SGD], "-1": [SGD], "1.5": [SGD] })).not.toThrow();
  expect(() => new (multi({ bais: [SGD], "": [AdamW] }))(make())).toThrow(
    new TypeError('multi: "bais" has no parameter'),
  );
  expect(() => new (multi({ "": [SGD], bias: [AdamW] }))(make())).toThrow(
    new TypeError('multi: "bias" has no parameter'),
  );
  const Untyped = Mixed as unknown as new (params: Model, options: object) => unknown;
  expect(() => new Untyped(make(), { lr: 1 })).toThrow(
    new TypeError(
      "multi: options stand beside each class, as in { pattern: [Class, options] }, got an object of class Object as second argument",
    ),
  );
  expect(() => new (multi({ "": [SGD, { lr: -1 }] }))(make())).toThrow(
    new RangeError("SGD: lr must be in [0, ∞), got -1"),
  );
});

test("eval and train are those of the parts that have them", () => {
  const [model, apart] = [make(), make()];
  const { embedding, hidden, bias } = apart;
  const optimizer = new (multi({
    hid: [ScheduleFreeAdamW],
    bias: [SGD],
    "": [sam(ScheduleFreeSGD)],
  }))(model);
  const free = [
    new ScheduleFreeAdamW([hidden!]),
    new (sam(ScheduleFreeSGD))([embedding!]),
  ] as const;
  const sgd = new SGD([bias!]);
  const closure = (its: Model) => () => {
    fill(its);
  };
  for (let i = 0; i < 5; i++) {
    for (const mode of ["eval", "train"] as const) {
      optimizer[mode]();
      for (const each of free) each[mode]();
      expect(valuesOf(model)).toEqual(valuesOf(apart));
    }
    optimizer.step(closure(model));
    for (const each of [...free, sgd]) each.step(closure(apart));
  }
  const before = valuesOf(model);
  optimizer.eval();
  expect(valuesOf(model)).not.toEqual(before);
  expect(() => optimizer.step(closure(model))).toThrow("since eval(): call train()");
  optimizer.train();
  optimizer.step(() => {
    fill(model);
    expect(() => optimizer.eval()).toThrow(TypeError);
  });
});

test("eval turns all or none", () => {
  const model = make();
  const fails = (step: number) => (step < 2 ? 0.1 : Number.NaN);
  const optimizer = new (multi({ hid: [ScheduleFreeAdamW], "": [ScheduleFreeSGD, { lr: fails }] }))(
    model,
  );
  for (let i = 0; i < 2; i++) optimizer.step(() => fill(model));
  optimizer.paramGroups[1]!.lr = (step) => (step < 1 ? 0.1 : Number.NaN);
  const state = () => [valuesOf(model), optimizer.stateDict()];
  const before = state();
  expect(() => optimizer.eval()).toThrow(RangeError);
  expect(state()).toEqual(before);
});

test("updateHessian is that of the parts that have one, by one call of the closure", () => {
  const [model, apart] = [make(), make()];
  const { embedding, hidden, bias } = apart;
  const optimizer = new (multi({ hid: [Sophia], bias: [SGD], "": [sam(Sophia)] }))(model);
  const [one, two] = [new Sophia([hidden!]), new (sam(Sophia))([embedding!])];
  const sgd = new SGD([bias!]);
  let calls = 0;
  const closure = () => {
    fill(model);
    return ++calls;
  };
  for (let i = 0; i < 4; i++) {
    fill(apart);
    for (const each of [one, two]) each.updateHessian(undefined, { batchSize: 4 });
    expect(optimizer.updateHessian(closure, { batchSize: 4 })).toBe(i + 1);
    expect(optimizer.stateDict().parts.hid).toEqual(one.stateDict());
    expect(optimizer.stateDict().parts[""]).toEqual(two.stateDict());
    optimizer.step(() => fill(model));
    for (const each of [one, two, sgd]) each.step(() => fill(apart));
    expect(valuesOf(model)).toEqual(valuesOf(apart));
  }
  const before = optimizer.stateDict();
  expect(() => optimizer.updateHessian(closure, { batchSize: 0 })).toThrow(
    new RangeError("multi: updateHessian: batchSize must be in (0, ∞), got 0"),
  );
  expect(() => optimizer.updateHessian(7 as never)).toThrow("multi: updateHessian");
  expect(calls).toBe(4);
  optimizer.paramGroups[2]!.gradScale = () => Number.NaN;
  expect(() => optimizer.updateHessian(closure)).toThrow(RangeError);
  optimizer.paramGroups[2]!.gradScale = 1;
  expect(optimizer.stateDict()).toEqual(before);
});

test("what no class has is not there", () => {
  const optimizer = new Mixed(make());
  for (const name of ["eval", "train", "updateHessian"]) expect(name in optimizer).toBe(false);
  expectTypeOf(optimizer).not.toHaveProperty("eval");
  expectTypeOf(optimizer).not.toHaveProperty("updateHessian");
  const free = new (multi({ "": [ScheduleFreeSGD] }))(make());
  expect(["train" in free, "updateHessian" in free]).toEqual([true, false]);
  expectTypeOf(free).not.toHaveProperty("updateHessian");
});

test("is called multi where it is printed", () => {
  expect(inspect(new Mixed(make()))).toBe("multi {}");
});

test("trains a network wherever an optimizer does", async () => {
  const network = new DenseNetwork(nadir, { sizes: [2, 3, 1] });
  const optimizer = new (multi({ weight: [AdamW, { lr: 0.01 }], "": [SGD] }))(network.parameters);
  const data = { inputs: [1, 2, 3, 4, 5, 6, 7, 8], targets: [1, 2, 3, 4], loss: meanSquaredError };
  const validation = { rows: [3] };
  const { best } = await fit(network, {
    ...data,
    ...{ optimizer, epochs: 3, clipNorm: 1, validation, patience: 2, restoreBest: true },
  });
  expect(optimizer.steps).toBe(best!.epoch);
  new SkipNonFinite(optimizer).step();
  expect(optimizer.steps).toBe(best!.epoch + 1);
  expect(online(network, { optimizer, loss: meanSquaredError })).toBeDefined();
});
