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

it("looks once a round, where nothing comes, and says which shards no worker has taken", async () => {
  let looks = 0;
  const untaken = watched(async () => {
    looks++;
    return status as RunStatus;
  });
  status = { round: 0, shards: 4, free: [0, 1, 2, 3] };
  await vi.advanceTimersByTimeAsync(QUIET - 1);
  untaken.heard();
  await vi.advanceTimersByTimeAsync(QUIET - 1);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual(["round 1: no worker has taken a shard yet"]);
  untaken.heard();
  await quiet();
  await quiet();
  expect([said.length, looks]).toEqual([1, 1]);
  status = { round: 1, shards: 4, free: [3] };
  untaken.begin();
  await quiet();
  expect(said[1]).toBe("round 2: no worker has taken shard 3 yet");
  status = { round: 2, shards: 100, free: Array.from({ length: 90 }, (_, i) => i) };
  untaken.begin();
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
  let answer = (_: RunStatus) => {};
  const late = watched(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await quiet();
  late.begin();
  answer(status as RunStatus);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual([]);
  late.stop();
});
