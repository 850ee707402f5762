/** How coordinators and workers are stopped, and go on. */
import { describe, expect, test } from "vitest";
import { coordinate, localCarrier, work } from "../../src/distributed/index.ts";
import { NAG } from "../../src/index.ts";
import { meddledWith } from "./faults.ts";
import { nadir, start, train } from "./model.ts";
import { join, lead, newCarrier, type Options, recordOf, run, terms, undisturbed } from "./runs.ts";

const expected = await undisturbed();

/** Aborts at the nth call. */
const aborting = (carrier: Parameters<typeof lead>[0], nth: number) => {
  const stop = new AbortController();
  let calls = 0;
  const through = meddledWith(carrier, (_, __, call) => {
    if (++calls === nth) stop.abort();
    return call();
  });
  return { through, signal: stop.signal };
};

describe.concurrent("aborted at any call,", () => {
  const SOME = Array.from({ length: 12 }, (_, i) => 1 + 7 * i);

  test("a coordinator stops, and comes to the same bits when it is started again", async () => {
    const ends = await Promise.all(
      SOME.map(async (nth) => {
        const carrier = await newCarrier();
        const working = join(carrier);
        const { through, signal } = aborting(carrier, nth);
        const { stopped, rounds, history } = await lead(through, { signal });
        expect(stopped).toBe("signal");
        expect(history.length).toBeLessThanOrEqual(rounds);
        expect((await lead(carrier)).bits).toBe(expected);
        return await working;
      }),
    );
    for (const each of ends) expect(each).toEqual({ shards: 9, stopped: "ended" });
  });

  test("a worker stops, and another goes on", async () => {
    await Promise.all(
      SOME.map(async (nth) => {
        const carrier = await newCarrier();
        const { through, signal } = aborting(carrier, nth);
        const leading = lead(carrier);
        expect(await join(through, { signal })).toMatchObject({ stopped: "signal" });
        const working = join(carrier);
        expect((await leading).bits).toBe(expected);
        await working;
      }),
    );
  });
});

describe.concurrent("stopped", () => {
  test("before they begin, they do nothing", async () => {
    const carrier = localCarrier();
    const signal = AbortSignal.abort();
    expect(await lead(carrier, { signal })).toMatchObject({
      rounds: 0,
      history: [],
      stopped: "signal",
    });
    expect(await join(carrier, { signal })).toEqual({ shards: 0, stopped: "signal" });
    await expect(carrier.open(run)).rejects.toMatchObject({ kind: "missing" });
  });

  test("while it waits for a run that is not there", async () => {
    const stop = new AbortController();
    const waiting = join(localCarrier(), {
      signal: stop.signal,
      onEvent: ({ kind }) => void (kind === "retry" && stop.abort("enough")),
    });
    expect(await waiting).toEqual({ shards: 0, stopped: "signal" });
  });

  test("while it trains, of which the training hears", async () => {
    const carrier = await newCarrier();
    const leading = lead(carrier);
    const stop = new AbortController();
    const working = join(carrier, {
      signal: stop.signal,
      async train(_, __, ___, { signal }) {
        setTimeout(() => stop.abort(new Error("enough")));
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        throw new Error("given up");
      },
    });
    expect(await working).toEqual({ shards: 0, stopped: "signal" });
    const other = join(carrier);
    expect((await leading).bits).toBe(expected);
    await other;
  });

  test("by onRound, a coordinator goes on later; after the last round it has ended", async () => {
    const carrier = await newCarrier();
    const working = join(carrier);
    const stopping = { onRound: async () => false };
    const first = await lead(carrier, stopping);
    expect(first).toMatchObject({ rounds: 1, stopped: "callback" });
    expect(first.history).toHaveLength(1);
    const rest = await lead(carrier);
    expect(rest).toMatchObject({ rounds: 3, stopped: "rounds", bits: expected });
    expect(rest.history.map(({ round }) => round)).toEqual([1, 2]);
    await working;
    const other = await newCarrier();
    const again = join(other);
    expect(await lead(other, { rounds: 1, onRound: () => false })).toMatchObject({
      stopped: "rounds",
    });
    await again;
  });

  const outers: Readonly<Record<string, () => Options>> = {
    SGD: () => ({}),
    "NAG, which looks ahead": () => {
      const parameters = start();
      return { parameters, outer: new NAG(parameters, { lr: 0.7, momentum: 0.9 }) };
    },
  };
  test.each(Object.entries(outers))(
    "after each round, as a function that is called from time to time, it comes to the end: %s",
    async (_, options) => {
      const carrier = await newCarrier();
      const working = join(carrier);
      for (const round of [0, 1, 2]) {
        const { rounds, stopped, history, bits } = await lead(carrier, {
          ...options(),
          onRound: () => false,
        });
        expect(history.map((report) => report.round)).toEqual([round]);
        expect([rounds, stopped]).toEqual([round + 1, round === 2 ? "rounds" : "callback"]);
        if (round < 2) expect(bits).toBe(await undisturbed({ ...options(), rounds: round + 1 }));
        else expect(bits).toBe(await undisturbed(options()));
        // Workers have the next one done before it is led.
        const place = await carrier.open(run);
        for (const shard of round < 2 ? [0, 1, 2] : []) {
          await recordOf(place, `result.${round + 1}.${shard}`);
        }
      }
      expect(await working).toEqual({ shards: 9, stopped: "ended" });
    },
  );

  test("a run that was stopped ends, for workers too, when it is started with the rounds that are done", async () => {
    const carrier = await newCarrier();
    const working = join(carrier);
    const { rounds, stopped } = await lead(carrier, { onRound: ({ round }) => round < 1 });
    expect({ rounds, stopped }).toEqual({ rounds: 2, stopped: "callback" });
    const again = await lead(carrier, { rounds });
    expect(again).toMatchObject({ rounds, stopped: "rounds" });
    expect(again.bits).toBe(await undisturbed({ rounds }));
    // Those of the round that had begun may be among them.
    const { shards, ...ended } = await working;
    expect(ended).toEqual({ stopped: "ended" });
    expect([6, 7, 8, 9]).toContain(shards);
  });

  test("by onShard, a worker leaves the rest to others", async () => {
    const carrier = await newCarrier();
    const leading = lead(carrier);
    expect(await join(carrier, { onShard: async () => false })).toEqual({
      shards: 1,
      stopped: "callback",
    });
    const working = join(carrier);
    expect((await leading).bits).toBe(expected);
    expect(await working).toEqual({ shards: 8, stopped: "ended" });
  });
});

