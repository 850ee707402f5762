/** Something was used after `dispose()`. */
export class DisposedError extends TypeError {
  override name = "DisposedError";
}

/** The WebAssembly memory cannot hold what was asked for; nothing was allocated. */
export class OutOfMemoryError extends RangeError {
  override name = "OutOfMemoryError";
}

/** The engine lacks what the kernels need, or forbids it; the message says what. */
export class UnsupportedError extends Error {
  override name = "UnsupportedError";
}
