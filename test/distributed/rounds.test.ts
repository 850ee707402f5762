/** Whatever happens to who takes part, what comes out is the same to the bit. */
import { describe, expect, test } from "vitest";
import {
  type Carrier,
  CarrierError,
  type CoordinateOptions,
  coordinate,
  localCarrier,
  type WorkOptions,
  work,
} from "../../src/distributed/index.ts";
import { NAG } from "../../src/index.ts";
import { Killed, killedAt, meddledWith } from "./faults.ts";
import { bitsOf, SHARDS, start, train } from "./model.ts";

const run = "run";
const terms = { run, rounds: 3, shards: SHARDS, innerSteps: 3, lease: 100 };

/** With the run there, so that workers do not have to wait for it. */
async function newCarrier() {
  const carrier = localCarrier();
  await carrier.open(run, { create: true });
  return carrier;
}

type Options = Partial<CoordinateOptions>;

async function lead(carrier: Carrier, options: Options = {}) {
  const parameters = start();
  const ended = await coordinate({ carrier, parameters, ...terms, ...options });
  return { ...ended, bits: bitsOf(parameters) };
}

const join = (carrier: Carrier, options: Partial<WorkOptions> = {}) =>
  work({ carrier, run, train, ...options });

/** A run with so many workers, of which nothing is disturbed. */
async function undisturbed(options: Options = {}, workers = 1) {
  const carrier = await newCarrier();
  const working = Array.from({ length: workers }, () => join(carrier));
  const { bits } = await lead(carrier, options);
  await Promise.all(working);
  return bits;
}

const expected = await undisturbed();

describe("the same bits", () => {
  test("by any number of workers", async () => {
    for (const workers of [2, 3, 5]) expect(await undisturbed({}, workers)).toBe(expected);
  });

  const variants: Readonly<Record<string, Options>> = {
    f32: { precision: "f32" },
    bf16: { precision: "bf16" },
    int4: { precision: "int4" },
    "int4 with feedback": { precision: "int4", feedback: true },
    "another seed": { seed: 1 },
  };
  for (const [name, options] of Object.entries(variants)) {
    test(`${name}: by one worker and by three, which are others`, async () => {
      const bits = await undisturbed(options);
      expect(bits).not.toBe(expected);
      expect(await undisturbed(options, 3)).toBe(bits);
    });
  }

  test("feedback makes a difference", async () => {
    const [without, having] = [
      { precision: "int4" },
      { precision: "int4", feedback: true },
    ] as const;
    expect(await undisturbed(without)).not.toBe(await undisturbed(having));
  });
});

describe("who is killed at any call, and started again,", () => {
  /** Disturbs at every call, several runs at a time. @returns how many calls there are */
  const counted = async (disturb: (carrier: Carrier, nth: number) => Promise<boolean>) => {
    const AT_ONCE = 8;
    for (let first = 1; ; first += AT_ONCE) {
      const each = Array.from({ length: AT_ONCE }, async (_, i) =>
        disturb(await newCarrier(), first + i),
      );
      const undisturbed = (await Promise.all(each)).indexOf(false);
      if (undisturbed >= 0) return first + undisturbed - 1;
    }
  };

  test.for(["before", "after"] as const)(
    "coordinates to the same bits: %s it is done",
    async (when) => {
      for (const options of [{}, { precision: "int4", feedback: true }] as const) {
        const bits = await undisturbed(options);
        const calls = await counted(async (carrier, nth) => {
          const working = join(carrier);
          const first = lead(killedAt(carrier, nth, when), options);
          const wasKilled = await first.then(
            () => false,
            (error) => {
              if (error instanceof Killed) return true;
              throw error;
            },
          );
          expect((await lead(carrier, options)).bits).toBe(bits);
          await working;
          return wasKilled;
        });
        expect(calls).toBeGreaterThan(30);
      }
    },
  );

  test.for(["before", "after"] as const)("works to the same bits: %s it is done", async (when) => {
    const calls = await counted(async (carrier, nth) => {
      const leading = lead(carrier);
      const wasKilled = await join(killedAt(carrier, nth, when)).then(
        () => false,
        (error) => {
          if (error instanceof Killed) return true;
          throw error;
        },
      );
      const working = join(carrier);
      expect((await leading).bits).toBe(expected);
      await working;
      return wasKilled;
    });
    expect(calls).toBeGreaterThan(30);
  });

  test("goes on after each of many kills, on both sides", async () => {
    const carrier = localCarrier();
    const over = { is: false };
    const again = async <T>(task: (carrier: Carrier) => Promise<T>, each: number) => {
      for (let kills = 0; ; kills++) {
        try {
          const when = kills % 2 ? "before" : "after";
          return { kills, ...(await task(killedAt(carrier, each + (kills % 5), when))) };
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
      }
    };
    const working = [17, 23].map((each) => again((killed) => join(killed), each));
    const { bits, kills } = await again((killed) => lead(killed), 29);
    over.is = true;
    expect(bits).toBe(expected);
    expect(kills).toBeGreaterThan(1);
    for (const { kills } of await Promise.all(working)) expect(kills).toBeGreaterThan(1);
  });
});

describe("a carrier that cannot be reached now and then", () => {
  for (const when of ["before", "after"] as const) {
    test(`is tried again: ${when} what was to be done`, async () => {
      const carrier = await newCarrier();
      let calls = 0;
      const flaky = meddledWith(carrier, async (_, __, call) => {
        const fails = ++calls % 5 === 0;
        if (fails && when === "before") throw new CarrierError("unreachable", "no answer");
        const result = await call();
        if (fails) throw new CarrierError("unreachable", "no answer");
        return result;
      });
      const retries = { leading: 0, working: 0 };
      const working = join(flaky, {
        onEvent: ({ kind }) => void (kind === "retry" && retries.working++),
      });
      const onEvent: CoordinateOptions["onEvent"] = ({ kind }) =>
        void (kind === "retry" && retries.leading++);
      expect((await lead(flaky, { onEvent })).bits).toBe(expected);
      await working;
      expect(retries.leading).toBeGreaterThan(3);
      expect(retries.working).toBeGreaterThan(3);
    }, 60_000);
  }

  test("is given up when patience is at its end, and what happened is said", async () => {
    const error = new CarrierError("unreachable", "no answer");
    const dead = meddledWith(localCarrier(), () => Promise.reject(error));
    await expect(lead(dead, { patience: 300 })).rejects.toBe(error);
    await expect(join(localCarrier(), { patience: 300 })).rejects.toMatchObject({
      kind: "missing",
    });
  });

  test("is not tried again where it refuses", async () => {
    const error = new CarrierError("denied", "no such user");
    let calls = 0;
    const closed = meddledWith(localCarrier(), () => {
      calls++;
      return Promise.reject(error);
    });
    await expect(lead(closed)).rejects.toBe(error);
    expect(calls).toBe(1);
  });
});

test("Nesterov's own form leads workers from where it looks ahead, and ends in its parameters", async () => {
  const led = async (kill: number) => {
    const carrier = localCarrier();
    const working = join(carrier);
    const one = async (through: Carrier) => {
      const parameters = start();
      const outer = new NAG(parameters, { lr: 0.7, momentum: 0.9 });
      await coordinate({ carrier: through, parameters, outer, ...terms });
      return bitsOf(parameters);
    };
    if (kill > 0) await expect(one(killedAt(carrier, kill, "after"))).rejects.toThrow(Killed);
    const bits = await one(carrier);
    await working;
    return bits;
  };
  const bits = await led(0);
  expect(bits).not.toBe(expected);
  for (const kill of [5, 20, 35]) expect(await led(kill)).toBe(bits);
});
