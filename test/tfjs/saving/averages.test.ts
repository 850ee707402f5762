/** Averages of what was saved and loaded. */
import type { Scalar } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { describe, expect, test } from "vitest";
import { Adam } from "../../../src/index.ts";
import { familyOf } from "../../../src/tfjs/correspondence.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits } from "../numbers.ts";
import { backends, tf } from "../tf.ts";
import { fit, load, model, onBackend, saved } from "./model.ts";

describe.each(backends)("on %s", (backend) => {
  onBackend(backend);

  describe("averages, once they are loaded", () => {
    const extras = { average: 0.9 };
    const averages = (model: LayersModel, optimizer = model.optimizer) =>
      (optimizer as TfjsOptimizer<never>).averaged(() => model.getWeights().map(bits));
    const compile = (model: LayersModel, optimizer = tfjsOptimizer(tf, Adam, {}, extras)) =>
      model.compile({ optimizer, loss: "meanSquaredError" });
    const freeze = (model: LayersModel) => {
      model.layers[0]!.trainable = false;
      compile(model, model.optimizer as never);
    };

    test("are lent before a step, with a layer frozen too, and training goes on to the bit", async () => {
      const one = model();
      compile(one);
      await fit(one, 2);
      const artifacts = await saved(one);
      const expected = averages(one);
      expect(expected).not.toEqual(one.getWeights().map(bits));
      freeze(one);
      await fit(one, 1);
      const later = [averages(one), one.getWeights().map(bits)];
      one.dispose();

      const two = await load(artifacts);
      const { state } = (two.optimizer as TfjsOptimizer<never>).stateDict();
      expect(averages(two)).toEqual(expected);
      const { state: taken } = (two.optimizer as TfjsOptimizer<never>).stateDict();
      const named = (all: typeof state) =>
        all.map((each) => ({ ...each, name: familyOf(each.name) }));
      expect(named(taken)).toEqual(named(state));
      freeze(two);
      await fit(two, 1);
      expect([averages(two), two.getWeights().map(bits)]).toEqual(later);
      two.dispose();

      // Not asked for before, so that the frozen ones' state is still what was loaded.
      const three = await load(artifacts);
      freeze(three);
      await fit(three, 1);
      expect([averages(three), three.getWeights().map(bits)]).toEqual(later);
      three.dispose();
    });

    test("are lent by another optimizer for the same model", async () => {
      const one = model();
      compile(one);
      await fit(one, 2);
      const another = tfjsOptimizer(tf, Adam, {}, extras);
      await another.setWeights(await one.optimizer.getWeights());
      expect(averages(one, another)).toEqual(averages(one));
    });

    test("of variables without names", async () => {
      const [, b, c] = [1, 2, 3].map((value) => tf.variable(tf.tensor([value])));
      const optimizer = tfjsOptimizer(tf, Adam, {}, extras);
      const both = () => tf.sum(tf.add(tf.square(b!), tf.square(c!))) as Scalar;
      for (let i = 0; i < 3; i++) optimizer.minimize(both);
      const another = tfjsOptimizer(tf, Adam, {}, extras);
      await another.setWeights(await optimizer.getWeights());
      const read = () => [b!, c!].map(bits);
      expect(another.averaged(read)).toEqual(optimizer.averaged(read));
      expect(another.averaged(read)).not.toEqual(read());
    });

    test("are refused beside a copy, until a step says whose they are", async () => {
      const one = model();
      compile(one);
      await fit(one, 2);
      const two = await load(await saved(one));
      expect(() => averages(two)).toThrow(
        /^tfjsOptimizer: names do not say which of the weights' ".*" is which of the variables ".*": take a step first, which says which variables are meant$/,
      );
      for (const model of [one, two]) await fit(model, 1);
      expect(averages(two)).toEqual(averages(one));
    });

    test("are refused where no variable has such a name", async () => {
      const one = model();
      compile(one);
      await fit(one, 1);
      const artifacts = await saved(one);
      const two = await load(artifacts);
      tf.disposeVariables();
      const other = tf.variable(tf.scalar(1), true, "other");
      expect(() => averages(two)).toThrow(/and none of the variables "other" has such a name$/);
      other.dispose();
    });
  });
});
