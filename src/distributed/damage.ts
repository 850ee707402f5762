import { CarrierError } from "./carrierError.ts";
import { DistributedError } from "./distributedError.ts";

/** Whether it says that what was read is not what was written, or not there. */
export const isDamage = (error: unknown): error is Error =>
  (error instanceof DistributedError || error instanceof CarrierError) && error.kind === "damaged";
