import { afterAll, describe, expect, it } from "vitest";
import { measure } from "../../../../apps/demos/ring/ring.ts";
import { checkEvery } from "../../../../apps/playground/gan/checks.ts";
import { Match } from "../../../../apps/playground/gan/match.ts";
import type { Frame } from "../../../../apps/playground/gan/protocol.ts";
import { defaults } from "../../../../apps/playground/gan/state.ts";
import { GRID } from "../../../../apps/playground/gan/view.ts";
import { loadSync } from "../../../../src/index.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

const { settings, noise } = defaults;
const steps = 500;
const every = checkEvery(steps);

/** Frames after strides, over and over, until the end. */
function play(strides: readonly number[], field: boolean): Frame[] {
  const match = new Match(nadir, { settings, noise }, { steps, seed: 2 });
  const frames = [match.frame({ field, stepsPerSecond: 0 })];
  for (let i = 0; !match.isOver; i++) {
    match.advance(strides[i % strides.length]!);
    frames.push(match.frame({ field, stepsPerSecond: 0 }));
  }
  match.dispose();
  return frames;
}

describe("a match", () => {
  const watched = play([1, 30, 7, 2], true);

  it("is the same however it is watched", () => {
    const unwatched = play([steps + 1], false);
    expect(unwatched.map(({ step }) => step)).toEqual([0, steps]);
    const [end, other] = [watched.at(-1)!, unwatched.at(-1)!];
    expect(end.samples).toEqual(other.samples);
    expect(end.shares).toEqual(other.shares);
    expect(watched.flatMap(({ checks }) => checks)).toEqual(
      unwatched.flatMap(({ checks }) => checks),
    );
  });

  it("tells of every point of the curves once, and of its rules", () => {
    expect(every).toBe(2);
    const checks = watched.flatMap(({ checks }) => checks.map(({ step }) => step));
    expect(checks).toEqual(Array.from({ length: steps / every + 1 }, (_, i) => every * i));
    const changes = watched.flatMap(({ changes }) => changes);
    expect(changes).toEqual([{ step: 0, rules: { settings, noise } }]);
  });

  it("measures what it shows", () => {
    for (const { step, samples, checks, modes, good, field } of watched) {
      expect(measure(samples)).toMatchObject({ modes, good });
      if (checks.at(-1)?.step === step) expect(checks.at(-1)).toEqual({ step, modes, good });
      expect(field!.length).toBe(GRID * GRID);
      expect(Math.min(...field!)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...field!)).toBeLessThanOrEqual(1);
    }
    expect(new Set(watched.map(({ field }) => field!.join())).size).toBe(watched.length);
  });
});
