/** Results that cannot be used: whatever is wrong with them is said, and they count for nothing. */
import { describe, expect, test } from "vitest";
import {
  type Carrier,
  CarrierError,
  type CarrierRun,
  DistributedError,
} from "../../src/distributed/index.ts";
import { PROTOCOL } from "../../src/distributed/protocol.ts";
import { version } from "../../src/kernels/version.ts";
import { meddledWith, whenBegun } from "./faults.ts";
import { join, lead, newCarrier, type Options, recordOf, run, undisturbed } from "./runs.ts";

const expected = await undisturbed();

/** What a rogue worker says that it has come to. */
const rogue = (runId: string, differences: { readonly name: string; readonly sha256: string }) => ({
  ...{ protocol: PROTOCOL, nadir: version, nonce: "x", runId, worker: "rogue" },
  ...{ rows: 1, loss: 0, bytes: 1, seconds: 1, residual: null, differences },
});

/** Damages blobs whose names are so, the first `times` that they are put, or fetched. */
const damaging = (
  carrier: Carrier,
  call: "putBlob" | "getBlob",
  of: RegExp,
  times = 1,
): { readonly carrier: Carrier; readonly damaged: string[] } => {
  const damaged: string[] = [];
  const through = meddledWith(carrier, async (name, args, done) => {
    if (name !== call || damaged.length === times || !of.test(args[0] as string)) return done();
    damaged.push(args[0] as string);
    const bytes = (call === "putBlob" ? args[1] : await done()) as Uint8Array;
    const wrong = bytes.slice();
    wrong[wrong.length >> 1]! ^= 1;
    return call === "putBlob" ? await wholePut(carrier, args[0] as string, wrong) : wrong;
  });
  return { carrier: through, damaged };
};

async function wholePut(carrier: Carrier, name: string, bytes: Uint8Array<ArrayBuffer>) {
  await (await carrier.open(run)).putBlob(name, bytes);
}

describe.concurrent("blobs", () => {
  const parts = {
    "values of a piece": [/^differences\.1\.2\.\w+\.values\.0\./, {}],
    "the list of pieces": [/^differences\.1\.0\.\w+\.values\.list\./, {}],
    "what rounding leaves": [
      /^differences\.1\.1\.\w+\.residual\.0\./,
      { precision: "int4", feedback: true },
    ],
  } as const;

  for (const [what, [name, options]] of Object.entries(parts)) {
    test(`damaged as they are stored: ${what}: rejected, and trained again to the same bits`, async () => {
      const through = damaging(await newCarrier(), "putBlob", name);
      const working = join(through.carrier);
      const { bits, events } = await lead(through.carrier, options);
      await working;
      expect(through.damaged).toHaveLength(1);
      expect(events.filter(({ kind }) => kind === "rejected")).toEqual([
        {
          ...{ kind: "rejected", round: 1, shard: Number(through.damaged[0]!.split(".")[2]) },
          worker: expect.stringMatching(/^worker-/),
          reason: `distributed: blob "${through.damaged[0]}" is not what was written`,
        },
      ]);
      expect(bits).toBe(await undisturbed(options));
    });
  }

  test("damaged again and again end no run: another worker may do better", async () => {
    const carrier = await newCarrier();
    const through = damaging(carrier, "putBlob", /^differences\.0\.1\.\w+\.values\.0\./, 12);
    const working = join(through.carrier);
    const { bits, events } = await lead(carrier);
    await working;
    expect(events.filter(({ kind }) => kind === "rejected")).toHaveLength(12);
    expect(bits).toBe(expected);
  });

  test("damaged on their way are fetched again", async () => {
    for (const name of [/values\.0\./, /values\.list/, /outer/, /point/]) {
      const carrier = await newCarrier();
      const [leads, works] = [1, 2].map(() => damaging(carrier, "getBlob", name, 2));
      const working = join(works!.carrier);
      const { bits, events } = await lead(leads!.carrier);
      await working;
      expect(bits).toBe(expected);
      expect(events.filter(({ kind }) => kind === "rejected")).toEqual([]);
    }
  });

  test("that a carrier itself finds damaged are fetched again", async () => {
    const carrier = await newCarrier();
    let times = 0;
    const through = meddledWith(carrier, async (name, args, call) => {
      if (name !== "getBlob" || !/values\.0/.test(args[0] as string) || times === 2) return call();
      times++;
      throw new CarrierError("damaged", "another digest");
    });
    const working = join(carrier);
    const { bits, events } = await lead(through);
    await working;
    expect([times, bits]).toEqual([2, expected]);
    expect(events.filter(({ kind }) => kind === "rejected")).toEqual([]);
  });
});

