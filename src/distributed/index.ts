/**
 * Training on many machines that talk rarely: DiLoCo and its relatives, over carriers that exist.
 *
 * @module
 */

export type { Carrier, CarrierCall, CarrierRecord, CarrierRun } from "./carrier.ts";
export { CarrierError, type CarrierErrorKind } from "./carrierError.ts";
export { localCarrier } from "./carriers/localCarrier.ts";
