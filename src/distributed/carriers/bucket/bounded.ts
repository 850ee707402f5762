import { checkAborted, reasonOf } from "../../aborted.ts";
import { onAbort } from "../../onAbort.ts";

/**
 * Runs `work` until it ends, until `signal` is aborted, or for so many milliseconds; then `late` says what is thrown. What
 * it is given is aborted when it is over, and whether or not it listens, nobody waits for it any longer.
 */
export async function bounded<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  late: () => Error,
  signal: AbortSignal | undefined,
): Promise<T> {
  checkAborted(signal);
  const own = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp = () => {};
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
    giveUp = onAbort(signal, () => reject(reasonOf(signal!)));
  });
  try {
    return await Promise.race([work(own.signal), ended]);
  } finally {
    clearTimeout(timer);
    giveUp();
    own.abort();
  }
}
