/** Something was used after `dispose()`. */
export class DisposedError extends TypeError {
  /** `"DisposedError"`, also where classes are renamed by a bundler. */
  override name = "DisposedError";
}

/** The WebAssembly memory cannot hold what was asked for; nothing was allocated. */
export class OutOfMemoryError extends RangeError {
  /** `"OutOfMemoryError"`, also where classes are renamed by a bundler. */
  override name = "OutOfMemoryError";
}

/** The engine lacks what the kernels need, or forbids it; the message says what. */
export class UnsupportedError extends Error {
  /** `"UnsupportedError"`, also where classes are renamed by a bundler. */
  override name = "UnsupportedError";
}

/** A thread died, or did not end its part of a step; the message says what is left. */
export class ThreadError extends Error {
  /** `"ThreadError"`, also where classes are renamed by a bundler. */
  override name = "ThreadError";
}
