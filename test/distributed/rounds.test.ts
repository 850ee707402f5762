/** Whatever happens to who takes part, what comes out is the same to the bit. */
import { describe, expect, test } from "vitest";
import {
  type Carrier,
  CarrierError,
  type CoordinateOptions,
  coordinate,
  localCarrier,
} from "../../src/distributed/index.ts";
import { NAG } from "../../src/index.ts";
import { Killed, killedAt, meddledWith } from "./faults.ts";
import { bitsOf, start } from "./model.ts";
import { join, lead, newCarrier, type Options, terms, undisturbed } from "./runs.ts";

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

describe.concurrent("who is killed at any call, and started again,", () => {
  /** Disturbs at every second call, several runs at a time. @returns how many calls there are */
  const counted = async (
    first: number,
    disturb: (carrier: Carrier, nth: number) => Promise<boolean>,
  ) => {
    const AT_ONCE = 12;
    for (let from = first; ; from += 2 * AT_ONCE) {
      const each = Array.from({ length: AT_ONCE }, async (_, i) =>
        disturb(await newCarrier(), from + 2 * i),
      );
      const undisturbed = (await Promise.all(each)).indexOf(false);
      if (undisturbed >= 0) return from + 2 * undisturbed - 1;
    }
  };

  const fewer = { shards: 2 };
  const wasKilled = (ended: Promise<unknown>) =>
    ended.then(
      () => false,
      (error) => {
        if (error instanceof Killed) return true;
        throw error;
      },
    );

  test.for([
    ["before", 1, fewer],
    ["after", 2, { ...fewer, precision: "int4", feedback: true }],
  ] as const)("coordinates to the same bits: %s it is done", async ([when, first, options]) => {
    const bits = await undisturbed(options);
    const calls = await counted(first, async (carrier, nth) => {
      const working = join(carrier);
      const isKilled = await wasKilled(lead(killedAt(carrier, nth, when), options));
      expect((await lead(carrier, options)).bits).toBe(bits);
      await working;
      return isKilled;
    });
    expect(calls).toBeGreaterThan(30);
  });

  test.for([
    ["before", 1, { ...fewer, precision: "int4", feedback: true }],
    ["after", 2, fewer],
  ] as const)("works to the same bits: %s it is done", async ([when, first, options]) => {
    const bits = await undisturbed(options);
    const calls = await counted(first, async (carrier, nth) => {
      const leading = lead(carrier, options);
      const isKilled = await wasKilled(join(killedAt(carrier, nth, when)));
      const working = join(carrier);
      expect((await leading).bits).toBe(bits);
      await working;
      return isKilled;
    });
    expect(calls).toBeGreaterThan(30);
  });

  test("goes on after each of many kills, on both sides", async () => {
    const carrier = localCarrier();
    const again = async <T>(task: (carrier: Carrier) => Promise<T>, each: number) => {
      for (let kills = 0; ; kills++) {
        try {
          const when = kills % 2 ? "before" : "after";
          // Each lives longer than the last: calls pass until it has seen that a lease is not renewed.
          return { kills, ...(await task(killedAt(carrier, each + kills, when))) };
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
      }
    };
    const working = [17, 23].map((each) => again((killed) => join(killed), each));
    const { bits, kills } = await again((killed) => lead(killed), 29);
    expect(bits).toBe(expected);
    expect(kills).toBeGreaterThan(1);
    for (const { kills } of await Promise.all(working)) expect(kills).toBeGreaterThan(1);
  });
});

describe.concurrent("a carrier that cannot be reached now and then", () => {
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
