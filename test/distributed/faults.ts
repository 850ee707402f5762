/** A carrier between a run and who uses it, in which calls go wrong. */
import type { Carrier, CarrierRun } from "../../src/distributed/index.ts";

/** The name of a call, what it was given, and the call itself. */
export type Meddle = (
  name: keyof CarrierRun,
  args: readonly unknown[],
  call: () => Promise<unknown>,
) => Promise<unknown>;

/** A carrier whose runs' calls go through `meddle`. */
export function meddledWith(carrier: Carrier, meddle: Meddle): Carrier {
  return {
    destroy: (run) => carrier.destroy(run),
    async open(run, options) {
      const opened = await carrier.open(run, options);
      return new Proxy(opened, {
        get(target, name: keyof CarrierRun) {
          const of = target[name] as ((...args: unknown[]) => Promise<unknown>) | undefined;
          // Whether it has `then` is asked where it is awaited.
          if (of === undefined || name === "close") return of?.bind(target);
          return (...args: unknown[]) => meddle(name, args, () => of.apply(target, args));
        },
      });
    },
  };
}

/** A carrier by which nobody hears that a run has begun before `then` has done something by its id. */
export const whenBegun = (carrier: Carrier, then: (runId: string) => Promise<unknown>): Carrier =>
  meddledWith(carrier, async (name, args, call) => {
    const isState = name === "create" && args[0] === "state";
    if (isState) await then(JSON.parse(args[1] as string).runId);
    return call();
  });

/** What a program that was killed throws here, since it cannot be. */
export class Killed extends Error {}

/** Kills who uses it at its nth call, before the call is done or after: from then on nothing of it has an effect. */
export function killedAt(carrier: Carrier, nth: number, when: "before" | "after"): Carrier {
  let calls = 0;
  return meddledWith(carrier, async (_, __, call) => {
    calls++;
    if (calls > nth) throw new Killed();
    if (calls < nth) return await call();
    if (when === "after") await call();
    throw new Killed();
  });
}
