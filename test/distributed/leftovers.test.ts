/** What is left behind: on the carrier no more than of the last rounds, in the program nothing. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { CarrierError, type CarrierRun } from "../../src/distributed/index.ts";
import { Killed, meddledWith } from "./faults.ts";
import { train } from "./model.ts";
import { gate, join, lead, newCarrier, recordOf, run } from "./runs.ts";

async function all(place: CarrierRun) {
  const names = [...(await place.listBlobs("")), ...(await place.list(""))];
  return names.filter((name) => name !== "state");
}

const roundsOf = (names: readonly string[]) =>
  [...new Set(names.map((name) => Number(name.split(".")[1])))].sort((a, b) => a - b);

test("a run leaves what is of its last rounds, also if it crashed at any time", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const working = join(carrier);
  let calls = 0;
  // Each lives for so many calls.
  for (let isOver = false; !isOver; ) {
    let left = 40 + (calls++ % 11);
    const mortal = meddledWith(carrier, (_, __, call) => {
      if (left-- === 0) throw new Killed();
      return call();
    });
    isOver = await lead(mortal, { rounds: 8 }).then(
      () => true,
      (error) => {
        if (error instanceof Killed) return false;
        throw error;
      },
    );
  }
  expect(calls).toBeGreaterThan(3);
  await working;
  expect(roundsOf(await all(place))).toEqual([6, 7, 8]);
});

test("what comes late of a round that was removed is removed, too", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const working = join(carrier);
  await lead(carrier, {
    rounds: 6,
    async onRound({ round }) {
      if (round !== 3) return;
      await place.putBlob("differences.0.1.late.values.0.x", new Uint8Array(3));
      for (const key of ["lease.0.1", "result.0.1"]) await place.create(key, "{}");
    },
  });
  await working;
  expect(roundsOf(await all(place))).toEqual([4, 5, 6]);
});

test("a worker that comes back after rounds is told that its shard was given up, and goes on", async () => {
  const carrier = await newCarrier();
  const place = await carrier.open(run);
  const [isHeld, isBack] = [gate(), gate()];
  const abandoned: number[] = [];
  // It has a lease, and sleeps before it fetches where the round begins.
  let isAsleep = false;
  const sleepy = meddledWith(carrier, async (name, args, call) => {
    isAsleep ||= name === "getBlob" && /^parameters\.0\.point\.list/.test(args[0] as string);
    if (isAsleep) {
      isHeld.open();
      await isBack.opened;
    }
    return call();
  });
  const leading = lead(carrier, { rounds: 6 });
  const sleeping = join(sleepy, {
    onEvent: (event) => void (event.kind === "abandoned" && abandoned.push(event.round)),
  });
  await isHeld.opened;
  const working = join(carrier, {
    async train(...given) {
      // Before the last round it is back.
      if (given[2] === 5) isBack.open();
      return train(...given);
    },
  });
  await recordOf(place, "state", ({ round }) => round === 6);
  await leading;
  await Promise.all([sleeping, working]);
  expect(abandoned).toEqual([0]);
});

test("a worker that has ended does nothing any more, whatever was under way", async () => {
  const carrier = await newCarrier();
  const isOver = gate();
  let [late, isEnded] = [0, false];
  const through = meddledWith(carrier, async (name, _, call) => {
    if (isEnded) late++;
    // Leases cannot be renewed: it is tried again and again.
    if (name === "update") throw new CarrierError("unreachable", "no answer");
    return call();
  });
  const leading = lead(carrier, { rounds: 1 });
  const working = join(through, {
    async train(...given) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return train(...given);
    },
  });
  await Promise.all([leading, working]);
  isEnded = true;
  isOver.open();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(late).toBe(0);
});

test("workers whose parameters are made for them leave no memory, and nothing that keeps a program alive", () => {
  const program = `
    import { localCarrier, coordinate, work } from "./build/distributed/index.js";
    import { loadSync } from "./build/index.js";
    const carrier = localCarrier();
    const run = "run";
    const train = ({ x }) => (x.data.fill(1), { rows: 1 });
    const nadir = loadSync();
    const parameters = nadir.parameters({ x: [100_000] });
    const lead = (rounds) => coordinate({ carrier, run, parameters, rounds, innerSteps: 1 });
    // A worker that comes before the coordinator finds that the run has ended, and comes again.
    const grow = async (rounds) => {
      let isOver = false;
      const leading = lead(rounds).then(() => {
        isOver = true;
      });
      while (!isOver) {
        await work({ carrier, run, train });
        await new Promise((resolve) => setTimeout(resolve));
      }
      await leading;
    };
    await grow(1);
    const measured = [];
    for (let i = 2; i < 22; i++) {
      await grow(i);
      await new Promise((resolve) => setTimeout(resolve));
      gc();
      measured.push(process.memoryUsage().arrayBuffers + process.memoryUsage().external);
    }
    console.log(JSON.stringify(measured));
  `;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--input-type=module", "-e", program],
    { encoding: "utf8", timeout: 60_000 },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const measured: number[] = JSON.parse(stdout);
  expect(Math.max(...measured.slice(-5))).toBeLessThan(1.3 * Math.max(...measured.slice(3, 8)));
});
