/** State as plain data: Nadir's own form, from and to an optimizer outside of TensorFlow.js. */
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { AnyOptimizer, CatalogClass } from "../../src/base/optimizerClass.ts";
import { Adam, AdamW, cosine, loadSync, NAdam, SGD } from "../../src/index.ts";
import { type Extras, type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { variants } from "../base/every.ts";
import { bits, bitsOf, gradients, values } from "./numbers.ts";
import { tf, use } from "./tf.ts";

const nadir = loadSync();
const shapes = { "dense/kernel": [3, 2], "dense/bias": [2], "out/kernel": [2, 1] };
const names = Object.keys(shapes) as (keyof typeof shapes)[];
const sizes = [6, 2, 2];

beforeAll(() => use("cpu"));
afterEach(() => tf.disposeVariables());

const variable = (name: string, shape: number[], numbers: ArrayLike<number>): Variable =>
  tf.tidy(() => tf.variable(tf.tensor(Float32Array.from(numbers), shape), true, name));

const variables = (ending = ""): Variable[] =>
  names.map((name, i) => variable(name + ending, shapes[name], values(sizes[i]!, i)));

const parameters = () =>
  nadir.parameters(
    Object.fromEntries(
      names.map((name, i) => [name, { data: values(sizes[i]!, i), shape: shapes[name] }]),
    ),
  );

type Any = TfjsOptimizer<Record<string, unknown>>;
const make = (Class: CatalogClass, options: object, extras: Extras<object> = {}): Any =>
  tfjsOptimizer(tf, Class as never, options as never, extras as never);

const step = (optimizer: Pick<Any, "applyGradients">, all: readonly Variable[], seed: number) => {
  const list = all.map(({ name, size, shape }, i) => ({
    name,
    tensor: tf.tensor(gradients(size, seed * 10 + i), shape),
  }));
  optimizer.applyGradients(list as never);
  tf.dispose(list.map(({ tensor }) => tensor));
};
const ourStep = (optimizer: AnyOptimizer, seed: number) => {
  const all = optimizer.paramGroups.flatMap(({ params }) => params);
  for (const parameter of all) {
    const i = names.indexOf(parameter.name as never);
    parameter.grad.set(gradients(sizes[i]!, seed * 10 + i));
  }
  optimizer.step();
};

/** Those that do not look ahead, which would need a loss. */
const plain = variants.filter(
  ({ Class, options }) => !new Class(parameters(), options).needsClosure,
);

describe("comes from Nadir, and goes back to it, to the bit:", () => {
  test.each(plain)("$title", ({ Class, options }) => {
    const own = () => {
      const params = parameters();
      return { params, optimizer: new Class(params, options) };
    };
    const straight = own();
    for (let seed = 0; seed < 6; seed++) ourStep(straight.optimizer, seed);

    const first = own();
    for (let seed = 0; seed < 2; seed++) ourStep(first.optimizer, seed);
    const all = variables();
    for (const [i, name] of names.entries()) {
      all[i]!.assign(tf.tensor(first.params[name]!.data.slice(), shapes[name]));
    }
    const theirs = make(Class, options);
    theirs.loadStateDict(structuredClone(first.optimizer.stateDict()));
    for (let seed = 2; seed < 4; seed++) step(theirs, all, seed);

    const last = own();
    for (const [i, name] of names.entries()) last.params[name]!.data.set(all[i]!.dataSync());
    last.optimizer.loadStateDict(structuredClone(theirs.stateDict()));
    expect(last.optimizer.steps).toBe(4);
    expect(last.optimizer.stateDict()).toEqual(theirs.stateDict());
    for (let seed = 4; seed < 6; seed++) ourStep(last.optimizer, seed);
    for (const name of names) {
      expect(bitsOf(last.params[name]!.data)).toEqual(bitsOf(straight.params[name]!.data));
    }
    theirs.dispose();
  });
});

test("amid accumulation, clipped and averaged, through JSON, by names with other endings", () => {
  const extras = { accumulate: 3, average: 0.9, clipNorm: 1, groups: [{ match: "bias", lr: 0.2 }] };
  const all = variables();
  const one = make(NAdam as never, { lr: 0.1 }, extras as never);
  for (let seed = 0; seed < 4; seed++) step(one, all, seed);
  const dict = JSON.parse(JSON.stringify(one));
  expect(dict.state[0].extras).toMatchObject({ count: 1 });
  const copies = names.map((name, i) => variable(`${name}_1`, shapes[name], all[i]!.dataSync()));
  const two = make(NAdam as never, { lr: 0.7 }, extras as never);
  two.loadStateDict(dict);
  expect(two.iterations).toBe(one.iterations);
  expect(two.paramGroups.map(({ lr }) => lr)).toEqual([0.1, 0.2]);
  for (let seed = 4; seed < 9; seed++) {
    step(one, all, seed);
    step(two, copies, seed);
    expect(copies.map(bits)).toEqual(all.map(bits));
  }
  const read = (each: readonly Variable[]) => () => each.map(bits);
  expect(two.averaged(read(copies))).toEqual(one.averaged(read(all)));
});

describe("groups", () => {
  const isKernel = ({ name }: Variable) => name.endsWith("kernel");
  const saved = () => {
    const { "dense/bias": bias, ...kernels } = parameters();
    const groups = [
      { params: kernels, weightDecay: 0.5 },
      { params: [bias!], lr: 0.25 },
    ];
    const optimizer = new AdamW(groups as never, { lr: 0.5, eps: 0.125 });
    ourStep(optimizer as never, 0);
    return optimizer.stateDict();
  };

  test.each([
    ["of those that match, whatever the order", [{ match: "bias" }], [0, 1]],
    ["by a pattern", [{ match: /kernel$/ }], [1, 0]],
    ["by a function, which sees the variables", [{ match: isKernel }], [1, 0]],
  ])("%s", (_, groups, [kernels, bias]) => {
    const all = variables();
    const optimizer = tfjsOptimizer(tf, AdamW, {}, { groups });
    const dict = saved();
    optimizer.loadStateDict(dict);
    expect(optimizer.paramGroups[kernels!]).toMatchObject({
      lr: 0.5,
      weightDecay: 0.5,
      eps: 0.125,
    });
    expect(optimizer.paramGroups[bias!]).toMatchObject({ lr: 0.25, weightDecay: 0.01, eps: 0.125 });
    step(optimizer, all, 1);
    expect(optimizer.iterations).toBe(2);
    // The groups' own order, in which there is no other.
    const { paramGroups, state } = optimizer.stateDict();
    const named = paramGroups.map(({ params }) => params.map((i) => state[i]!.name));
    const both = [["dense/kernel", "out/kernel"], ["dense/bias"]];
    expect(named).toEqual(kernels === 0 ? both : both.reverse());
  });

  test("that are others here", () => {
    variables();
    const dict = saved();
    const load = (groups: Extras<object>["groups"]) => () =>
      tfjsOptimizer(tf, AdamW, {}, { groups } as never).loadStateDict(dict);
    expect(load([])).toThrow(
      new TypeError(
        'AdamW: state dict has other groups: "dense/kernel", "out/kernel", "dense/bias" are in one group here, and were in several when they were saved',
      ),
    );
    expect(load([{ match: "dense" }])).toThrow(
      'AdamW: state dict has other groups: "dense/kernel", "out/kernel" are in several groups here, and were in one when they were saved',
    );
  });

  test("by a function, of variables that are not there yet", () => {
    const dict = saved();
    const optimizer = tfjsOptimizer(tf, AdamW, {}, { groups: [{ match: isKernel }] });
    const before = [optimizer.stateDict(), optimizer.getConfig()];
    expect(() => optimizer.loadStateDict(dict)).toThrow(
      new TypeError(
        'AdamW: state dict: in which of the groups "dense/kernel" is, only the variable tells, since a match is a function: load the state once it is there',
      ),
    );
    expect([optimizer.stateDict(), optimizer.getConfig()]).toEqual(before);
    variables();
    optimizer.loadStateDict(dict);
    expect(optimizer.paramGroups[0]).toMatchObject({ lr: 0.25 });
  });
});

describe("hyperparameters", () => {
  test("a schedule is not replaced by a number, and the state says that there was one", () => {
    const all = variables();
    const lr = cosine({ peak: 0.5, total: 10 });
    const [one, two, three] = [0.5, lr, 0.125].map((lr) => tfjsOptimizer(tf, AdamW, { lr }));
    step(one, all, 0);
    two!.loadStateDict(one!.stateDict());
    expect(two!.paramGroups[0]!.lr).toBe(lr);
    expect(two!.stateDict().paramGroups[0]).toMatchObject({ schedules: ["lr"] });
    expect(() => three!.loadStateDict(two!.stateDict())).toThrow(
      "AdamW: state dict: paramGroups[0]: lr was a schedule when it was saved, and is 0.125 here",
    );
    expect(three!.paramGroups[0]!.lr).toBe(0.125);
  });

  test("functions that a file could not hold are given by the state", async () => {
    const all = variables();
    const scheduled = tfjsOptimizer(tf, Adam, { lr: () => 0.5, betas: [() => 0.5, 0.75] });
    step(scheduled, all, 0);
    const Class = scheduled.constructor as unknown as {
      fromConfig(cls: unknown, config: unknown): typeof scheduled;
    };
    const loaded = Class.fromConfig(Class, JSON.parse(JSON.stringify(scheduled.getConfig())));
    await loaded.setWeights(await scheduled.getWeights());
    expect(loaded.stateDict().paramGroups[0]).toMatchObject({
      schedules: ["lr", "betas[0]", "betas[1]"],
    });
    expect(() => step(loaded, all, 1)).toThrow("given for lr, betas:");
    expect(() => loaded.loadStateDict(scheduled.stateDict())).toThrow("lr was a schedule");
    const plain = tfjsOptimizer(tf, Adam, { lr: 0.5, betas: [0.5, 0.75] });
    plain.loadStateDict({ ...plain.stateDict(), steps: 1 });
    step(plain, all, 1);
    loaded.loadStateDict(plain.stateDict());
    expect(loaded.paramGroups[0]).toMatchObject({ lr: 0.5, betas: [0.5, 0.75] });
    step(loaded, all, 2);
  });

  test("that need a slot which the state has not: neither is taken", () => {
    const all = variables();
    const [one, two] = [0, 1].map(() => tfjsOptimizer(tf, Adam, { lr: 0.5 }));
    for (const optimizer of [one, two]) step(optimizer, all, 0);
    const dict = one!.stateDict();
    const [group] = dict.paramGroups;
    const before = [two!.stateDict(), two!.getConfig(), tf.memory()];
    expect(() =>
      two!.loadStateDict({ ...dict, paramGroups: [{ ...group!, lr: 0.25, amsgrad: true }] }),
    ).toThrow('Adam: state dict: slots of "dense/kernel" must have max_exp_avg_sq after 1 steps');
    expect([two!.stateDict(), two!.getConfig(), tf.memory()]).toEqual(before);
  });

  test("that need a slot which no update has written yet", () => {
    const all = variables();
    const [one, two] = [0, 1].map(() => tfjsOptimizer(tf, Adam, { lr: 0.5 }));
    step(one!, all, 0);
    one!.paramGroups[0]!.amsgrad = true;
    const dict = one!.stateDict();
    expect(dict.state[0]).toMatchObject({ unused: ["max_exp_avg_sq"] });
    two!.loadStateDict(dict);
    const start = all.map((each) => each.dataSync().slice());
    for (let seed = 1; seed < 3; seed++) step(one!, all, seed);
    const expected = all.map(bits);
    for (const [i, each] of all.entries()) each.assign(tf.tensor(start[i]!, each.shape));
    for (let seed = 1; seed < 3; seed++) step(two!, all, seed);
    expect(all.map(bits)).toEqual(expected);
  });

  test("that exclude one another, or need another slot: switched on by the state", () => {
    const all = variables();
    const one = tfjsOptimizer(tf, SGD, { lr: 0.5, momentum: 0.5, nesterov: true });
    step(one, all, 0);
    const two = tfjsOptimizer(tf, SGD, { lr: 0.1 });
    two.loadStateDict(one.stateDict());
    const start = all.map((each) => each.dataSync().slice());
    step(one, all, 1);
    const expected = all.map(bits);
    for (const [i, each] of all.entries()) each.assign(tf.tensor(start[i]!, each.shape));
    step(two, all, 1);
    expect(all.map(bits)).toEqual(expected);
    const dict = two.stateDict();
    const [group] = dict.paramGroups;
    expect(() =>
      two.loadStateDict({ ...dict, paramGroups: [{ ...group!, momentum: 0, lr: 9 }] }),
    ).toThrow("SGD: nesterov");
    expect(two.paramGroups[0]).toMatchObject({ lr: 0.5, momentum: 0.5 });
  });
});

test("a copy, also of what waits for its variable", () => {
  const all = variables();
  const [one, two, three] = [0, 1, 2].map(() =>
    tfjsOptimizer(tf, Adam, { lr: 0.5 }, { average: 0.5 }),
  );
  step(one!, all, 0);
  const expected = structuredClone(one!.stateDict());
  two!.loadStateDict(one!.stateDict());
  three!.loadStateDict(JSON.parse(JSON.stringify(two)));
  for (const each of [two!, three!]) {
    const { state } = each.stateDict();
    for (const { slots, extras } of state) {
      slots.exp_avg!.fill(7);
      extras!.average!.fill(7);
    }
    expect(structuredClone(each.stateDict())).toEqual(expected);
  }
});

test("what is loaded stays as it is", () => {
  const all = variables();
  const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.5 });
  const loss = () => tf.addN(all.map((each) => tf.sum(tf.square(each)))) as Scalar;
  optimizer.minimize(loss);
  const dict = optimizer.stateDict();
  const copy = structuredClone(dict);
  const two = tfjsOptimizer(tf, Adam, { lr: 0.5 });
  two.loadStateDict(dict);
  for (const each of [optimizer, two]) each.minimize(loss);
  expect(dict).toEqual(copy);
});
