import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { paceText, waitAfter } from "../../../../apps/playground/digits/pace.ts";
import { Pacer } from "../../../../apps/playground/digits/pacer.ts";

describe("a pace", () => {
  it.each([
    ["4", 0, 250],
    ["4", 100, 150],
    ["4", 400, 0],
    ["1", 300, 700],
    ["fastest", 0, 0],
  ] as const)("%s, %d ms after the last epoch began: %d ms", (pace, since, wait) => {
    expect(waitAfter(pace, since)).toBe(wait);
  });

  it("reads as people say it", () => {
    expect(paceText("1")).toBe("1 epoch a second");
    expect(paceText("10")).toBe("10 epochs a second");
  });
});

describe("a pacer", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Whether a promise is fulfilled after so many milliseconds, and not one before. */
  async function expectAfter(milliseconds: number, rest: Promise<void>): Promise<void> {
    let over = false;
    rest.then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toBe(true);
  }

  it("counts the work into the epoch's time, and makes up for nothing", () => {
    const pacer = new Pacer("4");
    vi.advanceTimersByTime(100);
    expect(pacer.epochEnded()).toBe(150);
    vi.advanceTimersByTime(150 + 1000);
    expect(pacer.epochEnded()).toBe(0);
    vi.advanceTimersByTime(50);
    expect(pacer.epochEnded()).toBe(200);
  });

  it("rests as long as it is told", () => expectAfter(150, new Pacer("4").rest(150)));

  it("rests while it is paused", async () => {
    const pacer = new Pacer("fastest");
    pacer.paused = true;
    let over = false;
    const rest = pacer.rest(0).then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(over).toBe(false);
    pacer.pace = "1";
    await vi.advanceTimersByTimeAsync(10_000);
    expect(over).toBe(false);
    pacer.paused = false;
    await rest;
  });

  it("goes on at once when the pace changes", async () => {
    const pacer = new Pacer("1");
    const before = performance.now();
    const rest = pacer.rest(1000);
    pacer.pace = "fastest";
    await rest;
    expect(performance.now()).toBe(before);
    expect(vi.getTimerCount()).toBe(1);
  });
});
