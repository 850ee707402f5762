/** Steps of some of the variables: each goes on as if it had an optimizer of its own. */
import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Progress } from "../../src/base/history.ts";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import type { Resolved } from "../../src/base/options.ts";
import type { Pass } from "../../src/base/pass.ts";
import { Adam, clipGradNorm, cosine, NAdam, SGD, type SGDOptions } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { Random } from "../../src/random.ts";
import { type Extras, type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { variants } from "../base/every.ts";
import { loadSmall } from "../memory/small.ts";
import { isWhole } from "../optimizers/classes.ts";
import { Ledger } from "./ledger.ts";
import { bits, bitsOf, gradients, values } from "./numbers.ts";
import { backends, internals, tf, use } from "./tf.ts";

const SIZES = [7, 3, 5, 1];
const STEPS = 14;

type Extra = Extras<Record<string, unknown>>;
type Any = TfjsOptimizer<object>;

const make = (
  Class: CatalogClass,
  options: Readonly<Record<string, unknown>>,
  extras: Extra = {},
): Any => tfjsOptimizer(tf, Class as never, options, extras as never);

const variables = (title: string): Variable[] =>
  SIZES.map((size, i) =>
    tf.tidy(() => tf.variable(tf.tensor(values(size, i)), true, `${title}${i}`)),
  );

/** Some of the variables, in some order, different ones at each step; now and then all of them. */
function* subsets(seed: number): Generator<number[]> {
  const random = new Random(seed);
  const all = [...SIZES.keys()];
  for (let step = 0; ; step++) {
    const some = all.filter(() => random.below(3) > 0);
    yield step % 5 === 4 ? all : random.below(2) ? some : some.reverse();
  }
}

/** ½θ² + cθ of each, so that the gradient of one is of that one alone. */
const loss = (some: readonly Variable[], step: number): Scalar =>
  tf.tidy(() =>
    some
      .map((v) => tf.sum(tf.mul(v, tf.add(tf.mul(v, 0.5), (((step * 7) % 11) - 5) / 4))))
      .reduce((sum, term) => tf.add(sum, term), tf.scalar(0)),
  ) as Scalar;

/** State, but for what the variables are called. */
const stateOf = (optimizer: Any): unknown[] =>
  optimizer.stateDict().state.flatMap(({ slots, extras: { count: _, ...extras } = {} }) =>
    Object.entries({ ...slots, ...extras }).map(([name, values]) => {
      return [name, bitsOf(values as Float32Array)];
    }),
  );

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => use(backend));
  afterEach(() => tf.disposeVariables());

  const extras: Extra[] = [{}, { accumulate: 2, average: 0.75, clipValue: 0.5 }];
  const cases = variants
    .filter(({ Class }) => !isWhole(Class))
    .flatMap((variant) => extras.map((extra) => ({ ...variant, extra })));

  test.each(cases)("$title, $extra", async ({ Class, options, extra }) => {
    const [ours, apart] = [variables("together"), variables("apart")];
    const one = make(Class, options, extra);
    const each = apart.map(() => make(Class, options, extra));
    const chosen = subsets(Class.description.name.length);
    for (let step = 0; step < STEPS; step++) {
      const some = chosen.next().value as number[];
      const f = () =>
        loss(
          some.map((i) => ours[i]!),
          step,
        );
      // By a list, or by what the loss is of.
      if (some.length > 0) one.minimize(f, false, step % 2 ? some.map((i) => ours[i]!) : undefined);
      for (const i of some) each[i]!.minimize(() => loss([apart[i]!], step), false, [apart[i]!]);
      expect(ours.map(bits)).toEqual(apart.map(bits));
      // Also after the state has moved to another memory, and back.
      if (step % 6 === 5) await one.setWeights(await one.getWeights());
    }
    // In the order in which variables were first seen.
    const states = each.map(stateOf);
    const together = stateOf(one);
    expect(together.length).toBe(states.flat().length);
    for (const entry of states.flat()) expect(together).toContainEqual(entry);
    if (extra.average !== undefined) {
      const averages = one.averaged(() => ours.map(bits));
      expect(averages).toEqual(apart.map((v, i) => each[i]!.averaged(() => bits(v))));
      expect(averages).not.toEqual(ours.map(bits));
    }
    for (const optimizer of [one, ...each]) optimizer.dispose();
  });

  /** Our own optimizers, one a variable, whose options are set before each step. */
  function own(Class: CatalogClass, options: Readonly<Record<string, unknown>>) {
    const nadir = loadSmall();
    const parameters = SIZES.map((size, i) => nadir.parameter(values(size, i)));
    return { parameters, optimizers: parameters.map((each) => new Class([each], options)) };
  }

  const single = catalog.filter((Class) => !isWhole(Class));
  test.each(single.filter(({ description: { name } }) => name !== "NAG"))(
    "$name: schedules are of all updates, and the norm is of those that there are",
    (Class) => {
      const lr = cosine({ peak: 0.1, warmup: 3, total: STEPS });
      const ours = variables("v");
      const one = make(Class, { lr }, { clipNorm: 2 });
      const { parameters, optimizers } = own(Class, {});
      const chosen = subsets(3);
      for (let step = 0, taken = 0; step < STEPS; step++) {
        const some = chosen.next().value as number[];
        const named = some.map((i) => ({
          name: ours[i]!.name,
          tensor: tf.tensor(gradients(SIZES[i]!, step * 10 + i)) as Tensor,
        }));
        one.applyGradients(named);
        tf.dispose(named.map(({ tensor }) => tensor));
        for (const i of some) parameters[i]!.grad.set(gradients(SIZES[i]!, step * 10 + i));
        if (some.length > 0)
          clipGradNorm(
            some.map((i) => parameters[i]!),
            2,
          );
        for (const i of some) {
          optimizers[i]!.paramGroups[0]!.lr = lr(taken);
          optimizers[i]!.step();
        }
        if (some.length > 0) taken++;
        expect(one.iterations).toBe(taken);
        expect(ours.map(bits)).toEqual(parameters.map(({ data }) => bitsOf(data)));
      }
      one.dispose();
    },
  );

  /** Options by the step: another slot or kernel, a slot that is fresh for some, other numbers of the state. */
  const changing: [string, CatalogClass, (step: number) => object][] = [
    ["Adam", Adam as never, (step) => ({ amsgrad: step % 4 > 1 })],
    ["SGD", SGD as never, (step) => ({ momentum: step % 2 ? 0.9 : 0, dampening: 0.5 })],
    ["NAdam", NAdam as never, (step) => ({ betas: [step % 2 ? 0.9 : 0.5, 0.999] })],
  ];

  // Short and many, so that variables have taken as many steps by different options.
  test.each(changing)(
    "options of a group of %s that are set between steps",
    (_, Class, optionsAt) => {
      for (let seed = 0; seed < 20; seed++) {
        const ours = variables("v");
        const one = make(Class, { lr: 0.1 }, { groups: [{ match: /[12]$/, lr: 0.2 }] } as never);
        const { parameters, optimizers } = own(Class, { lr: 0.1 });
        for (const i of [1, 2]) optimizers[i]!.paramGroups[0]!.lr = 0.2;
        // At first such that two have taken one step each, by different options, and go on together.
        const chosen =
          seed === 0 ? [[1], [2], [0], [1, 2], [3], [1, 2], []].values() : subsets(seed);
        for (let step = 0; step < 7; step++) {
          for (const i of [1, 2]) Object.assign(optimizers[i]!.paramGroups[0]!, optionsAt(step));
          Object.assign(one.paramGroups[1]!, optionsAt(step));
          const some = chosen.next().value as number[];
          if (some.length > 0)
            one.minimize(() =>
              loss(
                some.map((i) => ours[i]!),
                step,
              ),
            );
          for (const i of some) {
            tf.tidy(() => {
              const { data, grad } = parameters[i]!;
              const gradient = tf.grad((x) => loss([x as Variable], step));
              grad.set(gradient(tf.tensor(data.slice())).dataSync());
            });
            optimizers[i]!.step();
          }
          expect(ours.map(bits)).toEqual(parameters.map(({ data }) => bitsOf(data)));
        }
        one.dispose();
        tf.dispose(ours);
      }
    },
  );

  test("a variable that is disposed takes its state along, and another of its name starts anew", async () => {
    const start = variables("v");
    const one = make(NAdam as never, { lr: 0.1 }, { average: 0.5, accumulate: 2 });
    const ledger = backend === "wasm" ? new Ledger(internals()) : undefined;
    for (let step = 0; step < 3; step++) one.minimize(() => loss(start, step));
    const held = ledger?.live.size;
    const [a, ...others] = start as [Variable, ...Variable[]];
    const kept = async () => stateOf(one).slice(-4 * others.length);
    const before = [others.map(bits), await kept()];
    a.dispose();
    // Sum, average, two moments.
    expect(ledger?.live.size).toBe(held && held - 4);
    expect([others.map(bits), stateOf(one)]).toEqual(before);

    const again = tf.tidy(() => tf.variable(tf.tensor(values(SIZES[0]!, 0)), true, "v0"));
    const alone = tf.tidy(() => tf.variable(tf.tensor(values(SIZES[0]!, 0)), true, "alone"));
    const other = make(NAdam as never, { lr: 0.1 }, { average: 0.5, accumulate: 2 });
    for (let step = 0; step < 4; step++) {
      one.minimize(() => loss([again, ...others], step));
      other.minimize(() => loss([alone], step));
    }
    expect(bits(again)).toEqual(bits(alone));
    expect(others.map(bits)).not.toEqual(before[0]);
    for (const optimizer of [one, other]) optimizer.dispose();
    ledger?.stop();
  });
});

test("those that have come the same way are planned once, also after they had come apart", async () => {
  await use("wasm");
  let plans = 0;
  class Counted extends SGD {
    static override readonly description = { ...SGD.description, name: "Counted" };
    protected override plan(h: Resolved<SGDOptions>, progress: Progress): Pass {
      plans++;
      // Who asks for the step is planned anew at each.
      void progress.step;
      return super.plan(h, progress);
    }
  }
  const all = variables("v");
  const one = tfjsOptimizer(tf, Counted, { lr: 0.1, momentum: 0.9 });
  const planned = (some: readonly Variable[]) => {
    plans = 0;
    one.minimize(() => loss(some, 1));
    return plans;
  };
  expect([planned(all), planned(all)]).toEqual([1, 1]);
  expect([planned(all.slice(1)), planned(all), planned(all)]).toEqual([1, 2, 2]);
  expect([planned(all.slice(0, 1)), planned(all)]).toEqual([1, 1]);
  one.dispose();
  tf.disposeVariables();
});
