/** Checkpoints outside the carrier, and runs that go on from them on another. */
import { expect, test } from "vitest";
import { restore, save } from "../../src/checkpoint/index.ts";
import { coordinate } from "../../src/distributed/index.ts";
import { Adam, NAG, type Parameter } from "../../src/index.ts";
import { bitsOf, nadir, start } from "./model.ts";
import { join, lead, newCarrier, type Options, run, terms, undisturbed } from "./runs.ts";

/** What is written on the way of a run. */
async function kept(options: Options = {}, every = 1) {
  const carrier = await newCarrier();
  const written = new Map<number, Uint8Array<ArrayBuffer>>();
  const working = join(carrier);
  const { bits } = await lead(carrier, {
    ...options,
    checkpoint: { every, write: async (bytes, round) => void written.set(round, bytes) },
  });
  await working;
  return { written, bits };
}

async function goneOn(from: Uint8Array<ArrayBuffer>, options: Options = {}) {
  const carrier = await newCarrier();
  const working = join(carrier);
  const ended = await lead(carrier, { ...options, from });
  await working;
  return ended;
}

test("come every so many rounds, and at the end, and go on on another carrier to the same bits", async () => {
  expect([...(await kept({ rounds: 5 }, 2)).written.keys()]).toEqual([2, 4, 5]);
  const { written, bits } = await kept();
  for (const [round, from] of written) {
    const { events, history, ...ended } = await goneOn(from);
    expect(ended).toMatchObject({ rounds: 3, stopped: "rounds", bits });
    expect(events[0]).toEqual({ kind: "resumed", round });
    expect(history.map((each) => each.round)).toEqual([0, 1, 2].slice(round));
  }
});

test("hold the outer optimizer, also one that looks ahead", async () => {
  for (const outerOf of [
    (parameters: Readonly<Record<string, Parameter>>) =>
      new NAG(parameters, { lr: 0.7, momentum: 0.9 }),
    (parameters: Readonly<Record<string, Parameter>>) => new Adam(parameters, { lr: 0.1 }),
  ]) {
    const led = async (from?: Uint8Array<ArrayBuffer>) => {
      const carrier = await newCarrier();
      const parameters = start();
      let first: Uint8Array<ArrayBuffer> | undefined;
      const write = (bytes: Uint8Array<ArrayBuffer>) => {
        first ??= bytes;
      };
      const working = join(carrier);
      const outer = outerOf(parameters);
      await coordinate({
        ...terms,
        carrier,
        parameters,
        outer,
        from,
        checkpoint: { every: 1, write },
      });
      await working;
      return { first: first!, bits: bitsOf(parameters) };
    };
    const { first, bits } = await led();
    expect((await led(first)).bits).toBe(bits);
  }
});

test("are files of nadir/checkpoint", async () => {
  const { written, bits } = await kept();
  const parameters = start();
  restore(written.get(3)!, { parameters });
  expect(bitsOf(parameters)).toBe(bits);
});

test("of a run that its carrier has are not looked at", async () => {
  const carrier = await newCarrier();
  const working = join(carrier);
  const { bits } = await lead(carrier);
  await working;
  const from = save({ parameters: start(), metadata: { round: 1 } });
  expect((await lead(carrier, { from })).bits).toBe(bits);
});

test("that are damaged, or of something else, are refused, and change nothing", async () => {
  const { written } = await kept();
  const good = written.get(2)!;
  const damaged = good.slice();
  damaged[20]! ^= 64;
  const other = nadir.parameters({ weight: [3, 100], bias: [4] });
  const wrong: readonly (readonly [Uint8Array<ArrayBuffer>, RegExp | string, Options?])[] = [
    [damaged, /restore: /],
    [good.subarray(0, 100), /restore: /],
    [new Uint8Array(0), /restore: /],
    [good, "coordinate: from: rounds behind it must be an integer in [0, 1], got 2", { rounds: 1 }],
    [good, /bias/, { parameters: other }],
    [
      save({ parameters: start() }),
      "coordinate: from: rounds behind it must be a number, got undefined",
    ],
    [
      save({ parameters: start(), metadata: { round: -1 } }),
      "coordinate: from: rounds behind it must be an integer in [0, 3], got -1",
    ],
    [save({ parameters: start(), metadata: { round: 1 } }), /outer/],
  ];
  for (const [from, message, options] of wrong) {
    const carrier = await newCarrier();
    const parameters = options?.parameters ?? start();
    const before = bitsOf(parameters);
    await expect(lead(carrier, { ...options, parameters, from })).rejects.toThrow(message);
    expect(bitsOf(parameters)).toBe(before);
    expect(await (await carrier.open(run)).list("")).toEqual([]);
  }
  // As it was, it goes on.
  expect((await goneOn(good)).bits).toBe(await undisturbed());
});
