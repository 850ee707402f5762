import type { CarrierRun } from "../carrier.ts";
import { decodeDifferences } from "../differences/decode.ts";
import { norm } from "../differences/norm.ts";
import type { Precision } from "../differences/precision.ts";
import { DistributedError } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import { listOf, pieceOf } from "../objects.ts";
import { inParallel } from "../parallel.ts";
import { blobs, type Reference, type Result, type Terms } from "../protocol.ts";

/** So many pieces are on their way at once. */
const AT_ONCE = 8;

/**
 * Fetches what a result refers to, and looks whether it can be used: of this shard and round, what was written, of the
 * model's length, finite, and no longer than `maxNorm`.
 * @returns the bytes of its differences by piece
 * @throws DistributedError or CarrierError `"damaged"` that says why not, `"rejected"` for one that is too long.
 */
export async function checkResult(
  run: CarrierRun,
  layout: Layout,
  { precision, feedback }: Terms,
  maxNorm: number,
  { round, shard, result }: { round: number; shard: number; result: Result },
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const { differences, residual } = result;
  const attempt = attemptOf(round, shard, result);
  if (attempt === undefined) {
    throw damaged(`its differences are "${differences.name}", not of this shard and round`);
  }
  if (residual && !residual.name.startsWith(`${blobs.residual(attempt)}.`)) {
    throw damaged(`its residual is "${residual.name}", not of its differences`);
  }
  if (feedback !== (residual !== null)) {
    throw damaged(feedback ? "it has no residual" : "it has a residual");
  }
  const squares: number[] = [];
  const pieces = await fetchChecked(run, layout, differences, precision, (piece, values) => {
    squares[piece] = layout.isOfBuffers(piece) ? 0 : norm(values) ** 2;
  });
  const length = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  if (length > maxNorm) {
    throw new DistributedError("rejected", `its norm is ${length}, above ${maxNorm}`);
  }
  // Whoever trains the shard next needs it whole.
  if (residual) await fetchChecked(run, layout, residual, "bf16", () => {});
  return pieces;
}

/** What the blobs of a result begin with, which no other result's do; undefined if it is none of this shard and round. */
export function attemptOf(
  round: number,
  shard: number,
  { differences }: Result,
): string | undefined {
  const attempt = differences.name.split(".").slice(0, 4).join(".");
  const isOf =
    attempt.startsWith(blobs.attempt(round, shard, "")) &&
    differences.name.startsWith(`${blobs.differences(attempt)}.`);
  return isOf ? attempt : undefined;
}

async function fetchChecked(
  run: CarrierRun,
  layout: Layout,
  reference: Reference,
  precision: Precision,
  look: (piece: number, values: Float32Array) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const list = await listOf(run, reference);
  if (list.length !== layout.pieces) {
    throw damaged(`"${reference.name}" has ${list.length} pieces, not ${layout.pieces}`);
  }
  return await inParallel(list.length, AT_ONCE, async (piece) => {
    const bytes = await pieceOf(run, reference, piece, list[piece]!);
    const values = new Float32Array(layout.lengthOf(piece));
    look(piece, decodeDifferences(bytes, layout.precisionOf(piece, precision), values));
    return bytes;
  });
}

const damaged = (reason: string) => new DistributedError("damaged", reason);
