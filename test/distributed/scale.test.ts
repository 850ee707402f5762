/** What is asked of a carrier grows as the number of workers, not as its square. */
import { expect, test } from "vitest";
import { simulate } from "../../src/distributed/index.ts";
import { meddledWith } from "./faults.ts";
import { nadir } from "./model.ts";
import { join, lead, newCarrier } from "./runs.ts";

const ROUNDS = 4;
const LENGTH = 8;

/** What a run with so many workers asks, and how long it takes. */
async function asked(workers: number, shards: number) {
  const carrier = await newCarrier();
  const counts: Record<string, number> = {};
  const counting = meddledWith(carrier, (name, _, call) => {
    counts[name] = (counts[name] ?? 0) + 1;
    return call();
  });
  const start = performance.now();
  const working = Array.from({ length: workers }, () =>
    join(counting, {
      parameters: nadir.parameters({ x: [LENGTH] }),
      train({ x }, shard) {
        x!.data[shard % LENGTH]! += 1;
        return { rows: 1 };
      },
    }),
  );
  const parameters = nadir.parameters({ x: [LENGTH] });
  await lead(counting, { parameters, rounds: ROUNDS, shards, innerSteps: 1, lease: 1e6 });
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(working);
  const all = Object.values(counts).reduce((sum, count) => sum + count);
  return { counts, all, seconds };
}

/**
 * Of a worker and a shard in a round: the state, a lease, two blobs of parameters, the state twice, two blobs and a result;
 * then a look at what others have: the state, two lists, 8 leases; of the coordinator a record, two blobs, a list and the state,
 * and four things removed: 29. In the first round, where none had a shard before, some find theirs taken: 2 more on average.
 */
const MOST = 35;
/** Of a worker that waits, in a second: to wait, the state, two lists, 8 leases. */
const WAITING = 12;

test.each([
  [8, 8],
  [32, 32],
  [128, 128],
  // Spare ones, and several shards each.
  [128, 64],
  [32, 128],
])("%i workers with %i shards: requests grow as their number", async (workers, shards) => {
  const { all, counts, seconds } = await asked(workers, shards);
  const most = Math.max(workers, shards) * (MOST * ROUNDS + WAITING * seconds);
  expect(all, JSON.stringify(counts)).toBeLessThan(most);
  // Where none is in the way of another, it is also what is predicted.
  if (workers !== shards) return;
  const { requests } = simulate({
    ...{ parameters: LENGTH, innerSteps: 1, step: 0, workers, straggling: 0, polling: 0 },
    ...{ latency: 0, lease: 1e6 },
  });
  const round = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + counts[name]!, 0) / ROUNDS;
  const real = {
    put: round("putBlob", "create", "update"),
    list: round("list", "listBlobs"),
    get: round("read", "getBlob"),
  };
  // The first round, in which none had a shard before, takes more, and so does who waits for this machine.
  const waited = (workers * WAITING * seconds) / ROUNDS;
  for (const [name, times] of [
    ["put", 1.15],
    ["list", 1.3],
    ["get", 1.15],
  ] as const) {
    expect(real[name], name).toBeGreaterThan(0.9 * requests[name]);
    expect(real[name], name).toBeLessThan(times * requests[name] + waited);
  }
});
