/** Steps that fail, at whatever point: variables, state and memory are as before, and the next step is as if they had not been. */
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, test } from "vitest";
import type { Taking, Work } from "../../src/base/optimizer.ts";
import { Adam, type AdamOptions, NAG, OutOfMemoryError, SGD } from "../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { routeOf } from "../../src/tfjs/routes/choose.ts";
import { Ledger } from "./ledger.ts";
import { bits, gradients, values } from "./numbers.ts";
import { backends, internals, tf, use } from "./tf.ts";

afterEach(() => tf.disposeVariables());

const variables = (): Variable[] =>
  ["a", "b", "c"].map((name, i) =>
    tf.tidy(() => tf.variable(tf.tensor(values(4 + i, i)), true, name)),
  );

function step(optimizer: TfjsOptimizer<object>, some: readonly Variable[], seed: number): void {
  const named = some.map(({ name, size }) => ({ name, tensor: tf.tensor(gradients(size, seed)) }));
  try {
    optimizer.applyGradients(named);
  } finally {
    tf.dispose(named.map(({ tensor }) => tensor));
  }
}

const stateOf = async (optimizer: TfjsOptimizer<object>): Promise<unknown> =>
  optimizer.stateDict().state;
const namesIn = (optimizer: TfjsOptimizer<object>) =>
  optimizer.stateDict().state.map(({ name }) => name);

/** All that there is. */
const snapshot = async (optimizer: TfjsOptimizer<object>, all: readonly Variable[]) => [
  ...[all.map(bits), await stateOf(optimizer), optimizer.iterations],
  ...[tf.memory(), routeOf(tf).nadir.memory.buffer.byteLength],
];

const extras = { accumulate: 2, average: 0.5, clipValue: 1, clipNorm: 2 };

test("memory that is out when variables join, whichever of their arrays it lacks", async () => {
  await use("wasm");
  const all = variables();
  const run = async (isDisturbed: boolean) => {
    for (const [i, variable] of all.entries()) {
      variable.assign(tf.tensor(values(4 + i, i)));
    }
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, extras);
    for (let seed = 0; seed < 3; seed++) step(optimizer, all.slice(0, 1), seed);
    if (isDisturbed) {
      const before = await snapshot(optimizer, all);
      const module = internals();
      const { _malloc } = module;
      let failed = 0;
      for (let given = 0; ; given++) {
        const ledger = new Ledger(module);
        const counted = module._malloc;
        const named = all.map(({ name, size }) => ({
          name,
          tensor: tf.tensor(gradients(size, 9)),
        }));
        const start = ledger.calls;
        module._malloc = (bytes) => (ledger.calls - start < given ? counted(bytes) : 0);
        const isOut = given < 8;
        if (isOut) expect(() => optimizer.applyGradients(named)).toThrow(OutOfMemoryError);
        module._malloc = counted;
        tf.dispose(named.map(({ tensor }) => tensor));
        ledger.stop();
        module._malloc = _malloc;
        if (!isOut) break;
        failed++;
        expect(ledger.live.size).toBe(0);
        expect(await snapshot(optimizer, all)).toEqual(before);
      }
      // Sum, average and two moments of two variables.
      expect(failed).toBe(8);
    }
    for (let seed = 3; seed < 7; seed++) step(optimizer, all, seed);
    const result = [all.map(bits), await stateOf(optimizer)];
    optimizer.dispose();
    return result;
  };
  const undisturbed = await run(false);
  expect(await run(true)).toEqual(undisturbed);
});

test("memory that is out when an option asks for another slot", async () => {
  await use("wasm");
  const all = variables();
  const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups: [{ match: "b" }] });
  for (let seed = 0; seed < 2; seed++) step(optimizer, all, seed);
  const [first] = optimizer.paramGroups;
  const before = await snapshot(optimizer, all);
  const module = internals();
  const ledger = new Ledger(module);
  const given = module._malloc;
  // For one of the group's two variables there is enough.
  module._malloc = (bytes) => (ledger.calls < 1 ? given(bytes) : 0);
  expect(() => Object.assign(first!, { amsgrad: true })).toThrow(OutOfMemoryError);
  module._malloc = given;
  ledger.stop();
  expect([first!.amsgrad, ledger.live.size]).toEqual([false, 0]);
  expect(await snapshot(optimizer, all)).toEqual(before);
  step(optimizer, all, 3);
  expect(optimizer.iterations).toBe(3);
  optimizer.dispose();
});

