import { describe, expect, it } from "vitest";
import { tilingOf } from "../../../../apps/playground/convolutions/drawTiles.ts";
import { linesOf } from "../../../../apps/playground/convolutions/lines.ts";
import { fresh, told } from "../../../../apps/playground/convolutions/progress.ts";
import { answerOf, shareText } from "../../../../apps/playground/convolutions/text.ts";

const pictures = (side: number, count = 32) => {
  return { count, side, pixels: new Float32Array(count * side * side) };
};

describe("small pictures", () => {
  it.each([3, 4, 8])("of %s pixels a side fit into every width, and can be seen", (side) => {
    for (let width = 140; width <= 900; width++) {
      const { columns, cell, scale } = tilingOf(pictures(side), width);
      expect(columns * cell * scale).toBeLessThanOrEqual(width);
      expect(cell * scale).toBeGreaterThanOrEqual(27);
      expect(32 % columns).toBe(0);
      expect(Number.isInteger(scale)).toBe(true);
    }
  });
});

describe("a training's progress", () => {
  it("gathers epochs, and has the last view", () => {
    const misread = { convolutions: 5, plain: 9 };
    const progress = told(told(fresh, { kind: "epoch", misread }), { kind: "end" });
    expect(progress).toEqual({ misread: [misread], ended: true });
  });

  it("is drawn from the first epoch on, in a chart as long as it will be", () => {
    const [convolutions, plain] = linesOf([{ convolutions: 0, plain: 359 }], 3);
    expect(convolutions!.values).toEqual([Number.NaN, 1, Number.NaN, Number.NaN]);
    expect(plain!.values).toEqual([Number.NaN, 0, Number.NaN, Number.NaN]);
  });
});

describe("probabilities in words", () => {
  it.each([
    [1, "> 99.9 %"],
    [0.9995, "> 99.9 %"],
    [0.9994, "99.9 %"],
    [0.123, "12.3 %"],
    [0.0005, "0.1 %"],
    [0, "< 0.1 %"],
    [Number.NaN, "diverged"],
  ])("%s is %s", (share, text) => expect(shareText(share)).toBe(text));

  it("name the most probable digit, or none", () => {
    expect(answerOf(Float32Array.of(0.1, 0.7, 0.2))).toBe("1");
    expect(answerOf(Float32Array.of(Number.NaN, 0.5))).toBe("no digit");
  });
});
