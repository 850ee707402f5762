/** State goes to the variables of its name, or is refused. */
import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { beforeEach, describe, expect, test } from "vitest";
import { Adam, SGD } from "../../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits, values } from "../numbers.ts";
import { backends, layers, tf } from "../tf.ts";
import { load, onBackend, saved } from "./model.ts";

describe.each(backends)("on %s", (backend) => {
  onBackend(backend);

  describe("of two models on one page, of whose variables one has the other's name", () => {
    const variable = (name: string, from: number) =>
      tf.tidy(() => tf.variable(tf.tensor([from]), true, name));
    const step = (optimizer: TfjsOptimizer<never>, v: Variable, gradient: number) =>
      optimizer.applyGradients({ [v.name]: tf.tensor([gradient]) });
    const make = () =>
      tfjsOptimizer(tf, SGD, { lr: 0.1, momentum: 0.9 }) as never as TfjsOptimizer<never>;
    const doubt = (variable: string) =>
      new TypeError(
        `tfjsOptimizer: names do not say which of the weights' "out/kernel", "out/kernel_1" is which of the variables "${variable}": there must be as many variables as were saved`,
      );
    let weights: Awaited<ReturnType<TfjsOptimizer<never>["getWeights"]>>;
    let other: Variable;
    let own: Variable;

    beforeEach(async () => {
      const optimizer = make();
      [other, own] = [variable("out/kernel", 1), variable("out/kernel_1", 2)];
      step(optimizer, other, 1000);
      step(optimizer, own, 1);
      weights = await optimizer.getWeights();
    });

    test("is refused where one of them is there only, and changes nothing", async () => {
      tf.disposeVariables();
      const alone = variable("out/kernel", 2);
      const optimizer = make();
      await optimizer.setWeights(weights);
      for (let i = 0; i < 2; i++) {
        expect(() => step(optimizer, alone, 1)).toThrow(doubt("out/kernel"));
      }
      expect(alone.dataSync()[0]).toBe(2);
      expect(optimizer.stateDict().state.map(({ name }) => name)).toEqual([
        ...["out/kernel", "out/kernel_1"],
      ]);
    });

    test("is refused at once where the optimizer knows its variables", async () => {
      tf.disposeVariables();
      const alone = variable("out/kernel", 2);
      const optimizer = make();
      step(optimizer, alone, 1);
      const before = [bits(alone), optimizer.stateDict()];
      await expect(optimizer.setWeights(weights)).rejects.toThrow(doubt("out/kernel"));
      expect([bits(alone), optimizer.stateDict()]).toEqual(before);
    });

    test("is refused for a copy beside both", async () => {
      const copy = variable("out/kernel_2", 2);
      const optimizer = make();
      await optimizer.setWeights(weights);
      expect(() => step(optimizer, copy, 1)).toThrow(doubt("out/kernel_2"));
    });

    test("is each one's own where both are there, in whatever order they are trained", async () => {
      const optimizer = make();
      await optimizer.setWeights(weights);
      const [a, b] = [other.dataSync()[0]!, own.dataSync()[0]!];
      step(optimizer, own, 0);
      step(optimizer, other, 0);
      // By 0.9 times what momentum had: 1 and 1000.
      expect(b - own.dataSync()[0]!).toBeCloseTo(0.09);
      expect(a - other.dataSync()[0]!).toBeCloseTo(90);
    });
  });

  test("goes to the variables of its name: frozen, saved, loaded, unfrozen", async () => {
    const build = (names: string[]) => {
      const made = layers.sequential();
      for (const name of names) {
        // All of one shape, so that nothing but names tells them apart.
        made.add(layers.layers.dense({ units: 3, inputShape: [3], name, useBias: false }));
      }
      for (const [i, weight] of made.getWeights().entries())
        made.layers[i]!.setWeights([tf.tensor(values(9, i), weight.shape)]);
      return made;
    };
    const [x, y] = [tf.tensor(values(30, 1), [10, 3]), tf.tensor(values(30, 2), [10, 3])];
    const train = (model: LayersModel) =>
      model.fit(x, y, { epochs: 2, shuffle: false, verbose: 0 });
    const compile = (model: LayersModel, optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 })) => {
      model.compile({ optimizer, loss: "meanSquaredError" });
      return optimizer;
    };
    const one = build(["base", "head"]);
    one.layers[0]!.trainable = false;
    const first = compile(one);
    await train(one);
    const artifacts = await saved(one);
    one.layers[0]!.trainable = true;
    compile(one, first);
    await train(one);
    const expected = one.getWeights().map(bits);

    // Beside the first, with other names, and loaded once more from what was loaded.
    const two = await load(artifacts);
    const three = await load(await saved(two));
    for (const model of [two, three]) {
      for (const layer of model.layers) layer.trainable = true;
      compile(model, model.optimizer as never);
      await train(model);
      expect(model.getWeights().map(bits)).toEqual(expected);
    }
    tf.dispose([x, y]);
  });
});
