import type { Carrier } from "../../../src/distributed/index.ts";

/** A carrier, and how to let go of it. */
export interface Carried {
  readonly carrier: Carrier;
  close(): Promise<void>;
}
