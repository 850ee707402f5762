/** How a run stands, as whoever may read it sees it. */
import { expect, test } from "vitest";
import { localCarrier, runStatus } from "../../src/distributed/index.ts";
import { meddledWith } from "./faults.ts";
import { train } from "./model.ts";
import { gate, join, lead, newCarrier, recordOf, run } from "./runs.ts";

test("is said before it begins, while it goes on, and when it has ended", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  expect(await runStatus({ carrier, run })).toBeUndefined();

  const [isHeld, isFree] = [gate(), gate()];
  const leading = lead(carrier, { lease: 100 });
  await recordOf(place, "state");
  const terms = { rounds: 3, shards: 3, innerSteps: 3, precision: "int8", parameters: 303 };
  expect(await runStatus({ carrier, run })).toEqual({
    ...{ ...terms, round: 0, takenOver: 0, results: [], taken: [], free: [0, 1, 2] },
    last: undefined,
  });

  // In the second round one shard is there, one in training, and one not taken.
  const first = { worker: "first", only: [0] };
  const second = join(carrier, {
    ...{ worker: "second", only: [1, 2] },
    async train(...all) {
      if (all[2] === 1) {
        isHeld.open();
        await isFree.opened;
      }
      return train(...all);
    },
  });
  const working = join(carrier, first);
  await isHeld.opened;
  await recordOf(place, "result.1.0");
  const held = Number((await place.list("lease.1.")).find((key) => key !== "lease.1.0")!.slice(8));
  await recordOf(place, `lease.1.${held}`, ({ beat }) => (beat as number) >= 2);
  const status = (await runStatus({ carrier, run }))!;
  const report = { rows: 10, loss: expect.any(Number), seconds: expect.any(Number) };
  expect(status).toEqual({
    ...{ ...terms, round: 1, takenOver: 0 },
    results: [{ ...report, shard: 0, worker: "first" }],
    taken: [{ shard: held, worker: "second", renewals: expect.any(Number) }],
    free: [3 - held],
    last: {
      ...{ round: 0, rows: 33, loss: expect.any(Number), missing: [] },
      shards: [
        { ...report, shard: 0, worker: "first" },
        { ...report, rows: 11, shard: 1, worker: "second" },
        { ...report, rows: 12, shard: 2, worker: "second" },
      ],
    },
  });
  expect(status.taken[0]!.renewals).toBeGreaterThanOrEqual(2);
  isFree.open();
  const { history } = await leading;
  const { norm: _, seconds: __, sent: ___, received: ____, ...zeroth } = history[0]!;
  expect(status.last).toEqual(zeroth);
  await Promise.all([working, second]);
  expect(await runStatus({ carrier, run })).toEqual({
    ...{ ...terms, round: 3, takenOver: 0, results: [], taken: [], free: [] },
    last: expect.objectContaining({ round: 2, loss: history[2]!.loss }),
  });
  await lead(carrier);
  expect((await runStatus({ carrier, run }))!.takenOver).toBe(1);
});

test("leaves out what says nothing, whoever wrote it, and loads no more of it than it has to be", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const stop = new AbortController();
  const leading = lead(carrier, { signal: stop.signal, deadline: 1e6 });
  await recordOf(place, "state");
  await place.create("lease.0.0", "{");
  await place.create("lease.0.1", "x".repeat(1e6));
  await place.create("lease.0.7", "{}");
  const { taken, free } = (await runStatus({ carrier, run }))!;
  expect([taken, free]).toEqual([[], [0, 1, 2]]);
  stop.abort();
  await leading;
});

test("of what is not there, or cannot be read, is an error, and nothing is tried again", async () => {
  const carrier = localCarrier();
  await expect(runStatus({ carrier, run })).rejects.toMatchObject({ kind: "missing" });
  const place = await carrier.open(run, { create: true });
  await place.create("state", JSON.stringify({ protocol: 1, nadir: "0.0.1" }));
  await expect(runStatus({ carrier, run })).rejects.toMatchObject({ kind: "version" });
  let calls = 0;
  const cut = meddledWith(carrier, async () => {
    calls++;
    throw new Error("cut off");
  });
  await expect(runStatus({ carrier: cut, run })).rejects.toThrow("cut off");
  expect(calls).toBe(1);
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(runStatus({ carrier, run, signal })).rejects.toThrow("enough");
});

test("bad options are refused", async () => {
  const carrier = localCarrier();
  for (const [options, message] of [
    [{ carrier: {}, run }, "runStatus: carrier must be a carrier"],
    [{ carrier, run: "a b" }, "runStatus: run must be 1 to 64 of"],
    [{ carrier, run, signal: 1 }, "runStatus: signal must be an AbortSignal, got 1"],
    [{ carrier, run, rounds: 1 }, 'runStatus: unknown option "rounds"'],
  ] as const) {
    await expect(runStatus(options as never)).rejects.toThrow(message);
  }
});
