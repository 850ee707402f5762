/**
 * Why a coordinator or a worker ended:
 *
 * - `"fenced"`: another coordinator of this run has been started since.
 * - `"removed"`: the run has been removed (`carrier.destroy`) while it was led.
 * - `"version"`: the run is of another version of Nadir, whose bits or records may be others.
 * - `"layout"`: the run is of another model: names, shapes, dtypes, or what was agreed on, differ.
 * - `"deadline"`: a round's time was over without a quorum. Started again, the run goes on.
 * - `"rejected"`: a shard's results cannot be used, however often it is trained.
 * - `"damaged"`: what the run consists of cannot be read, or is not what was written. It can be begun again from a
 *   checkpoint (`from`), once `carrier.destroy` has removed it, or under another name.
 */
export class DistributedError extends Error {
  /** `"DistributedError"`, also where classes are renamed by a bundler. */
  override name = "DistributedError";
  /** Which of them it is. */
  readonly kind: DistributedErrorKind;

  /** @param kind which of them it is */
  constructor(kind: DistributedErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What of it a program goes by: see `DistributedError`. */
export type DistributedErrorKind =
  | "fenced"
  | "removed"
  | "version"
  | "layout"
  | "deadline"
  | "rejected"
  | "damaged";
