/**
 * Training on many machines that talk rarely: DiLoCo and its relatives, over carriers that exist.
 *
 * @module
 */

export type {
  Carrier,
  CarrierCall,
  CarrierRead,
  CarrierRecord,
  CarrierRun,
  CarrierWait,
} from "./carrier.ts";
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
export { type Coordinated, coordinate } from "./coordinate.ts";
export type {
  CheckpointOptions,
  CoordinateOptions,
  OuterOptimizer,
} from "./coordinator/options.ts";
export type {
  CoordinatorEvent,
  RoundReport,
  RoundSummary,
  ShardReport,
} from "./coordinator/reports.ts";
export type { Precision } from "./differences/precision.ts";
export { DistributedError, type DistributedErrorKind } from "./distributedError.ts";
export type { RetryEvent } from "./persistent.ts";
export type { Prices, SimulateOptions } from "./simulate/options.ts";
export type { RoundPart } from "./simulate/parts.ts";
export { type Simulated, simulate } from "./simulate/simulate.ts";
export type { Moved, Requests } from "./simulate/traffic.ts";
export { type RunStatus, runStatus, type StatusOptions } from "./status.ts";
export type { Trained } from "./trained.ts";
export { type Worked, work } from "./work.ts";
export type {
  Train,
  TrainContext,
  TrainResult,
  WorkerEvent,
  WorkOptions,
  WorkReport,
} from "./worker/options.ts";
