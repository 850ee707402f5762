/**
 * Runs in which everybody is held up, cut off and killed by chance: whatever the schedule, what comes out is the same to the
 * bit. A schedule that fails is in the test's message by its seed: `schedule(seed)` runs it alone, though not to the
 * last turn, since digests are taken beside.
 */
import { expect, test } from "vitest";
import { type Carrier, CarrierError } from "../../src/distributed/index.ts";
import { sleep } from "../../src/distributed/sleep.ts";
import { Random } from "../../src/random.ts";
import { Killed, meddledWith } from "./faults.ts";
import { join, lead, newCarrier, type Options, undisturbed } from "./runs.ts";

const options: Options = { rounds: 2, shards: 2, innerSteps: 1, precision: "int4", feedback: true };
const expected = await undisturbed(options);

/** A chance of 1 in n. */
const oneIn = (random: Random, n: number) => random.below(n) === 0;

/** Somebody's way to the carrier, who dies after some calls. */
function hostile(carrier: Carrier, random: Random): Carrier {
  let left = 15 + random.below(120);
  // Once each: what is never whole is lost.
  const damaged = new Set<unknown>();
  return meddledWith(carrier, async (name, args, call) => {
    const isHeldUp = oneIn(random, 4);
    if (isHeldUp) await sleep(random.below(6));
    if (left-- <= 0) throw new Killed();
    if (name === "wait") return call();
    if (oneIn(random, 40)) throw new CarrierError("unreachable", "before");
    if (oneIn(random, 60)) {
      // Done later, when it was taken for not done.
      sleep(random.below(30))
        .then(call)
        .catch(() => {});
      throw new CarrierError("unreachable", "meanwhile");
    }
    const answer = await call();
    if (left-- <= 0) throw new Killed();
    if (oneIn(random, 40)) throw new CarrierError("unreachable", "after");
    if (name === "getBlob" && answer && !damaged.has(args[0]) && oneIn(random, 30)) {
      damaged.add(args[0]);
      (answer as Uint8Array).fill(0);
    }
    if (isHeldUp) await sleep(random.below(6));
    return answer as typeof args;
  });
}

async function schedule(seed: number): Promise<string> {
  const random = new Random(seed);
  const carrier = await newCarrier();
  const isOver = { yet: false };
  const again = async <T>(task: (carrier: Carrier) => Promise<T>): Promise<T | undefined> => {
    while (!isOver.yet) {
      try {
        return await task(hostile(carrier, random));
      } catch (error) {
        const isMeant = error instanceof Killed || (error as { kind?: string }).kind === "fenced";
        if (!isMeant) throw error;
      }
    }
    return undefined;
  };
  const workers = [1, 2].map(() => again((through) => join(through)));
  // Now and then there are two of them.
  const coordinators = Array.from({ length: 1 + random.below(2) }, () =>
    again((through) => lead(through, options)),
  );
  const ends = await Promise.all(coordinators);
  isOver.yet = true;
  await Promise.all(workers);
  return ends.find((end) => end !== undefined)!.bits;
}

const [SCHEDULES, AT_ONCE] = [48, 16];

test(`${SCHEDULES} schedules by chance`, async () => {
  let next = 0;
  const one = async () => {
    while (next < SCHEDULES) {
      const seed = next++;
      const bits = await schedule(seed).catch((error: unknown) => `failed: ${error}`);
      expect(bits === expected ? "the same" : bits, `seed ${seed}`).toBe("the same");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
});
