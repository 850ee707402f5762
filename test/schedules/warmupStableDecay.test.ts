import { expect, test } from "vitest";
import { warmupStableDecay } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

const shapes = [
  ["linear", "linear"],
  ["sqrt", "1-sqrt"],
  ["square", "1-square"],
] as const;
const options = { peak: 0.1, warmup: 20, decay: 100, total: 250 };

test.for(shapes)("is the WSD of pytorch_optimizer with shape %s", ([shape, name]) => {
  expectRecorded(warmupStableDecay({ ...options, shape }), `WSD ${name}`);
  for (const [other] of shapes) {
    if (other === shape) continue;
    const wrong = warmupStableDecay({ ...options, shape: other });
    expect(() => expectRecorded(wrong, `WSD ${name}`)).toThrow();
  }
});

test("is the WSD of pytorch_optimizer along a cosine, with a floor and without a warm-up", () => {
  const wsd = { peak: 0.1, decay: 70, total: 200, floor: 0.1 * 0.05, shape: "cosine" } as const;
  expectRecorded(warmupStableDecay(wsd), "WSD cosine");
});

test("may begin above 0, and holds its end", () => {
  const schedule = warmupStableDecay({ ...options, initial: 0.02, floor: 0.01 });
  expect([0, 20, 150, 250, 1e9].map(schedule)).toEqual([0.02, 0.1, 0.1, 0.01, 0.01]);
});

test("may be nothing but decay", () => {
  const schedule = warmupStableDecay({ peak: 1, decay: 4, total: 4 });
  expect([0, 1, 4].map(schedule)).toEqual([1, 0.5, 0]);
});
