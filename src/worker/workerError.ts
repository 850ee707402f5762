/**
 * The worker itself failed: it could not be loaded, threw what nothing caught, ended, or is of another version. What a
 * training throws is no such error, but comes to the page as it is.
 */
export class WorkerError extends Error {
  /** `"WorkerError"`, also where classes are renamed by a bundler. */
  override name = "WorkerError";
}
