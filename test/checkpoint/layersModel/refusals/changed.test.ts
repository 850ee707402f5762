/** Anything changed in a file of a model. */
import { expect, test } from "vitest";
import { type FromLayersModel, fromLayersModel } from "../../../../src/checkpoint/index.ts";
import { loadSync } from "../../../../src/index.ts";
import { Random } from "../../../../src/random.ts";
import { use } from "../../../tfjs/tf.ts";
import { deviation, load, ROUNDING } from "../models.ts";
import { good } from "./made.ts";

const nadir = loadSync();

test("model.json with anything changed is refused, or predicts what TensorFlow.js does with it", async () => {
  await use("cpu");
  const generator = new Random(7);
  const random = () => generator.next() / 2 ** 32;
  const { weightData, ...rest } = good();
  const json = { ...rest, weightsManifest: [{ paths: ["w"], weights: rest.weightSpecs }] };
  const text = JSON.stringify(json);
  const odd = [null, -1, 0, 1e308, 2 ** 53, "", "Dense", "__proto__", [], {}, true, [[[]]]];
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const change = (node: unknown): unknown => {
    if (random() < 0.04) return pick(odd);
    if (Array.isArray(node)) {
      const all = node.map(change);
      if (random() < 0.03) all.push(structuredClone(pick(all) ?? null));
      if (random() < 0.03) all.pop();
      return all;
    }
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(() => random() > 0.01)
        .map(([key, value]) => [key, change(value)]),
    );
  };
  let [refused, compared] = [0, 0];
  for (let i = 0; i < 3000; i++) {
    const changed = change(JSON.parse(text)) as typeof json;
    let loaded: FromLayersModel | undefined;
    try {
      loaded = fromLayersModel(nadir, { json: changed, weights: weightData }, { maxBatch: 8 });
    } catch (error) {
      refused++;
      expect(error).toSatisfy(
        (thrown) => thrown instanceof TypeError || thrown instanceof RangeError,
      );
      expect((error as Error).message).toMatch(/^(fromLayersModel|DenseNetwork): /);
    }
    if (!loaded) continue;
    const [{ weights: weightSpecs }] =
      changed.weightsManifest as never as typeof json.weightsManifest;
    const { modelTopology } = changed;
    const theirs = await load({
      modelTopology,
      weightSpecs: weightSpecs as never,
      weightData,
    }).catch(() => undefined);
    if (theirs) {
      compared++;
      expect(deviation(theirs, loaded), JSON.stringify(changed)).toBeLessThan(ROUNDING);
    }
    theirs?.dispose();
    loaded.network.dispose();
  }
  expect(compared).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(3000);
});
