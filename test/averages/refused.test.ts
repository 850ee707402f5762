import { describe, expect, test } from "vitest";
import { Average, DisposedError } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { made } from "./made.ts";

describe("is refused", () => {
  const x = loadSmall().parameter([1]);
  const bad = (options: object) => () => new Average([x], options);
  test.each<[string, () => unknown, Error]>([
    [
      "decay above 1",
      bad({ decay: 1.5 }),
      new RangeError("Average: decay must be in [0, 1], got 1.5"),
    ],
    [
      "decay by name",
      bad({ decay: "0.9" }),
      new TypeError('Average: decay must be a number or a schedule, got "0.9"'),
    ],
    [
      "warmup below 0",
      bad({ warmup: -1 }),
      new RangeError("Average: warmup must be in [0, ∞), got -1"),
    ],
    [
      "another kind",
      bad({ kind: "swa" }),
      new TypeError('Average: kind must be one of "ema", "equal", got "swa"'),
    ],
    [
      "half a call",
      bad({ every: 0.5 }),
      new RangeError("Average: every must be an integer in [1, ∞), got 0.5"),
    ],
    [
      "a negative start",
      bad({ start: -1 }),
      new RangeError("Average: start must be an integer in [0, ∞), got -1"),
    ],
    [
      "an unknown option",
      bad({ lr: 1 }),
      new TypeError(
        'Average: unknown option "lr"; options are kind, decay, warmup, debias, start, every',
      ),
    ],
    [
      "no parameter",
      () => new Average([]),
      new TypeError("Average: expected at least one parameter"),
    ],
    [
      "no function",
      () => made().average.within(7 as never),
      new TypeError("Average: within() takes a function, got 7"),
    ],
  ])("%s", (_, call, error) => expect(call).toThrow(error));

  test("a decay that a schedule puts out of range, and nothing changes", () => {
    const { x, average } = made({ decay: (n) => (n < 3 ? 0.5 : 1.5) });
    const before = average.stateDict();
    expect(() => average.update()).toThrow(
      new RangeError("Average: decay at step 3 must be in [0, 1], got 1.5"),
    );
    expect([x.data[0], average.stateDict()]).toEqual([3, before]);
  });

  test("any use after dispose(), which may be called twice", () => {
    const { x, average } = made();
    average.exchange();
    average.dispose();
    average.dispose();
    expect(x.data[0]).toBe(2.25);
    for (const call of [
      () => average.update(),
      () => average.exchange(),
      () => average.stateDict(),
    ]) {
      expect(call).toThrow(new DisposedError("Average: used after dispose()"));
    }
  });
});
