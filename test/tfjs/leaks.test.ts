/** Nothing is left behind: neither tensors, nor bytes of the backend's memory, nor our own. */
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, test } from "vitest";
import { Adam, AdamW, NAG } from "../../src/index.ts";
import { tfjsOptimizer } from "../../src/tfjs/index.ts";
import { routeOf } from "../../src/tfjs/routes/choose.ts";
import { Ledger } from "./ledger.ts";
import { values } from "./numbers.ts";
import { backends, internals, layers, tf, use } from "./tf.ts";

afterEach(() => tf.disposeVariables());

const problem = () => {
  const variables = [1, 2].map((seed) =>
    tf.tidy(() => tf.variable(tf.tensor(values(12, seed), [3, 4]))),
  );
  const loss = () =>
    tf.mean(tf.square(tf.matMul(variables[0]!, variables[1]!, true, false))) as Scalar;
  return { variables, loss };
};

const extras = { clipNorm: 1, clipValue: 0.5, accumulate: 3, average: 0.9 };

describe.each(backends)("on %s", (backend) => {
  test("10,000 steps leave memory as it is", { timeout: 120_000 }, async () => {
    await use(backend);
    const { loss } = problem();
    const optimizers = [
      tfjsOptimizer(tf, AdamW, { lr: (step) => 0.1 / (step + 1) }, extras),
      tfjsOptimizer(tf, NAG, { lr: 0.01 }),
    ];
    const step = () => {
      for (const optimizer of optimizers) optimizer.minimize(loss);
    };
    for (let i = 0; i < 3; i++) step();
    const measure = () => ({
      ...tf.memory(),
      dataIds: (tf.backend() as unknown as { numDataIds(): number }).numDataIds(),
      bytes: backend === "wasm" ? internals().asm.memory.buffer.byteLength : 0,
      own: routeOf(tf).nadir.memory.buffer.byteLength,
    });
    const before = measure();
    const ledger = backend === "wasm" ? new Ledger(internals()) : undefined;
    for (let i = 0; i < 5000; i++) step();
    expect(measure()).toEqual(before);
    ledger?.stop();
    expect(ledger?.live.size ?? 0).toBe(0);
    for (const optimizer of optimizers) optimizer.dispose();
  });

  test("dispose gives all back, in whatever state", async () => {
    await use(backend);
    const { variables, loss } = problem();
    // Of which a route of this backend may be made: it stays.
    tfjsOptimizer(tf, Adam).dispose();
    const before = tf.memory();
    const ledger = backend === "wasm" ? new Ledger(internals()) : undefined;
    for (const average of [undefined, 0.9]) {
      const optimizer = tfjsOptimizer(
        tf,
        Adam,
        { lookAhead: true },
        {
          ...extras,
          ...(average !== undefined && { average }),
          groups: [{ match: variables[0]!.name, amsgrad: true }],
        },
      );
      for (let i = 0; i < 5; i++) optimizer.minimize(loss);
      const weights = await optimizer.getWeights();
      await optimizer.setWeights(weights);
      optimizer.minimize(loss);
      tf.dispose(weights as never);
      if (ledger) expect(ledger.live.size).toBeGreaterThan(10);
      // What `using` calls. Twice is once.
      optimizer[Symbol.dispose]();
      optimizer.dispose();
      expect(ledger?.live.size ?? 0).toBe(0);
      expect(tf.memory()).toEqual(before);
    }
    ledger?.stop();
    expect(variables.every(({ isDisposed }) => !isDisposed)).toBe(true);
  });

  const ways: [string, (variables: Variable[]) => void][] = [
    ["dispose()", (variables) => variables.forEach((variable) => void variable.dispose())],
    ["tf.dispose", (variables) => tf.dispose(variables)],
    ["tf.disposeVariables", () => tf.disposeVariables()],
  ];
  test.each(ways)("state goes with its variable, by %s", async (_, dispose) => {
    await use(backend);
    const optimizer = tfjsOptimizer(tf, Adam, {}, extras);
    const other = tfjsOptimizer(tf, NAG, {});
    const before = tf.memory();
    const ledger = backend === "wasm" ? new Ledger(internals()) : undefined;
    const own = () => routeOf(tf).nadir.parameter([1]);
    const top = own();
    const { byteOffset } = top.data;
    top.dispose();
    for (let i = 0; i < 3; i++) {
      const { variables, loss } = problem();
      for (let i = 0; i < 4; i++) {
        optimizer.minimize(loss, false, variables);
        other.minimize(loss, false, variables);
      }
      dispose(variables);
      expect(ledger?.live.size ?? 0).toBe(0);
      const next = own();
      expect(next.data.byteOffset).toBe(byteOffset);
      next.dispose();
      expect(optimizer.stateDict().state).toEqual([]);
    }
    expect(tf.memory()).toEqual(before);
    ledger?.stop();
    optimizer.dispose();
    other.dispose();
    const { variables } = problem();
    dispose(variables);
  });

  test("61 disposed models leave nothing of forgotten optimizers", {
    timeout: 120_000,
  }, async () => {
    await use(backend);
    const train = async () => {
      const model = layers.sequential();
      model.add(layers.layers.dense({ units: 500, inputShape: [490] }));
      model.compile({ optimizer: tfjsOptimizer(tf, Adam), loss: "meanSquaredError" });
      const [x, y] = [tf.ones([2, 490]), tf.ones([2, 500])];
      await model.trainOnBatch(x, y);
      model.dispose();
      tf.dispose([x, y]);
    };
    await train();
    const held = () => ({
      ...tf.memory(),
      own: routeOf(tf).nadir.memory.buffer.byteLength,
      backend: backend === "wasm" ? internals().asm.memory.buffer.byteLength : 0,
    });
    const before = held();
    const ledger = backend === "wasm" ? new Ledger(internals()) : undefined;
    // Each would leave 2 MB.
    for (let i = 0; i < 60; i++) await train();
    ledger?.stop();
    expect(held()).toEqual(before);
    expect(ledger?.live.size ?? 0).toBe(0);
  });

  test("a step that fails leaves nothing either", async () => {
    await use(backend);
    const { loss } = problem();
    const optimizers = [
      tfjsOptimizer(tf, Adam, { lr: (step) => (step < 2 ? 0.1 : Number.NaN) }),
      tfjsOptimizer(tf, NAG, { lr: (step) => (step < 2 ? 0.1 : Number.NaN) }),
    ];
    for (const optimizer of optimizers) {
      for (let i = 0; i < 2; i++) optimizer.minimize(loss);
      const before = tf.memory();
      const ledger = backend === "wasm" ? new Ledger(internals()) : undefined;
      expect(() => optimizer.minimize(loss, true)).toThrow("lr at step 2");
      await expect(optimizer.minimizeAsync(loss, true)).rejects.toThrow("lr at step 2");
      const fail = (): Scalar => {
        throw new Error("no batch");
      };
      optimizer.paramGroups[0]!.lr = 0.1;
      expect(() => optimizer.minimize(fail)).toThrow("no batch");
      expect(tf.memory()).toEqual(before);
      expect(ledger?.live.size ?? 0).toBe(0);
      ledger?.stop();
      optimizer.dispose();
    }
  });
});