describe.concurrent("what throws comes out, and the run goes on:", () => {
  const error = new Error("of the user");
  const thrower = () => {
    throw error;
  };

  for (const [what, options] of Object.entries({
    onRound: { onRound: thrower },
    onEvent: { onEvent: thrower },
    "checkpoint.write": { checkpoint: { every: 1, write: thrower } },
    "a promise of onRound": { onRound: () => Promise.reject(error) },
  })) {
    test(`${what} of a coordinator`, async () => {
      const carrier = await newCarrier();
      const working = join(carrier);
      await expect(lead(carrier, options)).rejects.toBe(error);
      expect((await lead(carrier)).bits).toBe(expected);
      await working;
    });
  }

  for (const [what, options] of Object.entries({
    train: { train: thrower },
    "a promise of train": { train: () => Promise.reject(error) },
    onShard: { onShard: thrower },
    "a promise of onShard": { onShard: () => Promise.reject(error) },
  })) {
    test(`${what} of a worker`, async () => {
      const carrier = await newCarrier();
      const leading = lead(carrier);
      await expect(join(carrier, options)).rejects.toBe(error);
      const working = join(carrier);
      expect((await leading).bits).toBe(expected);
      await working;
    });
  }

  test("onShard of a worker whose round was over meanwhile", async () => {
    const carrier = await newCarrier();
    const place = await carrier.open(run);
    const leading = lead(carrier, { shards: 1, rounds: 2 });
    const working = join(carrier, {
      async onShard() {
        await recordOf(place, "state", ({ round }) => round === 1);
        await new Promise((resolve) => setTimeout(resolve, 100));
        throw error;
      },
    });
    await expect(working).rejects.toBe(error);
    const other = join(carrier);
    await leading;
    await other;
  });
});

test("a carrier that never waits leaves a turn to timers and signals", async () => {
  let waits = 0;
  const carrier = meddledWith(await newCarrier(), async (name, _, call) => {
    if (name !== "wait") return await call();
    // Without a turn for anything else that would be for ever.
    if (++waits > 1e5) throw new Error("no timer was heard of");
  });
  for (const who of [lead, join]) {
    waits = 0;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    expect(await who(carrier, { signal: stop.signal })).toMatchObject({ stopped: "signal" });
  }
});

test("the same parameters are not for two of a program at a time", async () => {
  const carrier = await newCarrier();
  const parameters = start();
  const leading = lead(carrier, { parameters });
  const message = (who: string) =>
    `${who}: "weight" is in use by another coordinate or work of this program: each needs parameters of its own`;
  await expect(join(carrier, { parameters })).rejects.toThrow(message("work"));
  await expect(coordinate({ ...terms, carrier, parameters })).rejects.toThrow(
    message("coordinate"),
  );
  const own = start();
  const working = work({ carrier, run, train, parameters: own });
  await expect(join(carrier, { parameters: own })).rejects.toThrow(message("work"));
  expect((await leading).bits).toBe(expected);
  await working;
  // Then they are free again.
  const again = nadir.parameters({ weight: [3, 100], bias: [3] });
  for (let i = 0; i < 2; i++) {
    expect(await join(carrier, { parameters: again })).toEqual({ shards: 0, stopped: "ended" });
  }
});
