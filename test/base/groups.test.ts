import { describe, expect, test } from "vitest";
import { Adam, AdamW, cosine, SGD } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { loadSmall } from "../memory/small.ts";
import { train, variants } from "./every.ts";

const nadir = loadSmall();
const { a, b, c } = nadir.parameters({ a: [2], b: [2], c: [2] });

describe("groups", () => {
  test("have their own options, then the optimizer's, then the defaults", () => {
    const optimizer = new Adam(
      [{ params: [a], lr: 0.5 }, { params: [b], betas: [0.1, 0.2] }, { params: { c } }],
      { lr: 0.25, eps: 0.125 },
    );
    const expected = [
      { lr: 0.5, betas: [0.9, 0.999], eps: 0.125, weightDecay: 0 },
      { lr: 0.25, betas: [0.1, 0.2], eps: 0.125, weightDecay: 0 },
      { lr: 0.25, betas: [0.9, 0.999], eps: 0.125, weightDecay: 0 },
    ];
    expect(optimizer.paramGroups).toMatchObject(expected);
    expect(optimizer.paramGroups.map(({ params }) => params)).toEqual([[a], [b], [c]]);
  });

  test("may come later, from any iterable, with the optimizer's options as they were given", () => {
    const optimizer = new SGD([a], { lr: 0.25 });
    optimizer.paramGroups[0]!.lr = 0.5;
    optimizer.addParamGroup({ params: new Set([b]) });
    optimizer.addParamGroup({ params: { c }, lr: 1 });
    expect(optimizer.paramGroups.map(({ lr }) => lr)).toEqual([0.5, 0.25, 1]);
    for (const { data, grad } of [a, b, c]) {
      data.fill(0);
      grad.fill(1);
    }
    optimizer.step();
    expect([a, b, c].map(({ data }) => data[0])).toEqual([-0.5, -0.25, -1]);
  });

  test("may come from a generator, which is asked once", () => {
    function* groups() {
      yield { params: [a], lr: 0.5 };
      yield { params: [b] };
    }
    expect(new SGD(groups()).paramGroups.map(({ lr }) => lr)).toEqual([0.5, 1e-3]);
    function* parameters() {
      yield a;
      yield b;
    }
    expect(new SGD(parameters()).paramGroups[0]!.params).toEqual([a, b]);
  });

  test("of parameters with names that objects have anyhow", () => {
    const names = ["__proto__", "constructor", "params", "lr", "hasOwnProperty", "toString"];
    const model = nadir.parameters(Object.fromEntries(names.map((name) => [name, [1]])));
    expect(Object.values(model).map(({ name }) => name)).toEqual(names);
    const optimizer = new SGD(model, { momentum: 0.9 });
    for (const { grad } of Object.values(model)) grad.fill(1);
    optimizer.step();
    expect(new Set(Object.values(model).map(({ data }) => data[0])).size).toBe(1);
    const dict = structuredClone(optimizer.stateDict());
    expect(dict.state.map(({ name }) => name)).toEqual(names);
    optimizer.loadStateDict(dict);
  });
});

describe("options", () => {
  test.each(catalog.map((Class) => [Class.description.name, Class] as const))(
    "of %s are its description's defaults",
    (_, Class) => {
      const { params, ...options } = new Class([a]).paramGroups[0]!;
      const defaultOf = (spec: unknown): unknown =>
        Array.isArray(spec) ? spec.map(defaultOf) : (spec as { default: unknown }).default;
      const specs = Object.entries(Class.description.options);
      const defaults = Object.fromEntries(specs.map(([name, spec]) => [name, defaultOf(spec)]));
      expect(options).toEqual(defaults);
      expect(params).toEqual([a]);
    },
  );

  test("may be set between steps, and count from the next", () => {
    const optimizer = new SGD([a], { lr: 1 });
    a.data.fill(0);
    a.grad.fill(1);
    optimizer.step();
    optimizer.paramGroups[0]!.lr = 0.25;
    optimizer.paramGroups[0]!.maximize = true;
    optimizer.step();
    expect(a.data[0]).toBe(-0.75);
  });

  test.each(variants)("leave the state of $title as it is when they are set", (variant) => {
    const optimizer = new variant.Class([a, b], variant.options);
    train(optimizer, 2);
    const { state } = optimizer.stateDict();
    optimizer.paramGroups[0]!.lr = 0.25;
    optimizer.paramGroups[0]!.maximize = true;
    expect(optimizer.stateDict().state).toEqual(state);
  });

  test("may be a closure's result: gradScale clips what only the closure knows", () => {
    const optimizer = new SGD([a], { lr: 1 });
    a.data.fill(0);
    optimizer.step(() => {
      a.grad.fill(8);
      optimizer.paramGroups[0]!.gradScale = 0.125;
    });
    expect(a.data[0]).toBe(-1);
  });

  test("are taken when they are given: what is given may change afterwards", () => {
    const betas: [number, number] = [0.5, 0.75];
    const options = { betas, lr: 0.5 };
    const params = [a];
    const optimizer = new AdamW(params, options);
    betas[0] = 7;
    options.lr = -1;
    params.push(b);
    expect(optimizer.paramGroups[0]).toMatchObject({ betas: [0.5, 0.75], lr: 0.5, params: [a] });
  });

  test("that are a default pair cannot be changed in it, for everybody", () => {
    const betas = new Adam([a]).paramGroups[0]!.betas as unknown as number[];
    expect(() => betas.fill(0.5)).toThrow(TypeError);
    expect(new Adam([b]).paramGroups[0]!.betas).toEqual([0.9, 0.999]);
  });

  test("are asked for once, if they are getters", () => {
    let asked = 0;
    const options = {
      get lr() {
        return ++asked === 1 ? 0.5 : Number.NaN;
      },
    };
    expect(new SGD([a], options).paramGroups[0]!.lr).toBe(0.5);
    expect(new SGD([{ params: [b], lr: 0.5 }]).paramGroups[0]!.lr).toBe(0.5);
  });

  test("left undefined are defaults", () => {
    const options = { lr: undefined } as never;
    expect(new SGD([a], options).paramGroups[0]!.lr).toBe(1e-3);
  });

  test("are seen as they are set, schedules and all", () => {
    const lr = cosine({ peak: 1, total: 10 });
    const optimizer = new AdamW([a]);
    const [group] = optimizer.paramGroups;
    group!.lr = lr;
    expect({ ...group }).toMatchObject({ lr, weightDecay: 0.01, decoupledWeightDecay: true });
  });
});

describe("schedules", () => {
  test("are called with the steps taken so far, of the optimizer and not of the group", () => {
    const calls: number[] = [];
    const lr = (step: number) => {
      calls.push(step);
      return 0.5 ** step;
    };
    const optimizer = new SGD([a], { lr });
    a.data.fill(0);
    a.grad.fill(1);
    optimizer.step();
    optimizer.step();
    expect(calls).toEqual([0, 1]);
    expect(a.data[0]).toBe(-1.5);
    optimizer.addParamGroup({ params: [b], lr: 1 });
    optimizer.paramGroups[1]!.weightDecay = (step) => step / 8;
    b.data.fill(1);
    b.grad.fill(0);
    optimizer.step();
    expect(b.data[0]).toBe(0.75);
    expect(optimizer.steps).toBe(3);
  });

  test("may stand for one of a pair", () => {
    const calls: number[] = [];
    const beta = (step: number) => {
      calls.push(step);
      return 0.5;
    };
    const optimizer = new Adam([a], { betas: [beta, 0.75] });
    optimizer.step();
    optimizer.step();
    expect(calls).toEqual([0, 1]);
  });
});
