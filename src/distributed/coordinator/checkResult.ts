import type { CarrierRun } from "../carrier.ts";
import { CarrierError } from "../carrierError.ts";
import { decodeDifferences } from "../differences/decode.ts";
import { norm } from "../differences/norm.ts";
import { DistributedError } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import { listOf, pieceOf } from "../objects.ts";
import { inParallel } from "../parallel.ts";
import { blobs, type Result, type Terms } from "../protocol.ts";

/** So many pieces are on their way at once. */
const AT_ONCE = 8;

/**
 * Fetches a result's differences, and looks whether they can be used: of this shard and round, what was written, of the
 * model's length, finite, and no longer than `maxNorm`.
 * @returns their bytes by piece
 * @throws DistributedError or CarrierError `"damaged"` that says why not.
 */
export async function checkResult(
  run: CarrierRun,
  layout: Layout,
  { precision, feedback }: Terms,
  maxNorm: number,
  { round, shard, result }: { round: number; shard: number; result: Result },
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const { differences, residual } = result;
  checkName(differences.name, blobs.differences(round, shard));
  if (residual) checkName(residual.name, blobs.residual(round, shard));
  if (feedback !== (residual !== null)) {
    throw damaged(feedback ? "it has no residual" : "it has a residual");
  }
  const list = await listOf(run, differences);
  if (list.length !== layout.pieces) {
    throw damaged(`it has ${list.length} pieces, not ${layout.pieces}`);
  }
  if (residual) await listOf(run, residual);
  let squares = 0;
  const pieces = await inParallel(list.length, AT_ONCE, async (piece) => {
    const bytes = await pieceOf(run, differences, piece, list[piece]!);
    const values = decodeDifferences(bytes, precision, new Float32Array(layout.lengthOf(piece)));
    squares += norm(values) ** 2;
    return bytes;
  });
  const length = Math.sqrt(squares);
  if (length > maxNorm) throw damaged(`its norm is ${length}, above ${maxNorm}`);
  return pieces;
}

/** Whether that is why a result cannot be used. */
export const isDamage = (error: unknown): error is Error =>
  (error instanceof DistributedError || error instanceof CarrierError) && error.kind === "damaged";

const damaged = (reason: string) => new DistributedError("damaged", reason);

function checkName(name: string, prefix: string): void {
  if (name.startsWith(`${prefix}.`)) return;
  throw damaged(`its differences are "${name}", not "${prefix}.…"`);
}
