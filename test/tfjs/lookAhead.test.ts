/** Optimizers that take the gradient at a look-ahead point. */
import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { Adam, clipGradNorm, loadSync, NAG, type Parameter } from "../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { bits, bitsOf, values } from "./numbers.ts";
import { backends, tf, use } from "./tf.ts";

const kinds = [
  { title: "NAG", Class: NAG, options: { lr: 0.05, weightDecay: 0.1 } },
  { title: "Adam", Class: Adam, options: { lr: 0.05, lookAhead: true } },
  {
    title: "AMSGrad with a schedule",
    Class: Adam,
    options: { lr: (step: number) => 0.1 / (step + 1), lookAhead: true, amsgrad: true },
  },
].map((kind) => ({ ...kind, Class: kind.Class as CatalogClass }));

const shapes = [[4, 3], [3]];
const variables = () =>
  shapes.map((shape, i) =>
    tf.tidy(() =>
      tf.variable(
        tf.tensor(
          values(
            shape.reduce((a, b) => a * b),
            i,
          ),
          shape,
        ),
      ),
    ),
  );

const inputs = values(5 * 4, 20);
const targets = values(5 * 3, 21);
/** Of a layer, by a product: its weights are packed. */
const loss = ([weight, bias]: Tensor[]) =>
  tf.losses.meanSquaredError(
    tf.tensor(targets, [5, 3]),
    tf.add(tf.matMul(tf.tensor(inputs, [5, 4]), weight!), bias!),
  ) as Scalar;

/** A step of ours, with the gradients that TensorFlow.js has at the parameters' values. */
function fill(parameters: readonly Parameter[]): void {
  tf.tidy(() => {
    const point = parameters.map(({ data, shape }) => tf.tensor(data.slice(), [...shape]));
    const gradients = tf.grads((...tensors: Tensor[]) => loss(tensors))(point);
    for (const [i, { grad }] of parameters.entries()) grad.set(gradients[i]!.dataSync());
  });
}

const state = async (optimizer: TfjsOptimizer<object>) => optimizer.stateDict();

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => use(backend));
  afterEach(() => tf.disposeVariables());

  describe.each(kinds)("$title", ({ Class, options }) => {
    test.each([false, true])(
      "takes our own steps, to the bit (asynchronous: %s)",
      async (isAsync) => {
        const theirs = variables();
        const optimizer = tfjsOptimizer(tf, Class as never, options, {
          clipNorm: 0.5,
        }) as TfjsOptimizer<object>;
        const nadir = loadSync();
        const ours = shapes.map((_, i) =>
          nadir.parameter({ data: theirs[i]!.dataSync() as Float32Array, shape: shapes[i]! }),
        );
        const own = new Class(ours, options);
        for (let step = 0; step < 6; step++) {
          const f = () => loss(theirs);
          if (isAsync) await optimizer.minimizeAsync(f, false, theirs);
          else optimizer.minimize(f, false, theirs);
          own.step(() => {
            fill(ours);
            clipGradNorm(ours, 0.5);
          });
          expect(theirs.map(bits)).toEqual(ours.map(({ data }) => bitsOf(data)));
        }
        optimizer.dispose();
      },
    );

    test("evaluates elsewhere than where the variables are, but for the first time", () => {
      const theirs = variables();
      const optimizer = tfjsOptimizer(tf, Class as never, options) as TfjsOptimizer<object>;
      const seen: unknown[] = [];
      const f = () => {
        seen.push(theirs.map(bits));
        return loss(theirs);
      };
      for (let step = 0; step < 3; step++) {
        const before = theirs.map(bits);
        optimizer.minimize(f);
        if (step === 0) expect(seen.at(-1)).toEqual(before);
        else expect(seen.at(-1)).not.toEqual(before);
      }
      optimizer.dispose();
    });

    test("a function that throws leaves all as it was", async () => {
      const theirs = variables();
      const optimizer = tfjsOptimizer(tf, Class as never, options) as TfjsOptimizer<object>;
      for (let step = 0; step < 3; step++) optimizer.minimize(() => loss(theirs));
      const before = [theirs.map(bits), await state(optimizer), optimizer.iterations];
      // Packed where they are, so that what is not packed anew shows.
      const forward = () => tf.tidy(() => bits(loss(theirs)));
      const output = forward();
      const error = new Error("no batch");
      const fail = () => {
        expect(theirs.map(bits)).not.toEqual(before[0]);
        throw error;
      };
      expect(() => optimizer.minimize(fail)).toThrow(error);
      await expect(optimizer.minimizeAsync(fail)).rejects.toThrow(error);
      expect([theirs.map(bits), await state(optimizer), optimizer.iterations]).toEqual(before);
      expect(forward()).toEqual(output);
      optimizer.dispose();
    });

    test("what has no gradient stays, with its state", async () => {
      const theirs = variables();
      const optimizer = tfjsOptimizer(tf, Class as never, options) as TfjsOptimizer<object>;
      for (let step = 0; step < 3; step++) optimizer.minimize(() => loss(theirs));
      const [weight, bias] = theirs as [Variable, Variable];
      const stateOfWeight = () => optimizer.stateDict().state[0];
      const before = [bits(weight), stateOfWeight()];
      optimizer.minimize(() => tf.sum(tf.square(bias)) as Scalar);
      expect([bits(weight), stateOfWeight()]).toEqual(before);
      optimizer.dispose();
    });
  });

  test("one group may look ahead, and another not", () => {
    const theirs = variables();
    const [weight, bias] = theirs as [Variable, Variable];
    const groups = [{ match: bias.name, lookAhead: true }];
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
    optimizer.minimize(() => loss(theirs));
    const before = theirs.map(bits);
    optimizer.minimize(() => {
      expect(bits(weight)).toEqual(before[0]);
      expect(bits(bias)).not.toEqual(before[1]);
      return loss(theirs);
    });
    optimizer.dispose();
  });
});
