/** Coordinators: of two, of one that is started again with other options, and of one that crashed between two writes. */
import { describe, expect, test } from "vitest";
import { CarrierError, coordinate, type Train } from "../../src/distributed/index.ts";
import { Adam, NAG, SGD } from "../../src/index.ts";
import { Killed, meddledWith } from "./faults.ts";
import { bitsOf, nadir, start, train } from "./model.ts";
import {
  gate,
  join,
  lead,
  newCarrier,
  type Options,
  recordOf,
  run,
  terms,
  undisturbed,
} from "./runs.ts";

const expected = await undisturbed();
const fenced = {
  ...{ name: "DistributedError", kind: "fenced" },
  message:
    'coordinate: another coordinator of run "run" has been started since, and goes on with it',
};

describe.concurrent("of two coordinators the one that was started later goes on, the other is fenced", () => {
  test("while it waits for results", async () => {
    const carrier = await newCarrier();
    const [older, place] = [lead(carrier), await carrier.open(run)];
    const isFenced = expect(older).rejects.toMatchObject(fenced);
    await recordOf(place, "state");
    const newer = lead(carrier);
    await recordOf(place, "state", ({ epoch }) => epoch === 2);
    await isFenced;
    const working = join(carrier);
    expect((await newer).bits).toBe(expected);
    await working;
  });

  // It is held up before a call, until the newer one is done with all.
  const calls = {
    "before a result is looked at": ["getBlob", /^differences\.1\./],
    "before it decides": ["create", /^decision\.1/],
    "before it puts what came out": ["putBlob", /^parameters\.2\.outer/],
    "before it says so": ["update", /^state/],
  } as const;
  for (const [when, [call, of]] of Object.entries(calls)) {
    test(when, async () => {
      const carrier = await newCarrier();
      const [isHeld, isOver] = [gate(), gate()];
      const written: number[] = [];
      const through = meddledWith(carrier, async (name, args, done) => {
        if (name === call && of.test(args[0] as string)) {
          isHeld.open();
          await isOver.opened;
        }
        return done();
      });
      const options: Options = {
        rounds: 8,
        checkpoint: { every: 1, write: (_, round) => void written.push(round) },
      };
      const older = lead(through, options);
      const isFenced = expect(older).rejects.toMatchObject(fenced);
      const working = join(carrier);
      await isHeld.opened;
      const before = written.length;
      const { bits } = await lead(carrier, { rounds: 8 });
      isOver.open();
      await isFenced;
      await working;
      expect(bits).toBe(await undisturbed({ rounds: 8 }));
      // It gives no checkpoint any more either.
      expect(written).toHaveLength(before);
    });
  }

  test("before it rejects a result: what another has sent meanwhile stays", async () => {
    const carrier = await newCarrier();
    const place = await carrier.open(run);
    const [isHeld, isOver] = [gate(), gate()];
    const through = meddledWith(carrier, async (name, args, done) => {
      if (name === "listBlobs" && /^differences\.0\.1\./.test(args[0] as string)) {
        isHeld.open();
        await isOver.opened;
      }
      return done();
    });
    await place.create("result.0.1", "{}");
    // A result of which the blobs are missing, so that those of its attempt are looked for.
    await place.delete("result.0.1");
    const damaging = meddledWith(carrier, (name, args, done) =>
      name === "putBlob" && /^differences\.0\.1\.\w+\.values\.0/.test(args[0] as string)
        ? Promise.resolve()
        : done(),
    );
    const stop = new AbortController();
    const first = join(damaging, { signal: stop.signal });
    const older = lead(through);
    const isFenced = expect(older).rejects.toMatchObject(fenced);
    await isHeld.opened;
    stop.abort();
    await first;
    // The newer one rejects it, too, and another worker's result comes in its place, when the older one awakes.
    const newer = lead(carrier);
    const working = join(carrier, {
      async onShard({ round, shard }) {
        if (round === 0 && shard === 1) {
          isOver.open();
          await isFenced;
        }
      },
    });
    expect((await newer).bits).toBe(expected);
    await working;
  });

  test("also where both begin the run", async () => {
    const carrier = await newCarrier();
    const both = [lead(carrier), lead(carrier)];
    const ended = Promise.allSettled(both);
    const working = join(carrier);
    const results = await ended;
    await working;
    const [done] = results.flatMap((each) =>
      each.status === "fulfilled" ? [each.value.bits] : [],
    );
    const [failed] = results.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(done).toBe(expected);
    expect(failed).toMatchObject(fenced);
  });
});

