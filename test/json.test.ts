/** What `JSON.stringify` makes of what is to be kept, and that it is taken back to the bit. */
import vm from "node:vm";
import { describe, expect, test } from "vitest";
import {
  Accumulation,
  Average,
  GradScaler,
  Lion,
  minibatches,
  multi,
  ReduceLROnPlateau,
  SGD,
  SkipNonFinite,
} from "../src/index.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  FitProgress,
  logisticRegression,
  online,
} from "../src/networks/index.ts";
import { train, variants } from "./base/every.ts";
import { snapshot } from "./base/snapshot.ts";
import { bitsOf } from "./memory/bits.ts";
import { loadSmall } from "./memory/small.ts";

/** Numbers that JSON would write as others, as state and weights have them. */
const odd = [-0, Infinity, -Infinity, 0, 5e-324, 1 / 3, -1e-40];

const here = (text: string) => JSON.parse(text);
/** A realm whose arrays and objects are of other classes. */
const realm = vm.createContext({ text: "" });
const there = (text: string) => vm.runInContext("JSON.parse(text)", Object.assign(realm, { text }));
const realms = [
  ["here", here],
  ["in another realm", there],
] as const;

describe.for(realms)("JSON that is parsed %s is taken back to the bit:", ([, parse]) => {
  test.for(variants)("the state of $title", ({ Class, options }) => {
    const start = () => {
      const { a, b } = loadSmall().parameters({ a: [2, 3], b: [4] }, { dtype: "f64" });
      return new Class([{ params: [a] }, { params: [b], weightDecay: 0.5 }], options);
    };
    const [one, two] = [start(), start()];
    train(one, 2);
    two.loadStateDict(parse(JSON.stringify(one.stateDict())));
    expect(snapshot([], [two])).toEqual(snapshot([], [one]));
  });

  test.for(["f32", "f64"] as const)("state that has zeros below 0 and infinity, %s", (dtype) => {
    const start = () => {
      const { x } = loadSmall().parameters({ x: [odd.length] }, { dtype });
      return { x, optimizer: new SGD([x], { momentum: 0.5, lr: 0 }) };
    };
    const [one, two] = [start(), start()];
    one.optimizer.step();
    const dict = one.optimizer.stateDict();
    dict.state[0]!.slots.momentum_buffer!.set(odd);
    one.optimizer.loadStateDict(dict);
    const text = JSON.stringify({ optimizer: one.optimizer });
    expect(text).toContain('"momentum_buffer":["-0","Infinity","-Infinity",0,');
    two.optimizer.loadStateDict(parse(text).optimizer);
    expect(snapshot([], [two.optimizer as never])).toEqual(snapshot([], [one.optimizer as never]));
  });

  test("several optimizers, an average, and the weights of a network", () => {
    const start = () => {
      const network = new DenseNetwork(loadSmall(), { sizes: [2, 3, 1], seed: 1 });
      const rules = { weight: [SGD, { momentum: 0.9 }], bias: [Lion] } as const;
      const optimizer = new (multi(rules))(network.parameters);
      const average = new Average(network.parameters, { decay: 0.5 });
      return { network, optimizer, average };
    };
    const [one, two] = [start(), start()];
    train(one.optimizer as never, 3);
    one.network.parameters["layers.0.weight"]!.data.set([-0, 0.1, Number.NaN, Infinity]);
    const whole = JSON.stringify({ ...one, tensors: one.network.tensors() });
    const saved = parse(whole);
    two.network.load(saved.tensors);
    two.optimizer.loadStateDict(saved.optimizer);
    const bits = ({ network }: typeof one) =>
      Object.values(network.tensors()).map(({ data }) => bitsOf(data));
    expect(bits(two)).toEqual(bits(one));
    expect(two.optimizer.stateDict()).toEqual(one.optimizer.stateDict());
    two.network.load(parse(JSON.stringify(start().network)).tensors);
    expect(bits(two)).toEqual(bits(start()));
    const averages = [one, two].map(({ average }) => {
      if (average !== one.average) average.loadStateDict(parse(JSON.stringify(trained)));
      return average.stateDict();
    });
    expect(averages[1]).toEqual(trained);
  });

  const trained = (() => {
    const network = new DenseNetwork(loadSmall(), { sizes: [2, 3, 1], seed: 2 });
    const average = new Average(network.parameters, { decay: 0.5 });
    average.update();
    return average.stateDict();
  })();

  test("a parameter, by itself and as what a model is made of", () => {
    const { x } = loadSmall().parameters({ x: Float64Array.from([...odd, Number.NaN]) });
    const saved = parse(JSON.stringify({ model: { x } }));
    const again = loadSmall().parameters({ x: saved.model.x }, { dtype: "f64" });
    expect(bitsOf(again.x.data)).toEqual(bitsOf(x.data));
    again.x.data.fill(7);
    again.x.set(saved.model.x.data);
    expect(bitsOf(again.x.data)).toEqual(bitsOf(x.data));
  });
});

test("JSON of all that has a state is that of its state", () => {
  const { w } = loadSmall().parameters({ w: [2] });
  const optimizer = new SGD([w], { lr: 1 });
  const network = logisticRegression(loadSmall(), { inputs: 1 });
  const all = {
    optimizer,
    several: new (multi({ "": [SGD] }))([w]),
    average: new Average([w]),
    accumulation: new Accumulation([w], { batches: 2 }),
    plateau: new ReduceLROnPlateau(optimizer),
    guarded: new SkipNonFinite(optimizer),
    scaler: new GradScaler(),
    batches: minibatches(5, { size: 2 }),
    learner: online(network, { optimizer, loss: binaryCrossEntropy }),
    progress: new FitProgress(),
  };
  all.average.update();
  all.accumulation.add();
  all.batches.next();
  const states = Object.entries(all).map(([name, each]) => [name, each.stateDict()]);
  expect(JSON.stringify(all)).toBe(JSON.stringify(Object.fromEntries(states)));
  const saved = JSON.parse(JSON.stringify(all)) as Record<keyof typeof all, never>;
  for (const name of Object.keys(all) as (keyof typeof all)[]) all[name].loadStateDict(saved[name]);
  expect(JSON.parse(JSON.stringify(all))).toEqual(saved);
});

test("the dicts are data as before: structuredClone takes them, and nothing more is to be seen", () => {
  const { x } = loadSmall().parameters({ x: [2] });
  const optimizer = new SGD([x], { momentum: 0.5 });
  optimizer.step();
  const dict = optimizer.stateDict();
  const clone = structuredClone(dict);
  expect(clone).toEqual(dict);
  expect(Object.keys(dict.state[0]!.slots.momentum_buffer!)).toEqual(["0", "1"]);
  optimizer.loadStateDict(clone);
  expect(optimizer.stateDict()).toEqual(dict);
});

test.each(["nan", "infinity", "-0.0", " 1", "1", ""])("other text, as %j, is no number", (text) => {
  const { x } = loadSmall().parameters({ x: [2] });
  expect(() => x.set([1, text as never])).toThrow(
    new TypeError(`parameter "x": set: values[1] must be a number, got ${JSON.stringify(text)}`),
  );
  expect([...x.data]).toEqual([0, 0]);
});
