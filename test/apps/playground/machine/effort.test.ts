import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effortFor } from "../../../../apps/playground/machine/effort.ts";
import { tickOf } from "../../../../apps/playground/machine/tick.ts";

describe("the effort", () => {
  it.each([
    [0.005, { rounds: 40, milliseconds: 5 }],
    [0.1, { rounds: 40, milliseconds: 5 }],
    [1, { rounds: 8, milliseconds: 25 }],
    [16, { rounds: 3, milliseconds: 100 }],
  ])("with a clock that ticks every %d ms", (tick, effort) => {
    expect(effortFor(tick)).toEqual(effort);
  });

  it("keeps ten optimizers under ten seconds", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (tick) => {
        const { rounds, milliseconds } = effortFor(tick);
        expect(10 * 2 * rounds * milliseconds).toBeLessThan(7000);
      }),
    );
  });
});

it("a clock's tick is the shortest that it shows", () => {
  const times = [0, 0, 3, 3, 3, 4, 4, 5.5, 5.5, 5.5, 8, 8, 10];
  expect(tickOf(() => times.shift()!)).toBe(1);
});
