import { checkAborted } from "./aborted.ts";

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
  let end = () => {};
  await new Promise<void>((resolve) => {
    end = resolve;
    timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", end);
    woken?.addEventListener("abort", end);
  });
  clearTimeout(timer);
  signal?.removeEventListener("abort", end);
  woken?.removeEventListener("abort", end);
  checkAborted(signal);
}
