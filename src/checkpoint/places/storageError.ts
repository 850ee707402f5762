/** A place could not keep or give what it was asked to; what it held before is as it was. */
export class StorageError extends Error {
  override name = "StorageError";
  /** The system's own word for what happened: `"ENOENT"`, `"EACCES"`, `"InvalidStateError"`, … */
  readonly code: string | undefined;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.code = codeOf(cause);
  }
}

/** There is no room left: a full disk, or a quota. */
export class StorageFullError extends StorageError {
  override name = "StorageFullError";
}

/** Node's errors have a code, the DOM's a name (and a number under `code`). */
export function codeOf(error: unknown): string | undefined {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === "string") return code;
  return typeof name === "string" ? name : undefined;
}

/** What went wrong, in the words of who says it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error || codeOf(error) ? String(error) : "for no reason that is told";
}
