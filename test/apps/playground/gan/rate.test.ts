import { describe, expect, it } from "vitest";
import { Rate } from "../../../../apps/playground/gan/rate.ts";

describe("a rate", () => {
  it("is 0 before there is anything to count, and after it was forgotten", () => {
    const rate = new Rate();
    expect(rate.stepsPerSecond).toBe(0);
    rate.note(10, 5);
    expect(rate.stepsPerSecond).toBe(0);
    rate.note(20, 105);
    expect(rate.stepsPerSecond).toBe(100);
    rate.forget();
    expect(rate.stepsPerSecond).toBe(0);
  });

  it("is that of the last second", () => {
    const rate = new Rate();
    for (let time = 0; time <= 2000; time += 100) rate.note(time / 10, time);
    expect(rate.stepsPerSecond).toBe(100);
    for (let time = 2100; time <= 3200; time += 100) rate.note(200 + (time - 2000), time);
    expect(rate.stepsPerSecond).toBe(1000);
  });
});
