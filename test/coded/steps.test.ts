import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { bf16, q8 } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { classNamed } from "../optimizers/classes.ts";
import { recorded } from "./recorded.ts";

const nadir = loadSmall();
const kinds = { bf16, q8 };
type Case = (typeof recorded.steps)[number];

/** Draws as test/golden/state.py. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) / 32768 - 1;
  };
}

/**
 * How far from what was recorded the parameters come, by how far they go: the part of them that is off by more than
 * 10⁻⁴ of that, where a number was rounded otherwise.
 */
function missOf({ options, points }: Case, Class: CatalogClass): number {
  const { length, every } = recorded;
  const parameter = nadir.parameter([length]);
  const draw = drawer(7);
  const start = Float32Array.from({ length }, draw);
  parameter.set(start);
  const optimizer = new Class([parameter], options);
  let [missed, count] = [0, 0];
  for (let step = 1; step <= 20; step++) {
    const { grad } = parameter;
    for (let i = 0; i < length; i++) {
      const x = draw();
      grad[i] = x * Math.abs(x);
    }
    optimizer.step();
    for (const value of points.find((point) => point.step === step)?.values ?? []) {
      const at = (count++ % Math.ceil(length / every)) * every;
      const gone = Math.abs(value - start[at]!);
      if (Math.abs(parameter.data[at]! - value) > 1e-4 * gone + 2e-7) missed++;
    }
  }
  optimizer.dispose();
  parameter.dispose();
  return missed / count;
}

describe.each(recorded.steps.map((one) => [`${one.kind}(${one.optimizer})`, one] as const))(
  "%s",
  (_, one) => {
    const Class = classNamed(one.optimizer);
    const other = one.kind === "bf16" ? "q8" : "bf16";

    test("goes as PyTorch's with state that PyTorch or bitsandbytes rounds", () => {
      expect(missOf(one, kinds[one.kind](Class))).toBe(0);
    });

    test("and not as in f32, or in the other kind", () => {
      // Lion's steps are of one length, so that few are others.
      const least = one.optimizer === "Lion" ? 0.003 : 0.6;
      expect(missOf(one, Class)).toBeGreaterThan(least);
      expect(missOf(one, kinds[other](Class))).toBeGreaterThan(least);
    });
  },
);
