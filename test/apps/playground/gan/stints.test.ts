import { describe, expect, it } from "vitest";
import { appended } from "../../../../apps/playground/gan/changes.ts";
import { presets } from "../../../../apps/playground/gan/presets.ts";
import type { Change } from "../../../../apps/playground/gan/protocol.ts";
import { linesOf, stintsOf } from "../../../../apps/playground/gan/stints.ts";

const change = (step: number, id: string, noise = 0.5): Change => ({
  step,
  rules: { settings: presets.find((preset) => preset.id === id)!, noise },
});

describe("changes", () => {
  it("follow one another; of those at one step the last counts", () => {
    const first = [change(0, "nag"), change(5, "sgd")];
    expect(appended(first, [])).toEqual(first);
    expect(appended(first, [change(5, "adam"), change(5, "nadam"), change(7, "nag")])).toEqual([
      change(0, "nag"),
      change(5, "nadam"),
      change(7, "nag"),
    ]);
  });
});

describe("stints", () => {
  const changes = [change(0, "nag"), change(4, "nag", 0), change(6, "momentum"), change(9, "nag")];
  const stints = stintsOf(changes);

  it("begin where another optimizer takes over, not where settings change", () => {
    expect(stints).toEqual([
      { name: "NAG", optimizer: "NAG", from: 0 },
      { name: "momentum", optimizer: "SGD", from: 6 },
      { name: "NAG", optimizer: "NAG", from: 9 },
    ]);
  });

  it("are lines that touch, each under a name of its own", () => {
    const curve = Float32Array.of(0, 1, 2, 3, 4, Number.NaN);
    const lines = linesOf(stints, curve, 3);
    expect(lines.map(({ name }) => name)).toEqual(["NAG", "momentum", "NAG from step 9"]);
    const gap = Number.NaN;
    expect(lines.map(({ values }) => Array.from(values))).toEqual([
      [0, 1, 2, gap, gap, gap],
      [gap, gap, 2, 3, gap, gap],
      [gap, gap, gap, 3, 4, gap],
    ]);
  });

  it("lose nothing of the curve where a change lies between its points", () => {
    const [first, second] = linesOf(
      stintsOf([change(0, "nag"), change(4, "adam")]),
      Float32Array.of(0, 1, 2, 3),
      3,
    );
    const gap = Number.NaN;
    expect(Array.from(first!.values)).toEqual([0, 1, gap, gap]);
    expect(Array.from(second!.values)).toEqual([gap, 1, 2, 3]);
  });
});
