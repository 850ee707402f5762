/** An optimizer and the backend in use: made before it is chosen, and going on after another is. */
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, test } from "vitest";
import { AdamW, cosine, NAG } from "../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { routeOf } from "../../src/tfjs/routes/choose.ts";
import { Ledger } from "./ledger.ts";
import { bits, gradients, values } from "./numbers.ts";
import { type Backend, backends, internals, tf, use, wasmBackend } from "./tf.ts";

afterEach(() => tf.disposeVariables());

const others: Record<Backend, Backend> = { wasm: "cpu", cpu: "wasm" };
const extras = { accumulate: 2, average: 0.9, clipValue: 0.5, clipNorm: 1 };
const make = () => tfjsOptimizer(tf, AdamW, { lr: cosine({ peak: 0.1, total: 20 }) }, extras);

const variables = (): Variable[] =>
  [3, 5].map((size) => tf.tidy(() => tf.variable(tf.tensor(values(size, size)))));

function step(optimizer: TfjsOptimizer<object>, all: Variable[], seed: number): void {
  const named = all.map(({ name, size }) => ({ name, tensor: tf.tensor(gradients(size, seed)) }));
  optimizer.applyGradients(named);
  tf.dispose(named.map(({ tensor }) => tensor));
}

describe.each(backends)("from %s", (backend) => {
  test("state moves with the steps, also amid accumulation: the same bits as without", async () => {
    const run = async (path: Backend[]) => {
      await use(path[0]!);
      const all = variables();
      const optimizer = make();
      for (const [seed, at] of path.entries()) {
        await use(at);
        if (seed % 3 === 2) await optimizer.setWeights(await optimizer.getWeights());
        step(optimizer, all, seed);
      }
      const averages = optimizer.averaged(() => all.map(bits));
      expect(optimizer.iterations).toBe(Math.floor(path.length / 2));
      const result = [all.map(bits), averages];
      optimizer.dispose();
      return result;
    };
    const [here, there] = [backend, others[backend]];
    const straight = await run(Array.from({ length: 9 }, () => here));
    expect(await run([here, there, here, here, there, there, there, here, there])).toEqual(
      straight,
    );
  });

  test("one made before another backend is chosen goes by that", async () => {
    await use(others[backend]);
    const [early, looking] = [make(), tfjsOptimizer(tf, NAG, { lr: 0.1 })];
    await use(backend);
    const late = make();
    const results = [early, late].map((optimizer) => {
      const all = variables();
      for (let seed = 0; seed < 4; seed++) step(optimizer, all, seed);
      optimizer.dispose();
      return all.map(bits);
    });
    expect(results[0]).toEqual(results[1]);
    const x = tf.variable(tf.scalar(1));
    looking.minimize(() => tf.square(x) as Scalar);
    await use(others[backend]);
    looking.minimize(() => tf.square(x) as Scalar);
    expect(looking.iterations).toBe(2);
    looking.dispose();
  });
});

test("state lies where the kernels run, and nowhere else", async () => {
  await use("wasm");
  const all = variables();
  const ledger = new Ledger(internals());
  const optimizer = make();
  const addresses = () => all.map(({ dataId }) => wasmBackend().getMemoryOffset(dataId));
  await use("cpu");
  const own = routeOf(tf).nadir.parameter([1]);
  const { byteOffset } = own.data;
  own.dispose();
  for (let round = 0; round < 2; round++) {
    await use("wasm");
    step(optimizer, all, 1);
    const before = addresses();
    step(optimizer, all, 2);
    expect(addresses()).toEqual(before);
    // Sum, average and two moments of each.
    expect([...ledger.live].filter((address) => !before.includes(address)).length).toBe(8);
    await use("cpu");
    const own = routeOf(tf).nadir.parameter([1]);
    expect(own.data.byteOffset).toBe(byteOffset);
    own.dispose();
    step(optimizer, all, 3);
    step(optimizer, all, 4);
    // The variables' data have moved too.
    expect(ledger.live.size).toBe(0);
  }
  ledger.stop();
  optimizer.dispose();
});

test("is made, and takes up state, while there is no backend", async () => {
  await use("cpu");
  const all = variables();
  const one = make();
  for (let seed = 0; seed < 3; seed++) step(one, all, seed);
  const weights = await one.getWeights();
  const without = {
    ...tf,
    backend: () => {
      throw new Error("the backend has not yet been initialized: await tf.ready()");
    },
  } as typeof tf;
  const two = tfjsOptimizer(without, AdamW, { lr: 0.1 }, extras);
  two.learningRate = 0.2;
  await two.setWeights(weights);
  expect(two.iterations).toBe(1);
  expect(two.stateDict().state).toEqual(one.stateDict().state);
  two.dispose();
});
