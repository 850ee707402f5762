/** What no worker needs any more. */
import type { CarrierRun } from "../carrier.ts";
import { inParallel } from "../parallel.ts";
import { roundOf } from "../protocol.ts";

/** So much is removed at once: all is small, and a thousand workers leave thousands. */
export const REMOVED_AT_ONCE = 32;

/**
 * Removes all that is of rounds before this one, also what a coordinator that crashed has left, or a worker that was
 * late sent after its round was removed.
 */
export async function removeBefore(run: CarrierRun, round: number): Promise<void> {
  if (round <= 0) return;
  const isOld = (name: string) => (roundOf(name) ?? round) < round;
  for (const prefix of ["parameters.", "differences."]) {
    const names = (await run.listBlobs(prefix)).filter(isOld);
    await inParallel(names.length, REMOVED_AT_ONCE, (i) => run.deleteBlob(names[i]!));
  }
  for (const prefix of ["lease.", "result.", "decision."]) {
    const keys = (await run.list(prefix)).filter(isOld);
    await inParallel(keys.length, REMOVED_AT_ONCE, (i) => run.delete(keys[i]!));
  }
}
