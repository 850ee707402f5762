/** `tf.einsum` on the wasm backend, which lacks it, and its gradient, which no backend has. */
import type { Tensor } from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, test } from "vitest";
import { fastGradients } from "../../src/tfjs/index.ts";
import { expectAsOnCpu, expectNoLeak } from "./beside.ts";
import { values } from "./numbers.ts";
import { tf, use } from "./tf.ts";

let undo = () => {};
afterEach(() => undo());

const sizes: Record<string, number> = { b: 2, h: 3, i: 4, j: 5, k: 7, l: 1 };
const tensorsOf = (equation: string) =>
  equation
    .split("->")[0]!
    .split(",")
    .map((labels, i) => {
      const shape = [...labels.trim()].map((label) => sizes[label]!);
      return tf.tensor(
        values(
          shape.reduce((a, b) => a * b, 1),
          i + 1,
        ),
        shape,
      );
    });

const equations = [
  "ij->ji",
  "ij->i",
  "bij->",
  "ij,jk->ik",
  "ij,jk->ki",
  "ij,kj->ik",
  "bij,bjk->bik",
  "bhik,bhjk->bhij",
  "bij,kj->bik",
  "i,j->ij",
  "ij,ij->",
  "ij,ij->ij",
  "ijk,ij->k",
  "ijb,jk->ki",
  "i,->i",
  "bl,lk -> kb",
];

describe.each(equations)("%s", (equation) => {
  test("is that of the cpu backend", () =>
    expectAsOnCpu(() => [tf.einsum(equation, ...tensorsOf(equation))]));

  test("has the gradient that differences have", async () => {
    await use("wasm");
    undo = fastGradients(tf);
    const tensors = tensorsOf(equation);
    const f = (...x: Tensor[]) => tf.einsum(equation, ...x);
    const y = f(...tensors);
    const delta = tf.tensor(values(y.size, 9), y.shape);
    const gradients = tf.grads(f)(tensors, delta);
    for (const [i, gradient] of gradients.entries()) {
      expect(gradient.shape).toEqual(tensors[i]!.shape);
      // It is linear in each: its value at a direction is the product with that.
      const direction = tf.tensor(values(gradient.size, 20 + i), gradient.shape);
      const moved = tensors.map((tensor, j) => (j === i ? direction : tensor));
      const expected = tf.sum(tf.mul(f(...moved), delta)).dataSync()[0]!;
      expect(tf.sum(tf.mul(gradient, direction)).dataSync()[0]).toBeCloseTo(expected, 4);
    }
  });
});

test("where the cpu backend is wrong: nothing in common, and something summed over", async () => {
  await use("wasm");
  undo = fastGradients(tf);
  const [a, b] = tensorsOf("bij,k->bk") as [Tensor, Tensor];
  const y = tf.einsum("bij,k->bk", a, b);
  const expected = tf.mul(tf.reshape(tf.sum(a, [1, 2]), [2, 1]), b);
  expect(y.shape).toEqual([2, 7]);
  for (const [i, value] of y.dataSync().entries()) {
    expect(value).toBeCloseTo(expected.dataSync()[i]!, 5);
  }
});

test("of whole numbers", () =>
  expectAsOnCpu(() => {
    const [a, b] = [
      tf.tensor2d(
        [
          [1, 2],
          [3, 4],
        ],
        [2, 2],
        "int32",
      ),
      tf.tensor1d([5, -6], "int32"),
    ];
    return [tf.einsum("ij,j->i", a, b)];
  }));

test("gradients of gradients", async () => {
  await use("wasm");
  undo = fastGradients(tf);
  const x = tf.tensor(values(12, 1), [3, 4]);
  const cubes = (x: Tensor) => tf.einsum("ij,ij->", tf.square(x), x);
  const second = tf.grad((x) => tf.sum(tf.grad(cubes)(x)));
  const expected = tf.mul(x, 6).dataSync();
  for (const [i, value] of second(x).dataSync().entries())
    expect(value).toBeCloseTo(expected[i]!, 5);
});

test("what does not fit is refused as on the cpu backend, and leaves nothing", async () => {
  await use("wasm");
  undo = fastGradients(tf);
  const [a, b] = [tf.ones([2, 3]), tf.ones([4, 5])];
  const ids = tf.memory().numDataBuffers;
  expect(() => tf.einsum("ij,jk->ik", a, b)).toThrow("Expected dimension 3 at axis 0");
  expect(() => tf.einsum("ij->k", a)).toThrow("label k");
  expect(() => tf.einsum("ii->i", a)).toThrow("duplicate axes");
  expect(tf.memory().numDataBuffers).toBe(ids);
});

test("a thousand leave memory as it is", () =>
  expectNoLeak(() => {
    const [a, b] = tensorsOf("bij,kj->bik") as [Tensor, Tensor];
    return tf.grads((a: Tensor, b: Tensor) => tf.einsum("bij,kj->bik", a, b))([a, b]);
  }));

test("goes when undone", async () => {
  await use("wasm");
  fastGradients(tf)();
  expect(tf.getKernel("Einsum", "wasm")).toBeUndefined();
  expect(tf.getGradient("Einsum")).toBeUndefined();
});
