/** Workers that take some shards alone, as where data may not leave a device. */
import { describe, expect, test } from "vitest";
import { train } from "./model.ts";
import { join, lead, newCarrier, recordOf, run, undisturbed } from "./runs.ts";

describe.concurrent("only", () => {
  test("what it names is taken, in every round, and all comes to the same bits", async () => {
    const carrier = await newCarrier();
    const trained = new Map<string, number[]>();
    const one = (worker: string, only: readonly number[]) =>
      join(carrier, {
        ...{ worker, only },
        train(parameters, shard, ...rest) {
          trained.set(worker, [...(trained.get(worker) ?? []), shard]);
          return train(parameters, shard, ...rest);
        },
      });
    const working = [one("a", [0]), one("b", [2, 1])];
    const { bits, history } = await lead(carrier);
    expect((await Promise.all(working)).map(({ shards }) => shards)).toEqual([3, 6]);
    expect(bits).toBe(await undisturbed());
    expect(trained.get("a")).toEqual([0, 0, 0]);
    expect(trained.get("b")!.toSorted()).toEqual([1, 1, 1, 2, 2, 2]);
    for (const { shards } of history) {
      expect(shards.map(({ worker }) => worker)).toEqual(["a", "b", "b"]);
    }
  });

  test("a shard that no worker takes is waited for, and comes with one that does", async () => {
    const carrier = await newCarrier();
    const early = join(carrier, { only: [0, 1] });
    await expect(lead(carrier, { deadline: 400 })).rejects.toThrow(
      "round 0 has 2 of 3 results after 400 ms, where 3 make a quorum; missing: shards 2.",
    );
    const late = join(carrier, { only: [2] });
    expect((await lead(carrier)).bits).toBe(await undisturbed());
    await Promise.all([early, late]);
  });

  test("of a worker that is gone another takes over what is its, too", async () => {
    const carrier = await newCarrier();
    const stop = new AbortController();
    const gone = join(carrier, {
      ...{ only: [1], signal: stop.signal },
      train: () => new Promise((_, reject) => void setTimeout(reject, 50, stop.abort())),
    });
    const leading = lead(carrier);
    await gone;
    const place = await carrier.open(run);
    await recordOf(place, "lease.0.1");
    const working = [join(carrier, { only: [0, 1] }), join(carrier, { only: [2] })];
    expect((await leading).bits).toBe(await undisturbed());
    await Promise.all(working);
  });

  test("shards that the run does not have are refused, and no lease is taken", async () => {
    const carrier = await newCarrier();
    const place = await carrier.open(run);
    const leading = lead(carrier);
    const wrong = join(carrier, { only: [0, 3] });
    await expect(wrong).rejects.toThrow(RangeError);
    await expect(wrong).rejects.toThrow(
      "work: only must have shards of the run, which are 0 to 2, got 3",
    );
    expect(await place.list("lease.")).toEqual([]);
    await join(carrier);
    await leading;
  });
});
