import { checkAborted } from "./aborted.ts";
import { onAbort } from "./onAbort.ts";

/**
 * Waits so many milliseconds, or until `woken` is aborted.
 * @throws the reason of `signal` once that is aborted.
 */
export async function sleep(
  milliseconds: number,
  signal?: AbortSignal,
  woken?: AbortSignal,
): Promise<void> {
  checkAborted(signal);
  if (woken?.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (() => void)[] = [];
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
    giveUp = [onAbort(signal, resolve), onAbort(woken, resolve)];
  });
  clearTimeout(timer);
  for (const each of giveUp) each();
  checkAborted(signal);
}