describe.concurrent("a write of which no answer comes is known again,", () => {
  const writes = { "to begin": ["create", /^state/], "to go on": ["update", /^state/] } as const;
  for (const [what, [call, of]] of Object.entries(writes)) {
    for (const late of [false, true]) {
      test(`${what}${late ? ", also if it is done while it is tried again" : ""}`, async () => {
        const carrier = await newCarrier();
        let first: (() => Promise<unknown>) | undefined;
        let reads = 0;
        const through = meddledWith(carrier, async (name, args, done) => {
          if (name === call && of.test(args[0] as string) && !first) {
            first = done;
            if (!late) await done();
            throw new CarrierError("unreachable", "no answer");
          }
          const answer = await done();
          // It comes to its place just after it was looked for.
          if (late && first && name === "read" && reads++ === 0) await first();
          return answer;
        });
        const working = join(carrier);
        expect((await lead(through)).bits).toBe(expected);
        await working;
        expect(first).toBeDefined();
      });
    }
  }

  test("as a worker's result is", async () => {
    const carrier = await newCarrier();
    const counts: boolean[] = [];
    const seen = new Set<unknown>();
    const through = meddledWith(carrier, async (name, args, done) => {
      if (name !== "create" || !/^result/.test(args[0] as string) || seen.has(args[0]))
        return done();
      seen.add(args[0]);
      await done();
      throw new CarrierError("unreachable", "no answer");
    });
    const working = join(through, { onShard: (report) => void counts.push(report.counts) });
    expect((await lead(carrier)).bits).toBe(expected);
    await working;
    expect(counts).toEqual(Array(9).fill(true));
  });
});

describe.concurrent("a run that is there", () => {
  const others: Readonly<Record<string, readonly [Options, string]>> = {
    shards: [{ shards: 2 }, "has shards 3, not 2"],
    innerSteps: [{ innerSteps: 4 }, "has innerSteps 3, not 4"],
    precision: [{ precision: "f32" }, 'has precision "int8", not "f32"'],
    feedback: [{ feedback: true }, "has feedback false, not true"],
    seed: [{ seed: 1 }, "has seed 0, not 1"],
    "fewer rounds than are done": [{ rounds: 1 }, "has 2 rounds behind it, more than 1"],
  };

  /** A run of which two rounds of three are done, whose coordinator still leads it. */
  const underWay = async () => {
    const carrier = await newCarrier();
    const isLast = gate();
    const working = join(carrier, {
      train: async (...all) => {
        if (all[2] === 2) await isLast.opened;
        return train(...all);
      },
    });
    const leading = lead(carrier);
    const place = await carrier.open(run);
    await recordOf(place, "state", ({ round }) => round === 2);
    const end = async () => {
      isLast.open();
      // It was not disturbed.
      expect((await leading).bits).toBe(expected);
      await working;
    };
    return { carrier, place, end };
  };

  test("is not led with other terms, nor disturbed by who tries", async () => {
    const { carrier, end } = await underWay();
    for (const [options, difference] of Object.values(others)) {
      const refused = lead(carrier, options);
      await expect(refused).rejects.toThrow(`coordinate: run "run" ${difference}`);
      await expect(refused).rejects.toMatchObject({ name: "DistributedError", kind: "layout" });
    }
    await end();
  });

  test("is not led with another model, nor another outer optimizer, which stay as they are", async () => {
    const { carrier, end } = await underWay();
    const model = nadir.parameters({ weight: [3, 100], bias: [4] });
    await expect(lead(carrier, { parameters: model })).rejects.toThrow(
      'coordinate: run "run" is of another model: it has "bias" f32 [3] where here is "bias" f32 [4]',
    );
    expect(model.bias.data).toEqual(new Float32Array(4));
    const parameters = start();
    const before = bitsOf(parameters);
    const outer = new Adam(parameters);
    await expect(coordinate({ carrier, ...terms, parameters, outer })).rejects.toThrow(
      /restore: outer.*SGD.*Adam|restore: outer.*Adam.*SGD/,
    );
    expect(bitsOf(parameters)).toBe(before);
    expect(outer.steps).toBe(0);
    await end();
  });

  test("goes on when it has ended, with more rounds", async () => {
    const carrier = await newCarrier();
    for (const rounds of [2, 3, 5]) {
      const leading = lead(carrier, { rounds });
      await recordOf(await carrier.open(run), "state", ({ terms }) => {
        return (terms as { rounds: number }).rounds === rounds;
      });
      const working = join(carrier);
      const { bits, history } = await leading;
      await working;
      expect(bits).toBe(await undisturbed({ rounds }));
      expect(history.at(-1)!.round).toBe(rounds - 1);
    }
    expect((await lead(carrier, { rounds: 5 })).history).toEqual([]);
    await expect(lead(carrier, { rounds: 4 })).rejects.toThrow(
      "has 5 rounds behind it, more than 4",
    );
  });

  test("of another version of Nadir is led by none, and worked on by none", async () => {
    const carrier = await newCarrier();
    const place = await carrier.open(run);
    await place.create("state", JSON.stringify({ protocol: 1, nadir: "0.0.1" }));
    const version = { name: "DistributedError", kind: "version" };
    await expect(lead(carrier)).rejects.toMatchObject(version);
    await expect(join(carrier)).rejects.toMatchObject(version);
    await expect(join(carrier)).rejects.toThrow(
      'distributed: "state" was written by Nadir 0.0.1, protocol 1;',
    );
  });
});

