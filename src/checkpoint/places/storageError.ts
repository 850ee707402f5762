import { UnsupportedError } from "../../errors.ts";

/**
 * A place could not keep or give what it was asked to; what it held before is as it was, unless the browser has cleared
 * all of the origin.
 */
export class StorageError extends Error {
  /** `"StorageError"`, also where classes are renamed by a bundler. */
  override name = "StorageError";
  /** The system's own word for what happened: `"ENOENT"`, `"EACCES"`, `"InvalidStateError"`, … */
  readonly code: string | undefined;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.code = codeOf(cause);
  }
}

/** There is no room left: a full disk, which browsers tell as writing that broke off too, or a quota. */
export class StorageFullError extends StorageError {
  /** `"StorageFullError"`, also where classes are renamed by a bundler. */
  override name = "StorageFullError";
}

/**
 * What a browser's store says, about what was asked of it. Errors of ours stay as they are.
 * @param broken What it says, beside `QuotaExceededError`, where a full disk breaks a save off.
 */
export function storageFailure(where: string, what: string, error: unknown, broken: string): Error {
  if (error instanceof StorageError || error instanceof UnsupportedError) return error;
  const shown = JSON.stringify(what);
  const reason = reasonOf(error);
  const code = codeOf(error);
  const saves = where.startsWith("save");
  if (code === "QuotaExceededError" || (saves && code === broken)) {
    const full = `the disk or the browser's quota is full: ${reason}`;
    return new StorageFullError(
      saves
        ? `${where}: there is no room for ${shown}, ${full}. What was there is as it was, unless the browser clears the origin to make room, which navigator.storage.persist() prevents`
        : `${where}: the browser's storage did not do this for ${shown}, ${full}`,
      error,
    );
  }
  const instead = where.endsWith("OPFS") && code === "SecurityError" ? ". Use saveIndexedDB" : "";
  return new StorageError(
    `${where}: the browser's storage did not do this for ${shown}, which private windows and frames of other sites may be forbidden, and which fails where site data are cleared meanwhile: ${reason}${instead}`,
    error,
  );
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
