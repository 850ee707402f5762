/** What TypeScript is told of an optimizer for TensorFlow.js, and of a transform for jax-js. */
import { expect, expectTypeOf, test } from "vitest";
import { Adam, type AdamOptions, AdamW, cosine, SGD } from "../../src/index.ts";
import { optaxTransform, type Transform } from "../../src/jax/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { jax } from "../jax/jax.ts";
import { tf } from "./tf.ts";

const table = { adam: Adam, sgd: SGD };
const names = ["adam", "sgd"] as const;

test("a class may be chosen from several, with the options that all have", () => {
  const lr = cosine({ peak: 0.1, warmup: 1, total: 10 });
  for (const name of names) {
    const groups = [{ match: "bias", lr: 1 }];
    const optimizer = tfjsOptimizer(tf, table[name], { lr, weightDecay: 0.1 }, { groups });
    optimizer.paramGroups[1]!.lr = 2;
    expect(optimizer.paramGroups.map(({ lr }) => lr)).toEqual([lr, 2]);
    expect(() => optaxTransform(jax, table[name], { lr }, { groups })).not.toThrow();
    // @ts-expect-error: SGD has no betas.
    const ofOne = () => tfjsOptimizer(tf, table[name], { betas: [0.9, 0.9] });
    // @ts-expect-error: nor has it here.
    const ofOneThere = () => optaxTransform(jax, table[name], { betas: [0.9, 0.9] });
    for (const make of [ofOne, ofOneThere]) {
      if (name === "adam") expect(make).not.toThrow();
      else expect(make).toThrow('SGD: unknown option "betas"');
    }
  }
  for (const Class of [Adam, AdamW, SGD]) {
    expect(tfjsOptimizer(tf, Class, { lr: 0.5 }).learningRate).toBe(0.5);
  }
});

test("options are those of the class", () => {
  expectTypeOf(tfjsOptimizer(tf, Adam, { amsgrad: true })).toEqualTypeOf<
    TfjsOptimizer<AdamOptions>
  >();
  expectTypeOf(optaxTransform(jax, Adam)).toEqualTypeOf<Transform<AdamOptions>>();
  const wrong = { lr: 0.1, betas: 3 };
  // @ts-expect-error: betas are two.
  expect(() => tfjsOptimizer(tf, Adam, wrong)).toThrow("Adam: betas must be");
  // @ts-expect-error: betas are two.
  expect(() => optaxTransform(jax, Adam, wrong)).toThrow("Adam: betas must be");
  // @ts-expect-error: it is lr.
  expect(() => tfjsOptimizer(tf, Adam, { learningRate: 1 })).toThrow("unknown option");
});