describe.concurrent("records of results", () => {
  /** In its place comes that of the run. */
  const RUN_ID = "RUN-ID";
  const hash = "0".repeat(64);
  const of = "differences.0.1.rogue";
  const good = rogue(RUN_ID, { name: `${of}.values.list.0`, sha256: hash });
  const says = 'distributed: "result.0.1" says what no result does';
  const others = (nadir: string, protocol: number) =>
    `distributed: "result.0.1" was written by Nadir ${nadir}, protocol ${protocol}; this is Nadir ${version}, protocol ${PROTOCOL}: all machines of a run need the same`;
  const wrong: Readonly<Record<string, readonly [text: string, reason: string]>> = {
    "no JSON": ["{", 'distributed: "result.0.1" is no JSON'],
    "a list": ["[]", others("undefined", undefined as never)],
    null: ["null", says],
    "rows of 0": [JSON.stringify({ ...good, rows: 0 }), says],
    "rows of −1": [JSON.stringify({ ...good, rows: -1 }), says],
    "rows of a half": [JSON.stringify({ ...good, rows: 0.5 }), says],
    "rows as text": [JSON.stringify({ ...good, rows: "1" }), says],
    "rows beyond whole numbers": [JSON.stringify({ ...good, rows: 2 ** 60 }), says],
    "a loss that is text": [JSON.stringify({ ...good, loss: "0" }), says],
    "no run": [JSON.stringify({ ...good, runId: undefined }), says],
    "another run of this name": [
      JSON.stringify({ ...good, runId: "another" }),
      "it is of another run of this name",
    ],
    "no worker": [JSON.stringify({ ...good, worker: undefined }), says],
    "a name of no blob": [
      JSON.stringify({ ...good, differences: { name: "../x", sha256: hash } }),
      says,
    ],
    "blobs of another shard": [
      JSON.stringify({
        ...good,
        differences: { name: "differences.0.2.x.values.list.0", sha256: hash },
      }),
      'its differences are "differences.0.2.x.values.list.0", not of this shard and round',
    ],
    "blobs of another round": [
      JSON.stringify({
        ...good,
        differences: { name: "differences.1.1.x.values.list.0", sha256: hash },
      }),
      'its differences are "differences.1.1.x.values.list.0", not of this shard and round',
    ],
    "blobs of the coordinator": [
      JSON.stringify({ ...good, differences: { name: "parameters.0.point.list.0", sha256: hash } }),
      'its differences are "parameters.0.point.list.0", not of this shard and round',
    ],
    "blobs that are not there": [
      JSON.stringify(good),
      `distributed: there is no blob "${of}.values.list.0"`,
    ],
    "a residual without feedback": [
      JSON.stringify({ ...good, residual: { name: `${of}.residual.list.0`, sha256: hash } }),
      "it has a residual",
    ],
    "a residual of another": [
      JSON.stringify({
        ...good,
        residual: { name: "differences.0.1.y.residual.list.0", sha256: hash },
      }),
      'its residual is "differences.0.1.y.residual.list.0", not of its differences',
    ],
    "another version of Nadir": [
      JSON.stringify({ ...good, nadir: "0.0.1" }),
      others("0.0.1", PROTOCOL),
    ],
    "a version that is no text": [
      JSON.stringify({ ...good, nadir: { toString: 1, valueOf: 1 }, protocol: [] }),
      others("an object of class Object", "[]" as never),
    ],
    "a version that is very long": [
      JSON.stringify({ ...good, nadir: "x".repeat(1e6) }),
      others(`"${"x".repeat(100)}"… of 1000000 characters`, PROTOCOL),
    ],
    "a record that is too large to be looked at": [
      "x".repeat(2e6),
      `localCarrier: record result.0.1 has 2000000 bytes, expected at most ${2 ** 20}`,
    ],
    "another protocol": [JSON.stringify({ ...good, protocol: 1 }), others(version, 1)],
  };
  for (const [what, [text, reason]] of Object.entries(wrong)) {
    test(`${what}: rejected, and trained to the same bits`, async () => {
      const carrier = await newCarrier();
      const place = await carrier.open(run);
      const working = join(carrier);
      const { bits, events } = await lead(
        whenBegun(carrier, (runId) => place.create("result.0.1", text.replace(RUN_ID, runId))),
      );
      await working;
      const isRead = !/^distributed: "result|^localCarrier/.test(reason);
      const worker = /rogue/.test(text) && isRead ? "rogue" : undefined;
      expect(events.filter(({ kind }) => kind === "rejected")).toEqual([
        { kind: "rejected", round: 0, shard: 1, worker, reason },
      ]);
      expect(bits).toBe(expected);
    });
  }

  test("of shards that there are not, and under keys that no worker has, are nothing", async () => {
    const carrier = await newCarrier();
    const place = await carrier.open(run);
    for (const key of ["0.3", "0.01", "0.1.2", "0.x", "0.-1", "0.1e0", "0."]) {
      await place.create(`result.${key}`, JSON.stringify(good));
    }
    const working = join(carrier);
    const { bits, events } = await lead(carrier);
    await working;
    expect(events.filter(({ kind }) => kind === "rejected")).toEqual([]);
    expect(bits).toBe(expected);
  });
});

