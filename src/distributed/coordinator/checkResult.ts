import type { CarrierRun } from "../carrier.ts";
import { decodeDifferences } from "../differences/decode.ts";
import { norm } from "../differences/norm.ts";
import type { Precision } from "../differences/precision.ts";
import { DistributedError } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import { listOf, pieceOf } from "../objects.ts";
import { blobs, type Reference, type Result, type Terms } from "../protocol.ts";
import type { Turns } from "../turns.ts";

/** What a result is looked at by. */
export interface Check {
  readonly run: CarrierRun;
  readonly layout: Layout;
  readonly terms: Terms;
  readonly maxNorm: number;
  readonly runId: string;
  /** Pieces that are in memory at once, of all results that are looked at. */
  readonly turns: Turns;
}

/**
 * Fetches what a result refers to, and looks whether it can be used: of this run, shard and round, what was written, of the
 * model's length, finite, and no longer than `maxNorm`. Nothing that is larger than it has to be is loaded.
 * @param keep is given the bytes of its differences by piece
 * @throws DistributedError or CarrierError `"damaged"` that says why not, `"rejected"` for one that is too long.
 */
export async function checkResult(
  check: Check,
  { round, shard, result }: { round: number; shard: number; result: Result },
  keep: (piece: number, bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const { layout, maxNorm, runId } = check;
  const { precision, feedback } = check.terms;
  const { differences, residual } = result;
  if (result.runId !== runId) throw damaged("it is of another run of this name");
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
  await fetchChecked(check, differences, precision, (piece, values, bytes) => {
    squares[piece] = layout.isOfBuffers(piece) ? 0 : norm(values) ** 2;
    keep(piece, bytes);
  });
  const length = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  if (length > maxNorm) {
    throw new DistributedError("rejected", `its norm is ${length}, above ${maxNorm}`);
  }
  // Whoever trains the shard next needs it whole.
  if (residual) await fetchChecked(check, residual, "bf16", () => {});
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
  { run, layout, turns }: Check,
  reference: Reference,
  precision: Precision,
  look: (piece: number, values: Float32Array, bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const list = await listOf(run, reference, layout.pieces);
  const one = async (piece: number) => {
    const maximumBytes = layout.sentBytes(piece, precision);
    const bytes = await pieceOf(run, reference, piece, list[piece]!, maximumBytes);
    const values = new Float32Array(layout.lengthOf(piece));
    look(piece, decodeDifferences(bytes, layout.precisionOf(piece, precision), values), bytes);
  };
  await turns.each(layout.pieces, one);
}

const damaged = (reason: string) => new DistributedError("damaged", reason);
