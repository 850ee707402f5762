import type { FloatArray } from "../../arrays.ts";
import { describe } from "../../validate.ts";
import type { CarrierRun } from "../carrier.ts";
import { BEGIN_AGAIN, isDamage } from "../damage.ts";
import { decodeDifferences } from "../differences/decode.ts";
import { encodeDifferences } from "../differences/encode.ts";
import { encodeWithFeedback } from "../differences/feedback.ts";
import { encodedBytes } from "../differences/precision.ts";
import { DistributedError } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import { listOf, pieceOf, putObject } from "../objects.ts";
import { blobs, keys, nonce, type Reference, readRecord, type Terms } from "../protocol.ts";
import type { Point } from "./point.ts";

/** What was sent of a shard. */
export interface Sent {
  readonly differences: Reference;
  readonly residual: Reference | null;
  readonly bytes: number;
}

/**
 * Sends how far a shard came, and with feedback what rounding leaves of it.
 * @throws RangeError where training has diverged, which says where.
 */
export async function send(
  run: CarrierRun,
  layout: Layout,
  terms: Terms,
  point: Point,
  round: number,
  shard: number,
): Promise<Sent> {
  const { precision, feedback } = terms;
  const { pieces } = layout;
  const attempt = blobs.attempt(round, shard, nonce());
  const to = blobs.differences(attempt);
  const where = `work: shard ${shard} of round ${round}`;
  const differences = (piece: number) => finite(where, layout, piece, point.differences(piece));
  if (!feedback) {
    const { reference, bytes } = await putObject(run, to, pieces, (piece) =>
      encodeDifferences(differences(piece), layout.precisionOf(piece, precision)),
    );
    return { differences: reference, residual: null, bytes };
  }
  const residualOf = await lastResidual(run, layout, round, shard);
  const residuals: Float32Array[] = [];
  const values = await putObject(run, to, pieces, async (piece) => {
    const residual = await residualOf(piece);
    residuals[piece] = residual;
    return encodeWithFeedback(differences(piece), residual, layout.precisionOf(piece, precision));
  });
  const left = await putObject(run, blobs.residual(attempt), pieces, (piece) =>
    encodeDifferences(residuals[piece]!, "bf16"),
  );
  const bytes = values.bytes + left.bytes;
  return { differences: values.reference, residual: left.reference, bytes };
}

/** What the round before has left of a shard by piece: zeros, if that was not of it. */
async function lastResidual(
  run: CarrierRun,
  layout: Layout,
  round: number,
  shard: number,
): Promise<(piece: number) => Promise<Float32Array>> {
  const zeros = (piece: number) => new Float32Array(layout.lengthOf(piece));
  const key = keys.decision(round - 1);
  const entry = round > 0 ? await run.read(key) : undefined;
  const decision = entry && readRecord(key, entry.value, "decision").record;
  const residual = decision?.results.find((result) => result.shard === shard)?.residual;
  if (!residual) return async (piece) => zeros(piece);
  const list = await listOf(run, residual, layout.pieces).catch(lost);
  return async (piece) => {
    const into = zeros(piece);
    const maximumBytes = encodedBytes("bf16", into.length);
    const bytes = await pieceOf(run, residual, piece, list[piece]!, maximumBytes).catch(lost);
    return decodeDifferences(bytes, "bf16", into);
  };
}

/** Nobody can compute it anew: that would be the round before. */
function lost(error: unknown): never {
  if (!isDamage(error)) throw error;
  throw new DistributedError(
    "damaged",
    `work: what rounding has left of the round before cannot be read: ${error.message}. ${BEGIN_AGAIN}`,
    { cause: error },
  );
}

/** @throws RangeError that says where training has diverged, and to what. */
function finite(where: string, layout: Layout, piece: number, values: FloatArray): FloatArray {
  const found = layout.find(piece, values, (value) => !Number.isFinite(Math.fround(value)));
  if (!found) return values;
  const { name, index, value } = found;
  throw new RangeError(
    `${where}: training has diverged: ${describe(name)}[${index}] is ${-value} away from where it began`,
  );
}
