/** DeepOBS's test problem, as the evidence has it, beside NumPy and beside what DeepOBS published. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hessian, rowsOf } from "../../evidence/quadratic/problem.mjs";
import { descend } from "../../evidence/quadratic/run.mjs";
import { jobs, summarize, table } from "../../evidence/quadratic/subject.mjs";
import { published } from "../../evidence/quadratic/theirs.mjs";
import { contextOf } from "./context.ts";

const digest = (values: Iterable<number>) =>
  createHash("sha256")
    .update(new Uint8Array(Float32Array.from(values).buffer))
    .digest("hex");

const losses = (values: (number | null)[]) => values.filter((value) => value !== null);

function moments(values: number[]) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, std: Math.sqrt(squares / (values.length - 1)) };
}

describe("quadratic_deep", () => {
  it("has the Hessian and the rows that NumPy draws, to the bit", () => {
    const golden = new URL("../golden/quadratic.json", import.meta.url);
    const { numpy: _, ...digests } = JSON.parse(readFileSync(golden, "utf8"));
    const [train, test] = [rowsOf(42), rowsOf(43)];
    expect({ hessian: digest(hessian()), train: digest(train), test: digest(test) }).toEqual(
      digests,
    );
  });

  it("begins with the loss to test of all published runs", () => {
    const [ours] = descend({ optimizer: "SGD", lr: 0.01, seed: 1, epochs: 0 }).test;
    for (const { seeds } of Object.values(published.optimizers)) {
      for (const { test } of seeds) expect(Math.abs(ours! / test[0]! - 1)).toBeLessThan(1e-6);
    }
  });

  it("knows that the published runs see the same batches in every epoch", () => {
    for (const { before, last } of Object.values(published.optimizers)) {
      const between = moments(last).std;
      for (const [i, loss] of last.entries()) {
        expect(Math.abs(loss - before[i]!)).toBeLessThan(between / 3);
      }
    }
  });

  /** How far means over seeds are from the published ones', at most, in the deviation of one run. */
  function apart(optimizer: string, options?: object) {
    const { tuned: lr, seeds } = published.optimizers[optimizer]!;
    const epochs = 5;
    const ours = [1, 2, 3, 4].map((seed) =>
      descend({ optimizer, lr, seed, epochs, ...(options && { options }) }),
    );
    const at = Array.from({ length: epochs }, (_, i) => {
      const of = (runs: typeof ours) => moments(losses(runs.map(({ test }) => test[i + 1]!)));
      const theirs = of(seeds);
      return Math.abs(of(ours).mean - theirs.mean) / theirs.std;
    });
    return Math.max(...at);
  }

  it.each(["SGD", "SGD, momentum", "Adam"])("goes down as the published runs of %s", (name) => {
    expect(apart(name)).toBeLessThan(2);
  });

  it("would not with other momentum, with dampening, with another β₁", () => {
    expect(apart("SGD, momentum", { momentum: 0.9 })).toBeGreaterThan(10);
    expect(apart("SGD, momentum", { momentum: 0.99, dampening: 0.99 })).toBeGreaterThan(10);
    expect(apart("Adam", { betas: [0.5, 0.999] })).toBeGreaterThan(10);
  });

  it("gives again what is recorded, to the bit", () => {
    const file = new URL("../../evidence/quadratic/recorded.json", import.meta.url);
    const { summary } = JSON.parse(readFileSync(file, "utf8"));
    for (const { optimizer, grid } of summary.rows.slice(0, 3)) {
      const { lr, ours } = grid.points[15];
      const { test } = descend({ optimizer, lr, seed: 42, epochs: 100 });
      expect(test.at(-1), optimizer).toBe(ours);
    }
  });

  it("goes on where it was interrupted, to the same result, and gives tables", async () => {
    const [sgd] = jobs({ quick: true, seeds: 2 });
    let kept: Uint8Array | null = null;
    let trained = 0;
    const checkpoint = {
      load: () => kept,
      save: async (bytes: Uint8Array) => {
        kept = bytes;
        trained++;
      },
    };
    const stop = new AbortController();
    const progress = (at: object) => "done" in at && at.done === 9 && stop.abort();
    const interrupted = sgd!.run({ progress, checkpoint, signal: stop.signal });
    await expect(interrupted).rejects.toThrow("aborted");
    expect(trained).toBe(9);
    const resumed = await sgd!.run(contextOf(checkpoint));
    expect(trained).toBe(2 * (12 + 2));
    const whole = await sgd!.run(contextOf());
    expect(resumed).toEqual(whole);
    const summary = summarize([{ result: whole }]);
    expect(table(summary)).toContain("| `GradientDescentOptimizer` | 0.0158 |");
  });
});
