import { afterEach, expect, test, vi } from "vitest";
import { follow } from "../../../apps/cli/follow.ts";
import { contestants } from "../../../apps/demos/ring/contestants.ts";
import { CHECKS, train } from "../../../apps/demos/ring/train.ts";
import { loadSync } from "../../../src/index.ts";

afterEach(() => vi.restoreAllMocks());

test("a game can be let pause after every step", () => {
  const nadir = loadSync();
  const [contestant] = contestants;
  const given = [...train(nadir, contestant!, { steps: 64, seed: 1 })];
  expect(given).toHaveLength(1 + 64);
  const checks = given.filter((check) => check !== undefined);
  expect(checks.map(({ step }) => step)).toEqual(
    Array.from({ length: 1 + CHECKS }, (_, i) => 4 * i),
  );
  nadir.dispose();
});

test("a long run lets the event loop have its turns between what it gives", async () => {
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (clock += 500));
  let isHeard = false;
  setImmediate(() => {
    isHeard = true;
  });
  const heardAt: boolean[] = [];
  function* run(): Generator<string | undefined, string, void> {
    for (let step = 0; step < 9; step++) {
      heardAt.push(isHeard);
      yield;
    }
    yield "a check";
    return "the end";
  }
  const given: string[] = [];
  expect(await follow(run(), (check) => given.push(check))).toBe("the end");
  expect(given).toEqual(["a check"]);
  expect(heardAt[0]).toBe(false);
  expect(heardAt.at(-1)).toBe(true);
});
