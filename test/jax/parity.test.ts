/** The adapter's numbers are those of Nadir alone, to the bit. */
import { describe, expect, test } from "vitest";
import {
  type Adam,
  AdamW,
  clipGradNorm,
  clipGradValue,
  cosine,
  SGD,
  type StateDict,
} from "../../src/index.ts";
import { applyUpdates, optaxTransform } from "../../src/jax/index.ts";
import type { Parameter } from "../../src/parameter.ts";
import { variants } from "../base/every.ts";
import { bitsOf } from "../memory/bits.ts";
import { coreParameters, coreRow, setGradients } from "./core.ts";
import { jax } from "./jax.ts";
import { initial, type Model, model, paths, rowOf, rows, total } from "./trees.ts";

const STEPS = 12;

/** All numbers of a state, bit by bit. */
const bitsOfState = ({ steps, state }: StateDict) => ({
  steps,
  state: state.map(({ step, scalars, slots }) => ({
    step,
    scalars,
    slots: Object.entries(slots).map(([name, values]) => [name, bitsOf(values)]),
  })),
});

describe.each(variants)("$title", ({ Class, options }) => {
  const transform = () => optaxTransform<object>(jax, Class as never, options);

  test("gives what Nadir alone does on the same gradients", async () => {
    const parameters = coreParameters(initial);
    const optimizer = new Class(parameters, options);
    const solver = transform();
    let params = model(initial);
    const state = await solver.init(jax.tree.ref(params));
    for (const row of rows(STEPS)) {
      // The gradient depends on the point, to the bit, so that it matters where it is taken.
      const slopes = (at: Float32Array) => row.map((x, i) => x * (1 + at[i]! / 8));
      const lossAt = (at: Float32Array) =>
        at.reduce((sum, x, i) => sum + row[i]! * x * (1 + x / 16), 0);
      optimizer.step(() => {
        const at = coreRow(parameters);
        setGradients(parameters, slopes(at));
        return lossAt(at);
      });
      [, params] = await solver.step(
        (point: Model) => {
          const at = rowOf(point);
          jax.tree.dispose(point);
          return [lossAt(at), model(slopes(at))];
        },
        state,
        params,
      );
      expect(bitsOf(rowOf(params))).toBe(bitsOf(coreRow(parameters)));
    }
    expect(bitsOfState(state.stateDict())).toEqual(bitsOfState(optimizer.stateDict()));
    expect(state.steps).toBe(STEPS);
  });

  test("apply does, or says why not", async () => {
    const parameters = coreParameters(initial);
    const optimizer = new Class(parameters, options);
    const solver = transform();
    let params = model(initial);
    const state = await solver.init(jax.tree.ref(params));
    for (const row of rows(STEPS)) {
      const applied = solver.apply(model(row), state, params);
      if (optimizer.needsClosure) {
        const { name } = Class.description;
        await expect(applied).rejects.toThrow(
          new TypeError(
            `optaxTransform: ${name} takes its gradient at a look-ahead point: use step(closure, state, params)`,
          ),
        );
        expect(bitsOf(rowOf(params))).toBe(bitsOf(initial));
        return;
      }
      setGradients(parameters, row);
      optimizer.step();
      [params] = await applied;
      expect(bitsOf(rowOf(params))).toBe(bitsOf(coreRow(parameters)));
    }
    expect(bitsOfState(state.stateDict())).toEqual(bitsOfState(optimizer.stateDict()));
  });
});

test("schedules, clipping and groups are those of Nadir", async () => {
  const lr = cosine({ peak: 0.1, warmup: 3, total: STEPS });
  const own = { weightDecay: 0, betas: [0.8, 0.9] as const };
  const parameters = coreParameters(initial);
  const isBias = (_: unknown, i: number) => paths[i]!.includes("bias");
  const optimizer = new AdamW(
    [
      { params: parameters.filter(isBias), ...own },
      { params: [parameters[0]!, parameters[2]!], lr: 0.3 },
      { params: [parameters[4]!] },
    ],
    { lr },
  );
  const groups = [
    { match: "bias", ...own },
    // Global: it must not go on in one path where it ended in another.
    { match: /weight/g, lr: 0.3 },
    { match: (path: string) => path === '["a b"]' },
  ];
  const solver = optaxTransform(jax, AdamW, { lr }, { clipNorm: 10, clipValue: 3, groups });
  let params = model(initial);
  const state = await solver.init(jax.tree.ref(params));
  expect(state.paramGroups.map(({ params }) => params.map(({ name }) => name))).toEqual([
    [paths[1], paths[3]],
    [paths[0], paths[2]],
    [paths[4]],
  ]);
  const norms: number[] = [];
  for (const row of rows(STEPS)) {
    setGradients(parameters, row);
    clipGradValue(parameters, 3);
    norms.push(clipGradNorm(parameters, 10));
    optimizer.step();
    [params] = await solver.apply(model(row), state, params);
    expect(bitsOf(rowOf(params))).toBe(bitsOf(coreRow(parameters)));
  }
  expect(Math.min(...norms)).toBeGreaterThan(10);
});