/** Numbers that a rogue worker sends in place of those that it has come to. */
async function sending(
  change: (values: Float32Array, place: CarrierRun) => Uint8Array<ArrayBuffer>,
  options: Options,
) {
  const carrier = await newCarrier();
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
    Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  const place = await carrier.open(run);
  const bytes = change(new Float32Array(303).fill(0.001), place);
  const digest = await sha256(bytes);
  const list = new TextEncoder().encode(JSON.stringify([digest]));
  const name = "differences.0.1.rogue.values";
  await place.putBlob(`${name}.0.${digest.slice(0, 16)}`, bytes);
  await place.putBlob(`${name}.list.x`, list);
  const differences = { name: `${name}.list.x`, sha256: await sha256(list) };
  const working = join(carrier);
  const { events, bits } = await lead(
    whenBegun(carrier, (runId) =>
      place.create("result.0.1", JSON.stringify(rogue(runId, differences))),
    ),
    options,
  );
  await working;
  expect(await place.listBlobs("differences.0.1.rogue")).toEqual([]);
  const reasons = events.flatMap((event) => (event.kind === "rejected" ? [event.reason] : []));
  return { reasons, bits };
}

describe.concurrent("numbers of results", () => {
  const f32 = { precision: "f32" } as const;
  const bytesOf = ({ buffer }: Float32Array) => new Uint8Array(buffer as ArrayBuffer);
  const wrong: Readonly<
    Record<string, readonly [(values: Float32Array) => Uint8Array<ArrayBuffer>, string]>
  > = {
    NaN: [
      (values) => bytesOf(values.fill(Number.NaN, 7, 8)),
      "differences are damaged: number 7 must be finite, got NaN",
    ],
    infinite: [
      (values) => bytesOf(values.fill(-Infinity, 300, 301)),
      "differences are damaged: number 300 must be finite, got -Infinity",
    ],
    "too few": [
      (values) => bytesOf(values).slice(4),
      "differences are damaged: 303 of them in f32 take 1212 bytes, got 1208",
    ],
    none: [
      () => new Uint8Array(0),
      "differences are damaged: 303 of them in f32 take 1212 bytes, got 0",
    ],
  };
  for (const [what, [change, reason]] of Object.entries(wrong)) {
    test(`${what}: rejected, and trained to the same bits`, async () => {
      const { reasons, bits } = await sending(change, f32);
      expect(reasons).toEqual([reason]);
      expect(bits).toBe(await undisturbed(f32));
    });
  }

  test("longer than maxNorm: rejected; shorter: taken, in the same way", async () => {
    const { reasons, bits } = await sending((values) => bytesOf(values.fill(1)), {
      ...f32,
      maxNorm: 17,
    });
    expect(reasons).toEqual([`its norm is ${Math.sqrt(303)}, above 17`]);
    expect(bits).toBe(await undisturbed(f32));
  });

  test("rejected five times end the run, and it is said why", async () => {
    const carrier = await newCarrier();
    const stop = new AbortController();
    const working = join(carrier, { worker: 'a "long" way', signal: stop.signal });
    const ended = lead(carrier, { maxNorm: 1e-9 });
    await expect(ended).rejects.toThrow(
      /^coordinate: shard \d of round 0 was rejected 5 times, the last time from worker "a \\"long\\" way": its norm is 0\.\d+, above 1e-9$/,
    );
    await expect(ended).rejects.toMatchObject({ name: "DistributedError", kind: "rejected" });
    await expect(ended).rejects.toBeInstanceOf(DistributedError);
    stop.abort();
    await working;
    // The run is as it was: with a bound that holds it goes on.
    const again = join(carrier);
    expect((await lead(carrier)).bits).toBe(expected);
    await again;
  });
});

test("who comes second with a shard's result is told that it does not count", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const reports: boolean[] = [];
  // Both train all shards: leases are lost on the way.
  const careless = meddledWith(carrier, (name, args, call) =>
    name === "create" && /^lease/.test(args[0] as string) ? Promise.resolve("1") : call(),
  );
  const working = [1, 2].map(() =>
    join(careless, { onShard: ({ counts }) => void reports.push(counts) }),
  );
  const { bits } = await lead(carrier);
  await Promise.all(working);
  expect(bits).toBe(expected);
  expect(reports.filter((counts) => counts)).toHaveLength(9);
  expect(await recordOf(place, "result.2.0")).toMatchObject({ rows: 10 });
});
