/** Leases: who has one, who loses it, and that it changes nothing of what comes out. */
import { describe, expect, test } from "vitest";
import type { WorkerEvent, WorkReport } from "../../src/distributed/index.ts";
import { sleep } from "../../src/distributed/sleep.ts";
import { meddledWith } from "./faults.ts";
import { nadir, train } from "./model.ts";
import { gate, join, lead, newCarrier, recordOf, run, undisturbed } from "./runs.ts";

const expected = await undisturbed();

describe.concurrent("a worker that is slow", () => {
  test("keeps its lease as long as it renews it", async () => {
    const carrier = await newCarrier();
    let trained = 0;
    const slow = async (...all: Parameters<typeof train>) => {
      trained++;
      await sleep(900);
      return train(...all);
    };
    const one = { rounds: 1, shards: 1 };
    const working = [1, 2].map(() => join(carrier, { train: slow }));
    const { bits } = await lead(carrier, { ...one, lease: 600 });
    await Promise.all(working);
    expect(trained).toBe(1);
    expect(bits).toBe(await undisturbed(one));
  });

  test("and cannot renew it, is told that it was given up, and trains on with another", async () => {
    const carrier = await newCarrier();
    const place = await carrier.open(run);
    const [events, reports]: [WorkerEvent[], WorkReport[]] = [[], []];
    let isLost = false;
    // Cut off for as long as another needs to take the shard over.
    const through = meddledWith(carrier, async (name, args, call) => {
      if (name === "update" && !isLost) {
        await recordOf(place, args[0] as string, ({ worker }) => worker === "quick");
        isLost = true;
      }
      return call();
    });
    let aborted = 0;
    const leading = lead(carrier, { rounds: 2 });
    const slow = join(through, {
      worker: "slow",
      async train(...all) {
        if (!isLost) {
          const { signal } = all[3];
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
          aborted++;
          // Longer than several leases.
          await sleep(250);
        }
        return train(...all);
      },
      onEvent: (event) => void events.push(event),
    });
    await recordOf(place, "state");
    while ((await place.list("lease.")).length === 0) await place.wait(1000);
    const quick = join(carrier, {
      worker: "quick",
      onShard: (report) => void reports.push(report),
    });
    const { bits } = await leading;
    await Promise.all([slow, quick]);
    expect(aborted).toBe(1);
    expect(events).toEqual([{ kind: "abandoned", round: 0, shard: expect.any(Number) }]);
    expect(bits).toBe(await undisturbed({ rounds: 2 }));
  });

  test("and does not hear of it, comes to the same bits, which do not count", async () => {
    const carrier = await newCarrier();
    const reports: WorkReport[] = [];
    const isDone = gate();
    const deaf = meddledWith(carrier, async (name, args, call) => {
      // It never renews, and its result comes when another's is there.
      if (name === "update") return "x";
      if (name === "create" && /^result\.0/.test(args[0] as string)) await isDone.opened;
      return call();
    });
    const leading = lead(carrier, { rounds: 1, shards: 1 });
    const first = join(deaf, { onShard: (report) => void reports.push(report) });
    const place = await carrier.open(run);
    await recordOf(place, "state");
    while ((await place.list("lease.")).length === 0) await place.wait(1000);
    const second = join(carrier, {
      onShard(report) {
        reports.push(report);
        isDone.open();
      },
    });
    const { bits } = await leading;
    await Promise.all([first, second]);
    expect(reports.map(({ counts }) => counts)).toEqual([true, false]);
    const [counting, late] = await Promise.all(
      ["values.0"]
        .flatMap((part) => [part, part])
        .map(async (part, i) => {
          const names = (await place.listBlobs("differences.0.0.")).filter((name) =>
            name.includes(part),
          );
          return (await place.getBlob(names[i]!))!;
        }),
    );
    expect(counting).toEqual(late);
    expect(bits).toBe(await undisturbed({ rounds: 1, shards: 1 }));
  });
});

test("two workers of the same name are two", async () => {
  const carrier = await newCarrier();
  const trained: string[] = [];
  const both = [1, 2].map(() =>
    join(carrier, {
      worker: "twin",
      onShard: ({ round, shard }) => void trained.push(`${round}.${shard}`),
    }),
  );
  const { bits, history } = await lead(carrier);
  await Promise.all(both);
  expect(bits).toBe(expected);
  expect(new Set(trained).size).toBe(9);
  expect(history[0]!.shards.map(({ worker }) => worker)).toEqual(["twin", "twin", "twin"]);
});

test("a worker of another model takes no lease", async () => {
  const carrier = await newCarrier();
  const leading = lead(carrier);
  const place = await carrier.open(run);
  await recordOf(place, "state");
  const wrong = [
    [{ weight: [3, 100], bias: [4] }, '"bias" f32 [3] where here is "bias" f32 [4]'],
    [{ weight: [100, 3], bias: [3] }, '"weight" f32 [3, 100] where here is "weight" f32 [100, 3]'],
    [{ weight: [3, 100] }, '"bias" f32 [3] where here is nothing'],
    [{ bias: [3], weight: [3, 100] }, '"weight" f32 [3, 100] where here is "bias" f32 [3]'],
    [{ weight: [3, 100], bias: [3], more: [] }, 'nothing where here is "more" f32 []'],
    [
      { weight: [3, 100], bias: new Float64Array(3) },
      '"weight" f32 [3, 100] where here is "weight" f64 [3, 100]',
    ],
  ] as const;
  for (const [shapes, difference] of wrong) {
    const joined = join(carrier, { parameters: nadir.parameters(shapes as never) });
    await expect(joined).rejects.toThrow(
      `work: run "run" is of another model: it has ${difference}`,
    );
    await expect(joined).rejects.toMatchObject({ name: "DistributedError", kind: "layout" });
  }
  expect(await place.list("lease.")).toEqual([]);
  const working = join(carrier);
  expect((await leading).bits).toBe(expected);
  await working;
});

test("a worker that waits for a run that has not begun, and one that comes when it has ended", async () => {
  const carrier = await newCarrier();
  const early = join(carrier);
  const { bits } = await lead(carrier);
  expect(bits).toBe(expected);
  expect(await early).toEqual({ shards: 9, stopped: "ended" });
  expect(await join(carrier)).toEqual({ shards: 0, stopped: "ended" });
  const again = await lead(carrier);
  expect(again).toMatchObject({ rounds: 3, history: [], stopped: "rounds", bits: expected });
});
