import { describe, expect, it } from "vitest";
import {
  begun,
  blank,
  type Drawing,
  extended,
  typed,
} from "../../../../apps/playground/convolutions/drawing.ts";

const keys = (...all: string[]) =>
  all.reduce<Drawing>((drawing, key) => typed(drawing, key, false) ?? drawing, blank);

describe("drawing by pointer", () => {
  it("begins lines and carries them on", () => {
    const first = extended(begun(blank, [0.5, 0.5]), [0.6, 0.5]);
    const both = extended(begun(first, [0.1, 0.1]), [0.1, 0.2]);
    expect(both.strokes).toEqual([
      [
        [0.5, 0.5],
        [0.6, 0.5],
      ],
      [
        [0.1, 0.1],
        [0.1, 0.2],
      ],
    ]);
  });

  it("takes no point that is hardly another, and none without a line", () => {
    const one = begun(blank, [0.5, 0.5]);
    expect(extended(one, [0.501, 0.5])).toBe(one);
    expect(extended(blank, [0.5, 0.5])).toBe(blank);
  });

  it("ends where there are more points than anybody draws", () => {
    let drawing = begun(blank, [0, 0]);
    for (let i = 1; i < 5000; i++) drawing = extended(drawing, [(i % 2) * 0.9, 0]);
    expect(drawing.strokes.flat()).toHaveLength(1500);
  });
});

describe("drawing by keyboard", () => {
  it("moves the pen without a line, and draws with one once it is down", () => {
    const moved = keys("ArrowDown", "ArrowLeft");
    expect(moved).toEqual({ strokes: [], pen: { at: [0.4375, 0.3125], down: false } });
    const drawn = keys(" ", "ArrowDown", "ArrowDown", " ", "ArrowRight");
    expect(drawn.strokes).toEqual([
      [
        [0.5, 0.25],
        [0.5, 0.3125],
        [0.5, 0.375],
      ],
    ]);
    expect(drawn.pen).toEqual({ at: [0.5625, 0.375], down: false });
  });

  it("moves a quarter as far with Shift, and never out of the pad", () => {
    expect(typed(blank, "ArrowUp", true)!.pen!.at).toEqual([0.5, 0.25 - 1 / 64]);
    expect(keys(...new Array<string>(30).fill("ArrowUp")).pen!.at).toEqual([0.5, 1 / 16]);
    expect(keys(...new Array<string>(30).fill("ArrowRight")).pen!.at).toEqual([15 / 16, 0.25]);
  });

  it("clears, and lifts the pen, which stays where it is", () => {
    const cleared = keys(" ", "ArrowDown", "Delete");
    expect(cleared).toEqual({ strokes: [], pen: { at: [0.5, 0.3125], down: false } });
  });

  it("leaves other keys to the page", () => {
    expect(typed(blank, "Tab", false)).toBeUndefined();
    expect(typed(blank, "a", false)).toBeUndefined();
  });
});
