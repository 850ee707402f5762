/**
 * What the time of a round is spent on, along the way from where it begins to the result that ends it, and past the
 * results that the coordinator took in without a pause before that one. Together they are the round.
 *
 * - `"training"`: inner steps, as a worker of usual speed takes them.
 * - `"stragglers"`: by how much who is waited for is slower, and grace.
 * - `"failures"`: until a shard is trained anew whose worker has gone.
 * - `"latency"`: workers' requests on their way, and the time until machines look.
 * - `"download"`, `"upload"`: of workers' own lines.
 * - `"server"`: what transfers take more since the server, or the bucket, has no more bandwidth.
 * - `"coordinatorLatency"`, `"coordinatorDownload"`: requests and differences to the coordinator.
 * - `"averaging"`: the coordinator checks and adds them.
 * - `"coordinatorUpload"`: parameters and the outer optimizer's state.
 */
export type RoundPart =
  | "training"
  | "stragglers"
  | "failures"
  | "latency"
  | "download"
  | "upload"
  | "server"
  | "coordinatorLatency"
  | "coordinatorDownload"
  | "averaging"
  | "coordinatorUpload";

export type Parts = Record<RoundPart, number>;

export const noParts = (): Parts => ({
  ...{ training: 0, stragglers: 0, failures: 0, latency: 0, download: 0, upload: 0, server: 0 },
  ...{ coordinatorLatency: 0, coordinatorDownload: 0, averaging: 0, coordinatorUpload: 0 },
});

export const sumOf = (parts: Readonly<Parts>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** The part that takes most; of equal ones the first. */
export const largestPart = (parts: Readonly<Parts>): RoundPart =>
  (Object.keys(parts) as RoundPart[]).reduce((most, part) =>
    parts[part] > parts[most] ? part : most,
  );