test("clipping limits what the optimizer makes of the gradients, in each group", async () => {
  const options = { lr: 0.1, gradScale: (step: number) => 1 / (step + 2) };
  const own = { gradScale: -2 };
  const parameters = coreParameters(initial);
  const isBias = (i: number) => paths[i]!.includes("bias");
  const biases: Parameter[] = parameters.filter((_, i) => isBias(i));
  const weights = parameters.filter((_, i) => !isBias(i));
  const optimizer = new SGD([{ params: biases, ...own }, { params: weights }], options);
  const groups = [{ match: "bias", ...own }];
  const solver = optaxTransform(jax, SGD, options, { clipNorm: 3, clipValue: 2, groups });
  let params = model(initial);
  const state = await solver.init(jax.tree.ref(params));
  for (const row of rows(STEPS)) {
    setGradients(parameters, row);
    const before = coreRow(parameters).slice();
    clipGradValue(parameters, 2, { optimizer });
    expect(clipGradNorm(parameters, 3, { optimizer })).toBeGreaterThan(3);
    optimizer.step();
    [params] = await solver.apply(model(row), state, params);
    expect(bitsOf(rowOf(params))).toBe(bitsOf(coreRow(parameters)));
    // SGD's way is lr times the gradient: its norm is the limit.
    const way = Math.hypot(...coreRow(parameters).map((x, i) => x - before[i]!));
    expect(way).toBeCloseTo(0.1 * 3, 5);
  }
});

test("hyperparameters may be set between steps", async () => {
  const parameters = coreParameters(initial);
  const optimizer = new SGD(parameters, { lr: 0.1 });
  const solver = optaxTransform(jax, SGD, { lr: 0.1 });
  let params = model(initial);
  const state = await solver.init(jax.tree.ref(params));
  for (const [i, row] of rows(4).entries()) {
    for (const { paramGroups } of [optimizer, state]) {
      paramGroups[0]!.lr = 0.1 / (i + 1);
      paramGroups[0]!.momentum = i > 1 ? 0.9 : 0;
    }
    setGradients(parameters, row);
    optimizer.step();
    [params] = await solver.apply(model(row), state, params);
    expect(bitsOf(rowOf(params))).toBe(bitsOf(coreRow(parameters)));
  }
});

test("update gives rounded differences, and what they add up to is rounded too", async () => {
  const solver = optaxTransform(jax, AdamW, { lr: 0.5 });
  let params = model(initial);
  const state = await solver.init(jax.tree.ref(params));
  let others = 0;
  for (const row of rows(STEPS)) {
    const before = rowOf(params);
    const parameters = coreParameters(before);
    using optimizer = new AdamW(parameters, { lr: 0.5 });
    optimizer.loadStateDict(namedAs(optimizer.stateDict(), state.stateDict()));
    setGradients(parameters, row);
    optimizer.step();
    const after = coreRow(parameters);
    const [updates, same] = await solver.update(model(row), state, jax.tree.ref(params));
    expect(same).toBe(state);
    expect(bitsOf(rowOf(updates))).toBe(bitsOf(after.map((x, i) => x - before[i]!)));
    params = applyUpdates(params, updates);
    const sums = rowOf(params);
    for (let i = 0; i < total; i++) {
      const error = Math.abs(sums[i]! - after[i]!);
      expect(error).toBeLessThanOrEqual(2 ** -23 * (Math.abs(before[i]!) + Math.abs(after[i]!)));
      if (error > 0) others++;
    }
  }
  // So that there is something to say of it in `update`'s comment.
  expect(others).toBeGreaterThan(0);
});

/** A state under the hyperparameters of another. */
const namedAs = ({ paramGroups }: StateDict, dict: StateDict): StateDict => ({
  ...dict,
  paramGroups,
});

test.each([-0, NaN, 1e-45, 3])("arrays full of %d are read and written", async (value) => {
  const { numpy: np } = jax;
  // Of one value: jax-js holds few of them as a number, not as memory.
  const lengths = [1, 5, 300];
  const make = () => lengths.map((length) => np.array(new Float32Array(length).fill(value)));
  const solver = optaxTransform(jax, SGD, { lr: 0.5, maximize: true });
  const state = await solver.init(make());
  const [params] = await solver.apply(make(), state, make());
  const expected = value + value / 2;
  const found = params.flatMap((array) => [...array.dataSync()]);
  expect(found).toEqual(Array(306).fill(Math.fround(expected)));
});

test("parameters stay on their devices, wherever gradients are", async () => {
  const { numpy: np } = jax;
  const solver = optaxTransform(jax, SGD, { lr: 0.5 });
  const make = () => ({
    a: np.array(new Float32Array([1, 2]), { device: "cpu" }),
    b: np.array(new Float32Array([3, 4])),
  });
  const state = await solver.init(make());
  const { a, b } = make();
  const [params] = await solver.apply({ a: b, b: a }, state, make());
  expect([params.a.device, params.b.device]).toEqual(["cpu", "wasm"]);
  expect([...params.a.dataSync(), ...params.b.dataSync()]).toEqual([-0.5, 0, 2.5, 3]);
});

test("a preset of another library is an optimizer as any", async () => {
  const { keras } = await import("../../src/conventions/index.ts");
  const solver = optaxTransform(jax, keras.Adam as unknown as typeof Adam, { lr: 0.1 });
  const state = await solver.init(model(initial));
  expect(state.paramGroups[0]!.eps).toBe(1e-7);
});
