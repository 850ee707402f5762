/** Rounds of which some workers are late: quorum, grace and deadline. */
import { describe, expect, test } from "vitest";
import type { Train, WorkReport } from "../../src/distributed/index.ts";
import { Killed, meddledWith } from "./faults.ts";
import { train } from "./model.ts";
import { gate, join, lead, newCarrier, recordOf, run, undisturbed } from "./runs.ts";

/** Trains all but shard 2, which waits. */
const without2 =
  (opened: Promise<unknown>): Train =>
  async (parameters, shard, round, context) => {
    if (shard === 2 && round === 0) await opened;
    return train(parameters, shard, round, context);
  };

const quorum = { quorum: 2, rounds: 2 };

describe.concurrent("with a quorum", () => {
  test("who is missing is said, and nothing of theirs counts", async () => {
    const carrier = await newCarrier();
    const isOver = gate();
    const reports: WorkReport[] = [];
    const workers = [1, 2, 3].map(() =>
      join(carrier, {
        train: without2(isOver.opened),
        onShard: (report) => void reports.push(report),
      }),
    );
    const { history, bits } = await lead(carrier, {
      ...quorum,
      // The shard comes when the round is over.
      onRound: () => isOver.open(),
    });
    await Promise.all(workers);
    expect(history[0]).toMatchObject({ round: 0, missing: [2], rows: 21 });
    expect(history[0]!.shards.map(({ shard }) => shard)).toEqual([0, 1]);
    expect(
      reports.filter(({ round, shard, counts }) => round === 0 && shard === 2 && counts),
    ).toEqual([]);
    expect(bits).not.toBe(await undisturbed({ rounds: 2 }));
  });

  test("who comes within grace is waited for: then all is as without one", async () => {
    const carrier = await newCarrier();
    const isThere = gate();
    const place = await carrier.open(run);
    const workers = [1, 2].map(() => join(carrier, { train: without2(isThere.opened) }));
    const leading = lead(carrier, { ...quorum, grace: 60_000 });
    for (const key of ["result.0.0", "result.0.1"]) await recordOf(place, key);
    isThere.open();
    const { history, bits } = await leading;
    await Promise.all(workers);
    expect(history.map(({ missing }) => missing)).toEqual([[], []]);
    expect(bits).toBe(await undisturbed({ rounds: 2 }));
  });

  test("what was decided stays so, whoever crashes and whatever comes late", async () => {
    const carrier = await newCarrier();
    const isOver = gate();
    const place = await carrier.open(run);
    const workers = [1, 2, 3].map(() => join(carrier, { train: without2(isOver.opened) }));
    let isDecided = false;
    const killed = meddledWith(carrier, async (name, args, call) => {
      if (isDecided) throw new Killed();
      const answer = await call();
      isDecided = name === "create" && args[0] === "decision.0";
      return answer;
    });
    await expect(lead(killed, { ...quorum, rounds: 1 })).rejects.toThrow(Killed);
    // All are there now, one of them too late.
    isOver.open();
    await recordOf(place, "result.0.2");
    const { history, bits } = await lead(carrier, { ...quorum, rounds: 1 });
    await Promise.all(workers);
    expect(history[0]!.missing).toEqual([2]);
    const other = await newCarrier();
    const never = gate();
    const others = [1, 2, 3].map(() => join(other, { train: without2(never.opened) }));
    expect((await lead(other, { ...quorum, rounds: 1 })).bits).toBe(bits);
    never.open();
    await Promise.all(others);
  });

  test("and feedback, a shard that was missing begins with nothing left", async () => {
    const options = { ...quorum, precision: "int4", feedback: true } as const;
    const both = await Promise.all(
      [1, 2].map(async () => {
        const carrier = await newCarrier();
        const isOver = gate();
        const workers = [1, 2, 3].map(() => join(carrier, { train: without2(isOver.opened) }));
        const { bits, history } = await lead(carrier, {
          ...options,
          grace: 0,
          quorum: 2,
          rounds: 1,
        });
        isOver.open();
        await Promise.all(workers);
        expect(history[0]!.missing).toEqual([2]);
        const leading = lead(carrier, { ...options, quorum: 3, rounds: 2 });
        await recordOf(await carrier.open(run), "state", ({ terms }) => {
          return (terms as { rounds: number }).rounds === 2;
        });
        const working = join(carrier);
        const rest = await leading;
        await working;
        expect(rest.bits).not.toBe(bits);
        return rest.bits;
      }),
    );
    expect(both[0]).toBe(both[1]);
  });
});

describe.concurrent("a deadline", () => {
  test("without a quorum ends the run, which goes on when it is started again", async () => {
    const carrier = await newCarrier();
    const isOver = gate();
    const workers = [1, 2].map(() => join(carrier, { train: without2(isOver.opened) }));
    const place = await carrier.open(run);
    // Both are there before its time begins.
    const first = lead(carrier, { deadline: 1_000_000 }).catch((error: unknown) => error);
    for (const key of ["result.0.0", "result.0.1"]) await recordOf(place, key);
    const ended = lead(carrier, { deadline: 50 });
    await expect(ended).rejects.toThrow(
      "coordinate: round 0 has 2 of 3 results after 50 ms, where 3 make a quorum; missing: shards 2. Started again, the run goes on",
    );
    await expect(ended).rejects.toMatchObject({ name: "DistributedError", kind: "deadline" });
    expect(await first).toMatchObject({ kind: "fenced" });
    isOver.open();
    expect((await lead(carrier, { deadline: 1_000_000 })).bits).toBe(await undisturbed());
    await Promise.all(workers);
  });

  test("with one ends grace", async () => {
    const carrier = await newCarrier();
    const isOver = gate();
    const workers = [1, 2, 3].map(() => join(carrier, { train: without2(isOver.opened) }));
    const place = await carrier.open(run);
    const first = lead(carrier, { rounds: 1 }).catch((error: unknown) => error);
    for (const key of ["result.0.0", "result.0.1"]) await recordOf(place, key);
    const { history } = await lead(carrier, { rounds: 1, quorum: 2, grace: 1e9, deadline: 50 });
    expect(await first).toMatchObject({ kind: "fenced" });
    expect(history[0]!.missing).toEqual([2]);
    isOver.open();
    await Promise.all(workers);
  });
});
