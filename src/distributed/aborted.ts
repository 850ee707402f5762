/** Why a signal was aborted. Chrome before 98, Firefox before 97 and Safari before 15.4 keep no reason. */
export const reasonOf = (signal: AbortSignal): unknown =>
  signal.reason ?? new DOMException("This operation was aborted", "AbortError");

/** `signal.throwIfAborted()`, which those engines do not have either. */
export function checkAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}
