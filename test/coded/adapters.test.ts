/** State in fewer bytes behind the adapters: their numbers are those of the class alone, to the bit. */
import type { Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restore, save } from "../../src/checkpoint/index.ts";
import { AdamW, bf16, q8 } from "../../src/index.ts";
import { optaxTransform } from "../../src/jax/index.ts";
import { tfjsOptimizer } from "../../src/tfjs/index.ts";
import { coreParameters, coreRow, setGradients } from "../jax/core.ts";
import { jax } from "../jax/jax.ts";
import { initial, type Model, model, rowOf, rows } from "../jax/trees.ts";
import { loadSmall } from "../memory/small.ts";
import { backends, tf, use } from "../tfjs/tf.ts";
import { fill } from "./made.ts";

test("jax-js", async () => {
  const parameters = coreParameters(initial);
  const optimizer = new (bf16(AdamW))(parameters, { lr: 0.1 });
  const solver = optaxTransform<object>(jax, bf16(AdamW) as never, { lr: 0.1 } as never);
  let params = model(initial);
  const state = await solver.init(jax.tree.ref(params));
  for (const row of rows(6)) {
    setGradients(parameters, row);
    optimizer.step();
    const evaluate = (point: Model) => {
      jax.tree.dispose(point);
      return [0, model(row)];
    };
    [, params] = (await solver.step(evaluate as never, state, params)) as unknown as [
      number,
      Model,
    ];
    expect(rowOf(params)).toEqual(coreRow(parameters));
  }
});

const drawn = (length: number, seed: number) => {
  const values = new Float32Array(length);
  fill(values, seed);
  return values;
};

describe.each(backends)("TensorFlow.js, %s", (backend) => {
  beforeEach(() => use(backend));
  afterEach(() => tf.disposeVariables());

  test.each([
    ["bf16", bf16],
    ["q8", q8],
  ] as const)("%s", (_, of) => {
    const shapes = { weight: [71, 70], bias: [5] };
    const entries = Object.entries(shapes);
    const parameters = loadSmall().parameters(shapes);
    const ours = new (of(AdamW))(parameters, { lr: 0.01 });
    const start = () => {
      const all = entries.map(([name, shape], i) => {
        const length = shape.reduce((a, b) => a * b);
        return tf.variable(tf.tensor(drawn(length, i), shape), true, name);
      });
      return { all, theirs: tfjsOptimizer(tf, of(AdamW), { lr: 0.01 }) };
    };
    for (const [i, { data }] of Object.values(parameters).entries()) fill(data, i);
    const step = (
      all: readonly Variable[],
      theirs: { applyGradients(list: never): void },
      at: number,
    ) => {
      const list = all.map(({ name, size, shape }, i) => ({
        name,
        tensor: tf.tensor(drawn(size, 10 * at + i), shape),
      }));
      theirs.applyGradients(list as never);
      tf.dispose(list.map(({ tensor }) => tensor));
    };
    const one = start();
    for (let at = 1; at <= 8; at++) {
      if (at === 5) {
        // Half way it goes on from a file.
        const bytes = save({ optimizer: one.theirs as never });
        const kept = one.all.map((variable) => variable.dataSync());
        one.theirs.dispose();
        tf.disposeVariables();
        const other = start();
        for (const [i, variable] of other.all.entries()) {
          variable.assign(tf.tensor(kept[i]!, variable.shape));
        }
        restore(bytes, { optimizer: other.theirs as never });
        Object.assign(one, other);
      }
      for (const [i, { grad }] of Object.values(parameters).entries()) fill(grad, 10 * at + i);
      ours.step();
      step(one.all, one.theirs, at);
      for (const [i, { data }] of Object.values(parameters).entries()) {
        expect(one.all[i]!.dataSync()).toEqual(data.slice());
      }
    }
  });
});