describe.each(backends)("on %s", (backend) => {
  /** What makes the next step fail, what it says, and what makes it right again. */
  const causes: [string, (optimizer: TfjsOptimizer<AdamOptions>) => () => void, string][] = [
    [
      "a schedule that throws",
      ({ paramGroups }) => {
        const [group] = paramGroups;
        group!.lr = () => {
          throw new Error("no rate");
        };
        return () => {
          group!.lr = 0.1;
        };
      },
      "no rate",
    ],
    [
      "a schedule of the last group that gives nonsense",
      ({ paramGroups }) => {
        paramGroups[1]!.lr = () => Number.NaN;
        return () => {
          paramGroups[1]!.lr = 0.2;
        };
      },
      "Adam: lr at step 2 must be",
    ],
  ];

  test.each(causes)("%s: amid accumulation too", async (_, spoil, message) => {
    await use(backend);
    const all = variables();
    const groups = [{ match: "c", lr: 0.2 }];
    const run = async (isDisturbed: boolean) => {
      for (const [i, variable] of all.entries()) variable.assign(tf.tensor(values(4 + i, i)));
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { ...extras, groups });
      for (let seed = 0; seed < 5; seed++) step(optimizer, all, seed);
      if (isDisturbed) {
        const mend = spoil(optimizer);
        const before = await snapshot(optimizer, all);
        expect(() => step(optimizer, all, 5)).toThrow(message);
        expect(() => step(optimizer, all.slice(1), 6)).toThrow(message);
        expect(await snapshot(optimizer, all)).toEqual(before);
        mend();
      }
      for (let seed = 7; seed < 10; seed++) step(optimizer, all, seed);
      const result = [all.map(bits), await stateOf(optimizer)];
      optimizer.dispose();
      return result;
    };
    const undisturbed = await run(false);
    expect(await run(true)).toEqual(undisturbed);
  });

  test.each([{}, { average: 0.5 }])(
    "hyperparameters of one group that give no factors: no other group's variable steps (%o)",
    async (extra) => {
      await use(backend);
      const all = variables();
      const groups = [{ match: "b", lr: 1e38, weightDecay: 1e38 }, { match: "c" }];
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups, ...extra });
      const rest = [all[0]!, all[2]!];
      for (let seed = 0; seed < 2; seed++) step(optimizer, rest, seed);
      optimizer.paramGroups[1]!.decoupledWeightDecay = true;
      const message = "Adam: hyperparameters at step 2 must give factors";
      const before = [all.map(bits), optimizer.iterations];
      expect(() => step(optimizer, all, 2)).toThrow(message);
      expect([all.map(bits), optimizer.iterations]).toEqual(before);
      expect(
        optimizer
          .stateDict()
          .state.map(({ slots, extras = {} }) => [...Object.keys(slots), ...Object.keys(extras)]),
      ).toEqual(
        [0, 1].map(() => ["exp_avg", "exp_avg_sq", ...("average" in extra ? ["average"] : [])]),
      );
      step(optimizer, rest, 3);
      expect(optimizer.iterations).toBe(3);
      optimizer.dispose();
    },
  );

  const noFactors = { lr: 1e38, weightDecay: 1e38, decoupledWeightDecay: true };
  const loss = (all: readonly Variable[]) => () =>
    tf.tidy(() => all.map((v) => tf.sum(v)).reduce((a, b) => tf.add(a, b))) as Scalar;
  const minimize = (optimizer: TfjsOptimizer<object>, all: readonly Variable[]) =>
    void optimizer.minimize(loss(all), false, [...all]);

  const adam = () => tfjsOptimizer(tf, Adam, { lr: 0.1 });
  const nag = () => tfjsOptimizer(tf, NAG, { lr: 0.1 });
  test.each<[string, () => TfjsOptimizer<object>, typeof step]>([
    ["applyGradients", adam, step],
    ["minimize", adam, minimize],
    ["minimize that looks ahead", nag, minimize],
  ])("variables that join at %s that is refused leave again", async (_, make, take) => {
    await use(backend);
    const [a, b, c] = variables() as [Variable, Variable, Variable];
    const optimizer = make();
    take(optimizer, [a], 1);
    Object.assign(optimizer.paramGroups[0]!, noFactors);
    expect(() => take(optimizer, [c, a], 2)).toThrow("must give factors");
    Object.assign(optimizer.paramGroups[0]!, { lr: 0.1, weightDecay: 0 });
    take(optimizer, [b, c], 3);
    // In the order in which they were first stepped.
    expect(namesIn(optimizer)).toEqual(["a", "b", "c"]);
    optimizer.dispose();
  });

  test("a loss that fails at a look-ahead point: variables that were to join are no members", async () => {
    await use(backend);
    const [a, b] = variables() as [Variable, Variable];
    const optimizer = tfjsOptimizer(tf, NAG, { lr: 0.1 });
    const before = await stateOf(optimizer);
    const fail = () => {
      throw new Error("no loss");
    };
    expect(() => optimizer.minimize(fail, false, [b])).toThrow("no loss");
    expect(await stateOf(optimizer)).toEqual(before);
    minimize(optimizer, [a, b]);
    expect(namesIn(optimizer)).toEqual(["a", "b"]);
    optimizer.dispose();
  });

  test("a look-ahead point that cannot be: no variable has gone there", async () => {
    await use(backend);
    const all = variables();
    const optimizer = tfjsOptimizer(tf, NAG, { lr: 0.1 }, { groups: [{ match: "c" }] });
    const loss = () =>
      tf.tidy(() => all.map((v) => tf.sum(v)).reduce((a, b) => tf.add(a, b))) as Scalar;
    for (let i = 0; i < 2; i++) optimizer.minimize(loss);
    const before = await snapshot(optimizer, all);
    optimizer.paramGroups[1]!.momentum = () => 1e39;
    expect(() => optimizer.minimize(loss)).toThrow("NAG: momentum");
    expect(await snapshot(optimizer, all)).toEqual(before);
    optimizer.dispose();
  });

  test("one that wants gradients several times", async () => {
    await use(backend);
    class Twice extends SGD {
      static override readonly description = { ...SGD.description, name: "Twice" };
      protected override *take(work: readonly Work<never>[]): Taking {
        yield;
        yield;
        this.update(work as never);
      }
    }
    const all = variables();
    const optimizer = tfjsOptimizer(tf, Twice, { lr: 0.1, momentum: 0.9 });
    const before = all.map(bits);
    for (let i = 0; i < 2; i++) {
      expect(() => step(optimizer, all, 1)).toThrow(
        new TypeError(
          "tfjsOptimizer: Twice takes gradients several times a step, which minimize does not compute",
        ),
      );
    }
    expect([all.map(bits), optimizer.iterations]).toEqual([before, 0]);
    optimizer.dispose();
  });
});

