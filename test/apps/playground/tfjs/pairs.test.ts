import * as nadir from "nadir";
import { tfjs } from "nadir/conventions";
import { tfjsOptimizer } from "nadir/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { PAIR_NAMES, pairs } from "../../../../apps/playground/tfjs/pairs.ts";
import { Side } from "../../../../apps/playground/tfjs/side.ts";
import { startBackend, tf } from "../../../../apps/playground/tfjs/tf.ts";

beforeAll(() => startBackend("cpu"));

describe.each(PAIR_NAMES)("the pair %s", (name) => {
  it.each(["theirs", "ours"] as const)("shows the code that %s is made with", (side) => {
    const { code, imports, make } = pairs[name][side];
    const imported = imports.flatMap((line) => /{ (.*) }/.exec(line)![1]!.split(", "));
    const all: Record<string, unknown> = { ...nadir, tfjs, tfjsOptimizer };
    const shown = new Function("tf", ...imported, `return ${code}`);
    const optimizer = shown(tf, ...imported.map((name) => all[name]));
    expect(optimizer.constructor).toBe(make(tf).constructor);
    expect(optimizer.getConfig()).toEqual(make(tf).getConfig());
  });

  it("starts and first loses alike, and learns on our side", async () => {
    const sides = [
      new Side("64-32-10", pairs[name].theirs),
      new Side("64-32-10", pairs[name].ours),
    ];
    const images = tf.randomUniform([32, 64], 0, 1, "float32", 1);
    const digits = tf.oneHot(
      tf.tensor1d(
        Array.from({ length: 32 }, (_, i) => i % 10),
        "int32",
      ),
      10,
    );
    const { numTensors } = tf.memory();
    for (const side of sides) await side.step(images, digits);
    const [theirs, ours] = sides.map(({ track }) => track);
    expect(theirs!.losses).toEqual(ours!.losses);
    for (let step = 0; step < 30; step++) await sides[1]!.step(images, digits);
    expect(ours!.losses.at(-1)).toBeLessThan(ours!.losses[0]!);
    expect(ours!.steps.length).toBe(31);
    expect(ours!.optimizer.every((time, i) => time >= 0 && time <= ours!.steps[i]!)).toBe(true);
    for (const side of sides) side.dispose();
    expect(tf.memory().numTensors).toBeLessThan(numTensors);
  });
});
