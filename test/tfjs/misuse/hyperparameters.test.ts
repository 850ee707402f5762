/** Groups of nothing, and hyperparameters that are none. */
import type { Variable } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { Adam, SGD } from "../../../src/index.ts";
import { tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits } from "../numbers.ts";
import { backends, tf } from "../tf.ts";
import { inWorld, loss, state, WHERE, w } from "./world.ts";

describe.each(backends)("on %s", (backend) => {
  inWorld(backend);

  test("a group that matches nothing, whatever it is told by", () => {
    for (const [match, shown] of [
      ["biass", '"biass"'],
      [/^kernel$/i, "/^kernel$/i"],
      [() => false, "a function"],
    ] as const) {
      const groups = [{ match: "a" }, { match, lr: 1 }];
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
      const before = [bits(w.a), bits(w.b)];
      for (let i = 0; i < 2; i++) {
        expect(() => optimizer.minimize(loss)).toThrow(
          new TypeError(
            `${WHERE}groups[1].match, ${shown}, matches no variable; there are "a", "b"`,
          ),
        );
      }
      expect([bits(w.a), bits(w.b), optimizer.iterations]).toEqual([...before, 0]);
      optimizer.dispose();
    }
    // All that it matches is in earlier groups.
    for (const [match, shown] of [
      ["a", '"a"'],
      [/^[ab]$/, "/^[ab]$/"],
      [(v: Variable) => v === w.b, "a function"],
    ] as const) {
      const groups = [{ match: "a" }, { match: "b" }, { match, lr: 1 }];
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
      const before = [bits(w.a), bits(w.b)];
      expect(() => optimizer.minimize(loss)).toThrow(
        new TypeError(
          `${WHERE}groups[2].match, ${shown}, matches no variable that is in no earlier group; there are "a", "b"`,
        ),
      );
      expect([bits(w.a), bits(w.b), optimizer.iterations]).toEqual([...before, 0]);
      optimizer.dispose();
    }
    // Of what is not in the first step, but is there.
    const groups = [{ match: "b", lr: 1 }, { match: "whole" }];
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
    optimizer.minimize(loss, false, [w.a]);
    optimizer.minimize(loss, false, [w.b]);
    optimizer.dispose();
  });

  test("a schedule that gives nonsense in the midst", async () => {
    const optimizer = tfjsOptimizer(
      tf,
      SGD,
      { lr: 0.1 },
      { groups: [{ match: "b", lr: (step) => (step === 1 ? -1 : 0.1) }] },
    );
    optimizer.minimize(loss);
    const before = [bits(w.a), bits(w.b)];
    expect(() => optimizer.minimize(loss)).toThrow(
      new RangeError("SGD: lr at step 1 must be in [0, ∞), got -1"),
    );
    expect([bits(w.a), bits(w.b), optimizer.iterations]).toEqual([...before, 1]);
    optimizer.dispose();
  });

  test("a hyperparameter that is set wrong", async () => {
    const before = await state();
    expect(() => Object.assign(w.optimizer.paramGroups[0]!, { lr: -1 })).toThrow(
      new RangeError("Adam: lr must be in [0, ∞), got -1"),
    );
    expect(await state()).toEqual(before);
  });
});
