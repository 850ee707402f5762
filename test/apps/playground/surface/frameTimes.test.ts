import { describe, expect, it } from "vitest";
import { FrameTimes } from "../../../../apps/playground/surface/frameTimes.ts";

describe("frame times", () => {
  it("are none before there are frames", () => {
    expect(new FrameTimes().report()).toBeUndefined();
  });

  it("are counted by the mean, and by the frame that 95 of 100 do not exceed", () => {
    const times = new FrameTimes();
    for (let i = 0; i < 100; i++) times.add(i < 90 ? 10 : 60, i + 1);
    expect(times.report()).toEqual({
      fps: 1000 / 15,
      median: 10,
      p95: 60,
      workMedian: 50,
      workP95: 95,
    });
  });

  it("are those of the last 240 frames", () => {
    const times = new FrameTimes();
    times.add(1e6, 1e6);
    for (let i = 0; i < 240; i++) times.add(20, 2);
    expect(times.report()).toEqual({ fps: 50, median: 20, p95: 20, workMedian: 2, workP95: 2 });
  });
});
