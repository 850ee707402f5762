import { describe, expect, it } from "vitest";
import { checkEvery } from "../../../../apps/playground/sonnets/checkEvery.ts";
import { codeOf } from "../../../../apps/playground/sonnets/code.ts";
import { linesOf } from "../../../../apps/playground/sonnets/lines.ts";
import type { Report } from "../../../../apps/playground/sonnets/messages.ts";
import { fresh, type Progress, told } from "../../../../apps/playground/sonnets/progress.ts";
import { limits } from "../../../../apps/playground/sonnets/state.ts";
import { type Network, softmaxCrossEntropy } from "../../../../src/networks/index.ts";
import { exportsOf } from "../exportsOf.ts";

const after = (...reports: Report[]) => reports.reduce<Progress>(told, fresh);

describe("a training's progress", () => {
  it("gathers checks, and the text as it is written", () => {
    const check = { heldOut: 6.2, training: Number.NaN };
    const progress = after(
      ...([
        { kind: "check", check },
        { kind: "step", step: 7 },
      ] as const),
      ...([
        { kind: "text", prompt: "O" },
        { kind: "piece", piece: " r" },
      ] as const),
      { kind: "piece", piece: "ose" },
    );
    expect(progress).toMatchObject({ step: 7, checks: [check], isWriting: true, ended: false });
    expect(progress.text).toEqual({ prompt: "O", behind: " rose", step: 7 });
    expect(told(progress, { kind: "written" }).isWriting).toBe(false);
    expect(told(progress, { kind: "text", prompt: "A" }).text).toMatchObject({ behind: "" });
    expect(told(progress, { kind: "end" }).ended).toBe(true);
  });

  it("is drawn in lines as long as they will be, with those of counts", () => {
    const progress = after(
      { kind: "begin", pairs: 3.4, triples: 2.9 },
      { kind: "check", check: { heldOut: 6, training: Number.NaN } },
      { kind: "check", check: { heldOut: 5, training: 5.5 } },
    );
    for (const steps of [limits.steps.min, 41, 2000, limits.steps.max]) {
      const lines = linesOf(progress, steps);
      const length = Math.ceil(steps / checkEvery(steps)) + 1;
      expect(length).toBeLessThanOrEqual(41);
      expect(lines.map(({ values }) => values.length)).toEqual(new Array(4).fill(length));
      expect(lines.map(({ values }) => values[1])).toEqual([5, 5.5, 3.4, 2.9]);
      expect(lines.map(({ values }) => values[2])).toEqual([Number.NaN, Number.NaN, 3.4, 2.9]);
    }
  });
});

describe("the code of sonnets", () => {
  it("runs, and learns", async () => {
    const learn = exportsOf(codeOf({ steps: 50, seed: 3 }), "learn") as (
      text: string,
    ) => Promise<Network>;
    const text = "to be or not to be ".repeat(100);
    const network = await learn(text);
    const alphabet = [...new Set(text)].sort();
    const ids = Array.from(text.slice(0, 65), (character) => alphabet.indexOf(character));
    const [row, next] = [ids.slice(0, -1), ids.slice(1)];
    // The most frequent character is a third of them.
    expect(network.evaluate(row, next, softmaxCrossEntropy).accuracy).toBeGreaterThan(0.6);
  });
});
