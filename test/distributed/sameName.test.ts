/** A run that was removed, and another of the same name: nothing of the first counts in the second. */
import { expect, test } from "vitest";
import type { Carrier } from "../../src/distributed/index.ts";
import { meddledWith, whenBegun } from "./faults.ts";
import { train } from "./model.ts";
import { gate, join, lead, newCarrier, recordOf, run, undisturbed } from "./runs.ts";

const expected = await undisturbed();

/** What a run of other data leaves of its first round: blobs and records. */
async function leftOver(of: RegExp) {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const working = join(carrier, {
    train: (parameters, shard, round, context) => train(parameters, shard + 1, round, context),
  });
  const { bits } = await lead(carrier, { rounds: 1 });
  await working;
  expect(bits).not.toBe(await undisturbed({ rounds: 1 }));
  const names = (await place.listBlobs("differences.0.")).filter((name) => of.test(name));
  const keys = (await place.list("")).filter((key) => of.test(key));
  const blobs = await Promise.all(
    names.map(async (name) => [name, (await place.getBlob(name))!] as const),
  );
  const records = await Promise.all(
    keys.map(async (key) => [key, (await place.read(key))!.value] as const),
  );
  expect(records.length).toBeGreaterThan(0);
  return async (to: Carrier) => {
    const there = await to.open(run);
    for (const [name, bytes] of blobs) await there.putBlob(name, bytes);
    for (const [key, value] of records) await there.create(key, value);
  };
}

test("results that are written late, or again, are rejected", async () => {
  const carrier = await newCarrier();
  const put = await leftOver(/^(differences|result)\.0\./);
  const working = join(carrier);
  const { bits, events } = await lead(whenBegun(carrier, () => put(carrier)));
  await working;
  const rejected = events.flatMap((event) => (event.kind === "rejected" ? [event] : []));
  expect(rejected.map(({ shard, reason }) => [shard, reason]).sort()).toEqual(
    [0, 1, 2].map((shard) => [shard, "it is of another run of this name"]),
  );
  expect(bits).toBe(expected);
});

test("a decision is taken by nobody", async () => {
  const carrier = await newCarrier();
  const put = await leftOver(/^(differences|decision)\.0/);
  const working = join(carrier);
  const { bits } = await lead(whenBegun(carrier, () => put(carrier)));
  await working;
  expect(bits).toBe(expected);
});

test("what a worker trains meanwhile is given up, and it goes on with the other", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const [isHeld, isBack] = [gate(), gate()];
  const abandoned: unknown[] = [];
  let trained = 0;
  const working = join(carrier, {
    async train(...all) {
      if (trained++ > 0) return train(...all);
      train(...all);
      isHeld.open();
      await isBack.opened;
      return { rows: 1 };
    },
    onEvent: (event) => void (event.kind === "abandoned" && abandoned.push(event)),
  });
  const stop = new AbortController();
  const first = lead(carrier, { signal: stop.signal, lease: 60_000 });
  await isHeld.opened;
  stop.abort();
  await first;
  // As carriers do that are not within the program: who has opened the run sees the other.
  for (const key of await place.list("")) await place.delete(key);
  for (const name of await place.listBlobs("")) await place.deleteBlob(name);
  const second = lead(carrier);
  await recordOf(place, "state");
  isBack.open();
  expect((await second).bits).toBe(expected);
  await working;
  expect(abandoned).toEqual([{ kind: "abandoned", round: 0, shard: expect.any(Number) }]);
});

test("of fewer shards, a worker takes none that it does not have", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const trained: [shard: number, of: number][] = [];
  const working = join(carrier, {
    train(parameters, shard, round, context) {
      trained.push([shard, context.shards]);
      return train(parameters, shard, round, context);
    },
  });
  const stop = new AbortController();
  // It has trained all of round 0, and looks for leases that have lapsed.
  const first = lead(carrier, { signal: stop.signal, shards: 12, quorum: 12, lease: 60_000 });
  await recordOf(place, "state", ({ round }) => round === 1);
  stop.abort();
  await first;
  for (const key of await place.list("")) await place.delete(key);
  for (const name of await place.listBlobs("")) await place.deleteBlob(name);
  trained.length = 0;
  await lead(carrier, { shards: 1, rounds: 2 });
  await working;
  expect(trained.filter(([shard, of]) => shard >= of)).toEqual([]);
  expect(trained.filter(([, of]) => of === 1)).toHaveLength(2);
});

test("a coordinator that is started again goes on with its own", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const ids = new Set<unknown>();
  const working = join(
    meddledWith(carrier, async (name, args, call) => {
      if (name === "create" && /^result/.test(args[0] as string)) {
        ids.add(JSON.parse(args[1] as string).runId);
      }
      return call();
    }),
  );
  for (let isOver = false; !isOver; ) {
    const { stopped, events } = await lead(carrier, { onRound: () => false });
    expect(events.filter(({ kind }) => kind === "rejected")).toEqual([]);
    isOver = stopped === "rounds";
  }
  await working;
  expect([...ids]).toEqual([(await recordOf(place, "state")).runId]);
});
