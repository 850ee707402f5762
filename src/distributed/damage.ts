import { CarrierError } from "./carrierError.ts";
import { DistributedError } from "./distributedError.ts";

/** Whether it says that what was read is not what was written, or not there. */
export const isDamage = (error: unknown): error is Error =>
  (error instanceof DistributedError || error instanceof CarrierError) && error.kind === "damaged";

/** What to do about what cannot be mended. */
export const BEGIN_AGAIN =
  "The run begins again from a checkpoint: carrier.destroy, and coordinate with from; on the command line nadir coordinate --fresh --from FILE";