describe.each(["at once", "when its variables come"])("weights that no state has, %s", (when) => {
  test("none of a slot that the options need", async () => {
    await use("cpu");
    const all = variables();
    const other = tfjsOptimizer(tf, Adam, { lr: 0 });
    step(other, all, 1);
    const saved = await other.getWeights();
    other.dispose();
    const error = new TypeError(
      'Adam: state dict: slots of "a" must have max_exp_avg_sq after 1 steps',
    );
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1, amsgrad: true });
    if (when === "at once") {
      for (let seed = 0; seed < 2; seed++) step(optimizer, all, seed);
      const before = await snapshot(optimizer, all);
      await expect(optimizer.setWeights(saved)).rejects.toThrow(error);
      expect(await snapshot(optimizer, all)).toEqual(before);
    } else {
      await optimizer.setWeights(saved);
      const before = await snapshot(optimizer, all);
      expect(() => step(optimizer, all, 1)).toThrow(error);
      expect(await snapshot(optimizer, all)).toEqual(before);
    }
    optimizer.dispose();
  });
});

test("a group with parameters, which are ours and not TensorFlow.js's", async () => {
  await use("cpu");
  const groups = [{ match: "a", params: [] }];
  expect(() => tfjsOptimizer(tf, SGD, {}, { groups: groups as never })).toThrow(
    'SGD: unknown option "params"; options are lr, ',
  );
});

describe("weights of slots that no update has written load, and go on to the bit:", () => {
  const warmUp = (step: number) => (step < 3 ? 0 : 0.9);
  test.each<[string, () => TfjsOptimizer<object>, object]>([
    [
      "AMSGrad that was switched on",
      () => tfjsOptimizer(tf, Adam, { lr: 0.1 }) as never,
      { amsgrad: true },
    ],
    [
      "momentum that was",
      () => tfjsOptimizer(tf, SGD, { lr: 0.1, dampening: 0.5 }) as never,
      { momentum: 0.9 },
    ],
    [
      "momentum that is yet to begin",
      () => tfjsOptimizer(tf, SGD, { lr: 0.1, dampening: 0.5, momentum: warmUp }) as never,
      {},
    ],
  ])("%s", async (_, make, set) => {
    await use("cpu");
    const all = variables();
    const [saved, loaded] = [make(), make()];
    step(saved, all, 1);
    for (const optimizer of [saved, loaded]) Object.assign(optimizer.paramGroups[0]!, set);
    const weights = await saved.getWeights();
    const before = all.map((variable) => variable.dataSync().slice());
    const ended = [saved, loaded].map((optimizer) => async () => {
      for (const [i, variable] of all.entries()) variable.assign(tf.tensor(before[i]!));
      if (optimizer === loaded) await loaded.setWeights(weights);
      for (let seed = 2; seed < 6; seed++) step(optimizer, all, seed);
      return all.map(bits);
    });
    expect(await ended[1]!()).toEqual(await ended[0]!());
    for (const each of [saved, loaded]) each.dispose();
  });
});
