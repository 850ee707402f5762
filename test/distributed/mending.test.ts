/** What is damaged where it lies, once it was taken for good: mended, or it is said what to do, and doing it works. */
import { describe, expect, test } from "vitest";
import type { Carrier, CarrierRun } from "../../src/distributed/index.ts";
import { NAG } from "../../src/index.ts";
import { Killed, meddledWith } from "./faults.ts";
import { start } from "./model.ts";
import { gate, join, lead, newCarrier, type Options, run, undisturbed } from "./runs.ts";

/** Changes the first blob of such a name, or removes it. */
async function spoil(place: CarrierRun, of: RegExp, how: "damaged" | "missing"): Promise<string> {
  const name = (await place.listBlobs("")).find((name) => of.test(name))!;
  const bytes = (await place.getBlob(name))!;
  await place.deleteBlob(name);
  bytes[0]! ^= 1;
  if (how === "damaged") await place.putBlob(name, bytes);
  return name;
}

/** A coordinator that is killed once it has written such a record the nth time. */
const killedAfter = (carrier: Carrier, of: RegExp, nth = 1) => {
  let times = 0;
  return meddledWith(carrier, async (name, args, call) => {
    const answer = await call();
    const isWrite = name === "create" || name === "update";
    if (isWrite && of.test(args[0] as string) && ++times === nth) throw new Killed();
    return answer;
  });
};

/** A run whose coordinator was killed there, and has no workers any more. */
async function interrupted(of: RegExp, nth: number, options: Options) {
  const carrier = await newCarrier();
  const stop = new AbortController();
  const working = join(carrier, { signal: stop.signal });
  await expect(lead(killedAfter(carrier, of, nth), options)).rejects.toThrow(Killed);
  stop.abort();
  await working;
  return { carrier, place: await carrier.open(run) };
}

const feedback = { precision: "int4", feedback: true } as const;

describe.concurrent("what a decision refers to", () => {
  const cases: Readonly<Record<string, readonly [RegExp, "damaged" | "missing", Options]>> = {
    "a piece": [/^differences\.1\.1\.\w+\.values\.0\./, "damaged", {}],
    "a list of pieces": [/^differences\.1\.1\.\w+\.values\.list\./, "damaged", {}],
    "a piece that is missing": [/^differences\.1\.1\.\w+\.values\.0\./, "missing", {}],
    "a piece, with error feedback": [/^differences\.1\.1\.\w+\.values\.0\./, "damaged", feedback],
  };
  for (const [what, [of, how, options]] of Object.entries(cases)) {
    test(`${what}: the shard is trained again, to the same bits`, async () => {
      const { carrier, place } = await interrupted(/^decision\.1/, 1, options);
      const name = await spoil(place, of, how);
      const working = join(carrier);
      const { bits, events } = await lead(carrier, options);
      await working;
      const reason =
        how === "missing"
          ? `distributed: there is no blob "${name}"`
          : `distributed: blob "${name}" is not what was written`;
      expect(events.filter(({ kind }) => kind === "rejected")).toEqual([
        { kind: "rejected", round: 1, shard: 1, worker: expect.any(String), reason },
      ]);
      expect(bits).toBe(await undisturbed(options));
    });
  }

  test("the decision itself is made anew", async () => {
    const { carrier, place } = await interrupted(/^decision\.1/, 1, {});
    const { version } = (await place.read("decision.1"))!;
    await place.update("decision.1", "{", version);
    const working = join(carrier);
    const { bits } = await lead(carrier);
    await working;
    expect(bits).toBe(await undisturbed());
  });
});

describe.concurrent("where a round begins", () => {
  const outers: Readonly<Record<string, () => Options>> = {
    "with SGD": () => ({}),
    "with NAG, which looks ahead": () => {
      const parameters = start();
      return { parameters, outer: new NAG(parameters, { lr: 0.7, momentum: 0.9 }) };
    },
  };
  for (const [what, optionsOf] of Object.entries(outers)) {
    test(`is written anew by the coordinator that is started again, ${what}`, async () => {
      const { carrier, place } = await interrupted(/^state/, 2, optionsOf());
      const name = await spoil(place, /^parameters\.1\.point\.0/, "damaged");
      const message = `work: where the round begins cannot be read: distributed: blob "${name}" is not what was written. Start the coordinator again, which writes it anew`;
      await expect(join(carrier, { patience: 0 })).rejects.toMatchObject({
        ...{ name: "DistributedError", kind: "damaged", message },
      });
      // One that is patient goes on when that is done.
      const isTold = gate();
      const working = join(carrier, {
        onEvent(event) {
          // While it is put it is missing.
          if (event.kind === "retry" && event.error.message === message) isTold.open();
        },
      });
      await isTold.opened;
      const { bits } = await lead(carrier, optionsOf());
      await working;
      expect(bits).toBe(await undisturbed(optionsOf()));
    });
  }
});

test("the outer state: the run begins again from a checkpoint, as it is said, to the same bits", async () => {
  const checkpoints: Uint8Array<ArrayBuffer>[] = [];
  const checkpoint = {
    every: 1,
    write: (bytes: Uint8Array<ArrayBuffer>) => void checkpoints.push(bytes),
  };
  const { carrier, place } = await interrupted(/^state/, 3, { checkpoint });
  const name = await spoil(place, /^parameters\.2\.outer\.0/, "damaged");
  const again = expect(lead(carrier)).rejects;
  await again.toMatchObject({
    ...{ name: "DistributedError", kind: "damaged" },
    message: `coordinate: run "run" cannot go on: distributed: blob "${name}" is not what was written. The run begins again from a checkpoint: carrier.destroy, and coordinate with from; on the command line nadir coordinate --fresh --from FILE`,
  });
  await carrier.destroy(run);
  const leading = lead(carrier, { from: checkpoints.at(-1)! });
  const working = join(carrier);
  const { bits, rounds } = await leading;
  await working;
  expect([rounds, bits]).toEqual([3, await undisturbed()]);
});

test("what rounding has left: the run begins again from a checkpoint, as it is said", async () => {
  const checkpoints: Uint8Array<ArrayBuffer>[] = [];
  const checkpoint = {
    every: 1,
    write: (bytes: Uint8Array<ArrayBuffer>) => void checkpoints.push(bytes),
  };
  const options = { ...feedback, checkpoint };
  const { carrier, place } = await interrupted(/^state/, 3, options);
  const name = await spoil(place, /^differences\.1\.0\.\w+\.residual\.0/, "damaged");
  const stop = new AbortController();
  const leading = lead(carrier, { ...feedback, signal: stop.signal });
  await expect(join(carrier)).rejects.toMatchObject({
    ...{ name: "DistributedError", kind: "damaged" },
    message: `work: what rounding has left of the round before cannot be read: distributed: blob "${name}" is not what was written. The run begins again from a checkpoint: carrier.destroy, and coordinate with from; on the command line nadir coordinate --fresh --from FILE`,
  });
  stop.abort();
  await leading;
  await carrier.destroy(run);
  const anew = lead(carrier, { ...feedback, from: checkpoints.at(-1)! });
  const working = join(carrier);
  expect(await anew).toMatchObject({ rounds: 3, stopped: "rounds" });
  await working;
});
