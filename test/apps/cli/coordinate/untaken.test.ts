/** Whom a coordinator misses. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { QUIET, Untaken } from "../../../../apps/cli/coordinate/untaken.ts";
import type { RunStatus } from "../../../../src/distributed/index.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const said: string[] = [];
let status: Partial<RunStatus> | undefined;
const watched = (look = async () => status as RunStatus | undefined) => {
  said.length = 0;
  return new Untaken(look, (text) => void said.push(text));
};
const quiet = () => vi.advanceTimersByTimeAsync(QUIET);

it("says once a round which shards no worker has taken, where nothing comes", async () => {
  status = { round: 0, shards: 4, free: [0, 1, 2, 3] };
  const untaken = watched();
  await vi.advanceTimersByTimeAsync(QUIET - 1);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual(["round 1: no worker has taken a shard yet"]);
  untaken.heard();
  await quiet();
  await quiet();
  expect(said).toHaveLength(1);
  status = { round: 1, shards: 4, free: [3] };
  untaken.heard();
  await quiet();
  expect(said[1]).toBe("round 2: no worker has taken shard 3 yet");
  status = { round: 2, shards: 100, free: Array.from({ length: 90 }, (_, i) => i) };
  untaken.heard();
  await quiet();
  expect(said[2]).toBe("round 3: no worker has taken 90 of 100 shards yet");
});

it("says nothing where all are taken, where it cannot look, and once it has ended", async () => {
  status = { round: 0, shards: 4, free: [] };
  watched();
  await quiet();
  expect(said).toEqual([]);
  watched(() => Promise.reject(new Error("unreachable")));
  await quiet();
  expect(said).toEqual([]);
  status = { round: 0, shards: 4, free: [1] };
  watched().stop();
  await quiet();
  expect(said).toEqual([]);
});
