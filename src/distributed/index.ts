/**
 * Training on many machines that talk rarely: DiLoCo and its relatives, over carriers that exist.
 *
 * @module
 */

export type { Carrier, CarrierCall, CarrierRecord, CarrierRun } from "./carrier.ts";
export { CarrierError, type CarrierErrorKind } from "./carrierError.ts";
export type {
  BucketFetch,
  BucketRequest,
  SignBucketRequest,
} from "./carriers/bucket/means.ts";
export type { BucketCarrierOptions } from "./carriers/bucket/options.ts";
export { isWorkersRequest, type WorkersRun } from "./carriers/bucket/workersRequest.ts";
export { bucketCarrier } from "./carriers/bucketCarrier.ts";
export { localCarrier } from "./carriers/localCarrier.ts";
export type {
  JetStreamClient,
  JetStreamManager,
  MessageHeaders,
  NatsConnection,
  NatsPackages,
  StoredMessage,
  StreamConfiguration,
} from "./carriers/nats/peer.ts";
export { type NatsCarrierOptions, natsCarrier } from "./carriers/natsCarrier.ts";
