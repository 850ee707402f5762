/** What wrong calls find, and how none of them changes anything. */
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, expect } from "vitest";
import { Adam } from "../../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits, values } from "../numbers.ts";
import { type Backend, tf, use } from "../tf.ts";

export const WHERE = "tfjsOptimizer: ";
export const anything = (value: unknown) => value as never;

/** What a wrong call finds. */
interface World {
  readonly a: Variable;
  readonly b: Variable;
  readonly whole: Variable;
  readonly optimizer: TfjsOptimizer<object>;
}

export const w = {} as { -readonly [Key in keyof World]: World[Key] };

/** What each test finds, and what goes after it. */
export function inWorld(backend: Backend): void {
  beforeEach(async () => {
    await use(backend);
    makeWorld();
  });
  afterEach(() => {
    w.optimizer.dispose();
    tf.disposeVariables();
  });
}

export const loss = () => tf.sum(tf.square(tf.add(w.a, tf.sum(w.b)))) as Scalar;

function makeWorld(): void {
  const variable = (name: string, shape: number[]) =>
    tf.tidy(() => tf.variable(tf.tensor(values(shape[0]!, 1), shape), true, name));
  Object.assign(w, {
    a: variable("a", [3]),
    b: variable("b", [2]),
    whole: tf.tidy(() => tf.variable(tf.tensor([1, 2], [2], "int32"), true, "whole")),
    optimizer: tfjsOptimizer(tf, Adam, { lr: 0.1 }, { clipNorm: 1, average: 0.5 }),
  });
  for (let i = 0; i < 2; i++) w.optimizer.minimize(loss);
}

/** All that there is. */
export async function state(): Promise<unknown> {
  return [
    ...[w.optimizer.stateDict(), w.optimizer.iterations, w.optimizer.getConfig(), tf.memory()],
    ...[w.a, w.b, w.whole].map((v) => (v.isDisposed ? "disposed" : bits(v))),
  ];
}

export const g = (shape: number[], dtype: "float32" | "int32" = "float32") => tf.ones(shape, dtype);

export type Case = [string, () => unknown, string, (new (message: string) => Error)?];

/** It throws the error, nothing changes, and the next step is taken. */
export async function expectRefused(call: () => unknown, error: Error): Promise<unknown> {
  const before = (await state()) as unknown[];
  let thrown: unknown;
  const refusal = async () => {
    try {
      await call();
    } catch (error) {
      thrown = error;
      throw error;
    }
  };
  await expect(refusal()).rejects.toThrow(error);
  const after = (await state()) as unknown[];
  // Tensors that the call itself made are there.
  before[3] = after[3];
  expect(after).toEqual(before);
  w.optimizer.minimize(loss);
  expect(w.optimizer.iterations).toBe(3);
  return thrown;
}
