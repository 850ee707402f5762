import { onAbort } from "./onAbort.ts";

/** A signal of our own that follows the user's, if there is one. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Aborts it, for a reason of ours. */
  stop(): void;
  /** Whether that is why it is aborted. */
  readonly isStopped: boolean;
  /** Lets go of the user's. */
  end(): void;
}

export function stopping(theirs: AbortSignal | undefined): Stopping {
  const controller = new AbortController();
  let isStopped = false;
  const follow = () => controller.abort(theirs?.reason);
  if (theirs?.aborted) follow();
  const giveUp = onAbort(theirs, follow);
  return {
    signal: controller.signal,
    stop() {
      if (controller.signal.aborted) return;
      isStopped = true;
      controller.abort();
    },
    get isStopped() {
      return isStopped;
    },
    end: giveUp,
  };
}
