import type { Carrier } from "../../../src/distributed/index.ts";

/**
 * A carrier that removes what there is of a run before it opens it the first time: once it is about to begin, so that what
 * is refused before that, as options are, costs no run.
 */
export function afresh(carrier: Carrier): Carrier {
  let isRemoved = false;
  return {
    async open(run, { create, ...call } = {}) {
      if (!isRemoved) await carrier.destroy(run, call);
      isRemoved = true;
      return await carrier.open(run, { ...call, create: create ?? false });
    },
    destroy: (run, call) => carrier.destroy(run, call),
  };
}