test("a last checkpoint is given, whenever it crashed", async () => {
  for (const when of ["state", "parameters.3.point"]) {
    const carrier = await newCarrier();
    const rounds: number[] = [];
    const checkpoint = { every: 2, write: (_: unknown, round: number) => void rounds.push(round) };
    let isLast = false;
    const killed = meddledWith(carrier, async (name, args, call) => {
      isLast ||= name === "putBlob" && /^parameters\.3\.outer\.list/.test(args[0] as string);
      const isWrite = name === "update" || name === "putBlob";
      const isHere = isLast && isWrite && (args[0] as string).startsWith(when);
      if (isHere && when !== "state") throw new Killed();
      const answer = await call();
      if (isHere) throw new Killed();
      return answer;
    });
    const working = join(carrier);
    await expect(lead(killed, { checkpoint })).rejects.toThrow(Killed);
    expect((await lead(carrier, { checkpoint })).bits).toBe(expected);
    await working;
    expect(rounds.at(-1)).toBe(3);
  }
});

describe.concurrent("an outer optimizer", () => {
  const refused = (outer: unknown, parameters = start()) =>
    coordinate({ ...terms, carrier: {} as never, parameters, outer: outer as never });

  test("of other parameters is refused", async () => {
    const [parameters, others] = [start(), start()];
    const carrier = await newCarrier();
    const tried = (outer: unknown) =>
      coordinate({ ...terms, carrier, parameters, outer: outer as never });
    const must = "coordinate: outer must be an optimizer of these parameters: it";
    await expect(tried(new SGD(others, { lr: 1 }))).rejects.toThrow(
      `${must} does not have "weight", "bias", and has besides "weight", "bias"`,
    );
    await expect(tried(new SGD([parameters.weight], { lr: 1 }))).rejects.toThrow(
      `${must} does not have "bias"`,
    );
    await expect(
      tried(new SGD([parameters.weight, parameters.bias, others.bias], { lr: 1 })),
    ).rejects.toThrow(`${must} has besides "bias"`);
    expect(await (await carrier.open(run)).list("")).toEqual([]);
    await expect(refused({})).rejects.toThrow(TypeError);
  });

  test("in groups of its own is taken", async () => {
    const carrier = await newCarrier();
    const parameters = start();
    const nesterov = { lr: 0.7, momentum: 0.9, nesterov: true };
    const groups = Object.values(parameters).map((each) => ({ params: [each] }));
    const working = join(carrier);
    await coordinate({ ...terms, carrier, parameters, outer: new SGD(groups, nesterov) });
    await working;
    expect(bitsOf(parameters)).toBe(expected);
  });

  test("that fails leaves parameters, also those that look ahead", async () => {
    const carrier = await newCarrier();
    const parameters = start();
    const before = bitsOf(parameters);
    const outer = new NAG(parameters, { lr: 0.7, momentum: 0.9 });
    const fails: Train = () => {
      throw new Error("no data");
    };
    const stop = new AbortController();
    const leading = coordinate({ ...terms, carrier, parameters, outer, signal: stop.signal });
    await expect(join(carrier, { train: fails })).rejects.toThrow("no data");
    stop.abort();
    expect(await leading).toEqual({ rounds: 0, history: [], stopped: "signal" });
    expect(bitsOf(parameters)).toBe(before);
  });
});
