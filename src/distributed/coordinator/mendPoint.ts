import type { CarrierRun } from "../carrier.ts";
import { isDamage } from "../damage.ts";
import type { Layout } from "../layout.ts";
import { getObject } from "../objects.ts";
import { blobs, type State } from "../protocol.ts";

/** Removes where a round begins if it is no longer what was written: it is the same when it is put again. */
export async function mendPoint(
  run: CarrierRun,
  layout: Layout,
  { point, round }: State,
): Promise<void> {
  try {
    const bytesOf = (piece: number) => layout.bytesOf(piece);
    await getObject(run, point, () => {}, bytesOf, layout.pieces);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const names = await run.listBlobs(`${blobs.point(round)}.`);
    for (const name of names) await run.deleteBlob(name);
  }
}
