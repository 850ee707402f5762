/** Models with their optimizers that are saved, loaded and gone on with: the same bits as without the break. */
import type { io, Scalar } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { describe, expect, test } from "vitest";
import {
  Adam,
  type AdamOptions,
  AdamW,
  cosine,
  NAdam,
  NAG,
  NadaMax,
  RMSprop,
  SGD,
} from "../../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits } from "../numbers.ts";
import { backends, tf } from "../tf.ts";
import { fit, load, model, onBackend, saved } from "./model.ts";

const optimizers: [string, () => TfjsOptimizer<never>][] = [
  ["SGD", () => tfjsOptimizer(tf, SGD, { lr: 0.1 }) as never],
  ["SGD with momentum", () => tfjsOptimizer(tf, SGD, { lr: 0.1, momentum: 0.9 }) as never],
  ["AMSGrad", () => tfjsOptimizer(tf, Adam, { lr: 0.1, amsgrad: true }) as never],
  ["NAdam, with its product", () => tfjsOptimizer(tf, NAdam, { lr: 0.1 }) as never],
  ["NadaMax", () => tfjsOptimizer(tf, NadaMax, { lr: 0.1 }) as never],
  ["NAG, which looks ahead", () => tfjsOptimizer(tf, NAG, { lr: 0.1 }) as never],
  ["Adam that looks ahead", () => tfjsOptimizer(tf, Adam, { lr: 0.1, lookAhead: true }) as never],
  [
    "RMSprop, amid accumulation, clipped and averaged",
    () =>
      tfjsOptimizer(
        tf,
        RMSprop,
        { lr: 0.1, centered: true, momentum: 0.5 },
        { accumulate: 3, clipNorm: 0.5, clipValue: 0.2, average: 0.9 },
      ) as never,
  ],
  [
    "groups",
    () =>
      tfjsOptimizer(
        tf,
        AdamW,
        { lr: 0.1, betas: [0.8, 0.99] },
        {
          groups: [
            { match: /Bias/i, weightDecay: 0 },
            { match: "dense_Dense", betas: [0.5, 0.9] },
          ],
        },
      ) as never,
  ],
];

describe.each(backends)("on %s", (backend) => {
  onBackend(backend);

  test.each(optimizers)("a model with %s", async (_, make) => {
    const one = model();
    const [first, second] = [make(), make()];
    one.compile({ optimizer: first, loss: "meanSquaredError" });
    // 5 updates an epoch, so that 3 gradients do not go in.
    await fit(one, 2);
    const artifacts = await saved(one);
    await fit(one, 2);
    const expected = one.getWeights().map(bits);
    const average = first.getConfig().extras as { average?: number };
    const two = await load(artifacts);
    const loaded = two.optimizer as TfjsOptimizer<never>;
    expect(loaded.iterations).toBeGreaterThan(0);
    expect(loaded.getConfig()).toEqual(first.getConfig());
    await fit(two, 2);
    expect(two.getWeights().map(bits)).toEqual(expected);
    expect(loaded.iterations).toBe(first.iterations);
    if (average.average !== undefined) {
      const averages = (model: LayersModel) => () => model.getWeights().map(bits);
      expect(loaded.averaged(averages(two))).toEqual(first.averaged(averages(one)));
    }
    // The state was needed.
    const three = await load({ ...artifacts, trainingConfig: undefined } as never);
    three.compile({ optimizer: second, loss: "meanSquaredError" });
    await fit(three, 2);
    if (!/^SGD$/.test(_)) expect(three.getWeights().map(bits)).not.toEqual(expected);
    for (const optimizer of [first, loaded, second]) optimizer.dispose();
  });

  test("what is loaded and saved again before it is used", async () => {
    const one = model();
    const optimizer = tfjsOptimizer(tf, NAdam, { lr: 0.1 }, { accumulate: 3, average: 0.5 });
    one.compile({ optimizer, loss: "meanSquaredError" });
    await fit(one, 1);
    const artifacts = await saved(one);
    const again = await saved(await load(artifacts));
    const optimizerSpecs = ({ weightSpecs }: io.ModelArtifacts) =>
      weightSpecs!.filter(({ group }) => group === "optimizer");
    expect(optimizerSpecs(again)).toEqual(optimizerSpecs(artifacts));
    expect(new Uint8Array(again.weightData as ArrayBuffer)).toEqual(
      new Uint8Array(artifacts.weightData as ArrayBuffer),
    );
  });

  test("a schedule, which a file cannot hold, and what to do then", async () => {
    const schedule = { lr: cosine({ peak: 0.1, warmup: 2, total: 30 }), weightDecay: 0.1 };
    const groups = [{ match: "bias", lr: (step: number) => 0.1 / (step + 1) }];
    const one = model();
    const optimizer = tfjsOptimizer(tf, AdamW, schedule, { groups });
    one.compile({ optimizer, loss: "meanSquaredError" });
    await fit(one, 1);
    const artifacts = await saved(one);
    const before = one.getWeights().map(bits);
    await fit(one, 1);
    const expected = one.getWeights().map(bits);

    const two = await load(artifacts);
    await expect(fit(two, 1)).rejects.toThrow(
      new TypeError(
        "tfjsOptimizer: a file cannot hold the functions that were given for lr, groups[0].lr: make another with tfjsOptimizer(tf, AdamW, …), give it the state by setWeights(await model.optimizer.getWeights()), and compile the model with it",
      ),
    );
    expect(two.getWeights().map(bits)).toEqual(before);
    const another = tfjsOptimizer(tf, AdamW, schedule, { groups });
    await another.setWeights(await two.optimizer.getWeights());
    two.compile({ optimizer: another, loss: "meanSquaredError" });
    await fit(two, 1);
    expect(two.getWeights().map(bits)).toEqual(expected);

    const three = await load(artifacts);
    const [others, biases] = (three.optimizer as TfjsOptimizer<AdamOptions>).paramGroups;
    others!.lr = schedule.lr;
    await expect(fit(three, 1)).rejects.toThrow("given for groups[0].lr:");
    biases!.lr = groups[0]!.lr;
    await fit(three, 1);
    expect(three.getWeights().map(bits)).toEqual(expected);
  });

  test("a group's function stays missing", async () => {
    const groups = [{ match: () => true, lr: 0.5 }];
    const optimizer = tfjsOptimizer(tf, SGD, {}, { groups });
    const Class = optimizer.constructor as unknown as {
      fromConfig(cls: unknown, config: unknown): typeof optimizer;
    };
    const loaded = Class.fromConfig(Class, JSON.parse(JSON.stringify(optimizer.getConfig())));
    expect(loaded.getConfig()).toEqual(optimizer.getConfig());
    const variable = tf.variable(tf.scalar(1));
    expect(() => loaded.minimize(() => tf.square(variable) as Scalar)).toThrow("groups[0].match");
  });
});
