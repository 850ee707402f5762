/** A run that is removed while it is led and trained. */
import { describe, expect, test } from "vitest";
import { type Carrier, CarrierError, localCarrier } from "../../src/distributed/index.ts";
import { train } from "./model.ts";
import { gate, join, lead, recordOf, run, undisturbed } from "./runs.ts";

const expected = await undisturbed();

/** As a bucket, where a run that has been removed is one of which nothing is there. */
function forgetful(): Carrier {
  const carrier = localCarrier();
  return {
    async open(name, options) {
      const place = await carrier.open(name, { create: true });
      const isThere = options?.create || (await place.list("")).length > 0;
      if (!isThere) throw new CarrierError("missing", `there is no run "${name}"`);
      return place;
    },
    async destroy(name) {
      const place = await carrier.open(name, { create: true });
      for (const key of await place.list("")) await place.delete(key);
      for (const blob of await place.listBlobs("")) await place.deleteBlob(blob);
    },
  };
}

describe.each([
  ["that says so", localCarrier],
  ["that knows nothing of it", forgetful],
])("by a carrier %s", (_, made) => {
  test("its coordinator ends, and its worker goes on with the next of its name", async () => {
    const carrier = made();
    const events: string[] = [];
    const [isTrained, isGone] = [gate(), gate()];
    let trained = 0;
    const working = join(carrier, {
      async train(...all) {
        if (trained++ === 4) {
          isTrained.open();
          await isGone.opened;
        }
        return train(...all);
      },
      onEvent: ({ kind }) => void events.push(kind),
    });
    const first = lead(carrier, { rounds: 100 });
    const ended = expect(first).rejects.toMatchObject({
      name: "DistributedError",
      kind: "removed",
      message: `coordinate: run "${run}" has been removed`,
    });
    await isTrained.opened;
    await carrier.destroy(run);
    isGone.open();
    await ended;
    expect((await lead(carrier)).bits).toBe(expected);
    expect(await working).toEqual({ stopped: "ended", shards: 4 + 9 });
    expect(events.filter((kind) => kind === "abandoned")).toHaveLength(1);
  });

  test("a worker waits for another until its patience is at its end", async () => {
    const carrier = made();
    const stop = new AbortController();
    const retries: unknown[] = [];
    const working = join(carrier, {
      patience: 300,
      onEvent: (event) => void (event.kind === "retry" && retries.push(event.error.kind)),
    });
    const ended = expect(working).rejects.toMatchObject({ name: "CarrierError", kind: "missing" });
    const first = lead(carrier, { rounds: 1000, signal: stop.signal }).catch(({ kind }) => kind);
    const place = await carrier.open(run, { create: true });
    await recordOf(place, "state", ({ round }) => round === 2);
    await carrier.destroy(run);
    expect(await first).toBe("removed");
    await ended;
    expect(new Set(retries)).toEqual(new Set(["missing"]));
  });
});

test("what train throws is told, also if a carrier of its own misses something", async () => {
  const carrier = localCarrier();
  const stop = new AbortController();
  const first = lead(carrier, { signal: stop.signal });
  const own = new CarrierError("missing", "of another carrier");
  await expect(join(carrier, { train: () => Promise.reject(own) })).rejects.toBe(own);
  await expect(
    join(carrier, {
      onShard() {
        throw own;
      },
    }),
  ).rejects.toBe(own);
  stop.abort();
  await first;
});
