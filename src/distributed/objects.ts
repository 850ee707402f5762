/** Objects larger than a carrier likes: pieces, each with its digest, and a list of them. */
import type { CarrierRun } from "./carrier.ts";
import { CarrierError } from "./carrierError.ts";
import { sha256 } from "./digest.ts";
import { DistributedError } from "./distributedError.ts";
import { inParallel } from "./parallel.ts";
import type { Reference } from "./protocol.ts";

/** So many pieces are on their way at once. */
const AT_ONCE = 8;

/** Of names: that it is no other bytes' is what they are compared by in full. */
const short = (digest: string) => digest.slice(0, 16);

/**
 * Puts pieces, and the list of them.
 * @param prefix of the names, `<prefix>.<piece>.<digest>` and `<prefix>.list.<digest>`
 * @returns the list's name and digest, and how many bytes there are.
 */
export async function putObject(
  run: CarrierRun,
  prefix: string,
  pieces: number,
  bytesOf: (piece: number) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly reference: Reference; readonly bytes: number }> {
  let bytes = 0;
  const digests = await inParallel(pieces, AT_ONCE, async (piece) => {
    const each = await bytesOf(piece);
    bytes += each.length;
    const digest = await sha256(each);
    await run.putBlob(`${prefix}.${piece}.${short(digest)}`, each);
    return digest;
  });
  const list = new TextEncoder().encode(JSON.stringify(digests));
  const digest = await sha256(list);
  const name = `${prefix}.list.${short(digest)}`;
  await run.putBlob(name, list);
  return { reference: { name, sha256: digest }, bytes: bytes + list.length };
}

/** Bytes of a list of so many digests, of 64 digits each. */
const bytesOfList = (pieces: number) => Math.max(2, 67 * pieces + 1);

/** The digests of an object's pieces. @throws DistributedError `"damaged"`, also for another number of pieces. */
export async function listOf(
  run: CarrierRun,
  { name, sha256 }: Reference,
  pieces: number,
): Promise<string[]> {
  const digests = await readList(run, { name, sha256 }, bytesOfList(pieces));
  if (digests.length === pieces) return digests;
  throw new DistributedError(
    "damaged",
    `distributed: "${name}" has ${digests.length} pieces, not ${pieces}`,
  );
}

async function readList(
  run: CarrierRun,
  { name, sha256 }: Reference,
  maximumBytes: number,
): Promise<string[]> {
  const bytes = await checked(run, name, sha256, maximumBytes);
  let digests: unknown;
  try {
    digests = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Said below.
  }
  const isList =
    Array.isArray(digests) &&
    digests.every((digest) => typeof digest === "string" && /^[\da-f]{64}$/.test(digest));
  if (!isList)
    throw new DistributedError("damaged", `distributed: "${name}" is no list of digests`);
  return digests as string[];
}

/**
 * A piece by its digest.
 * @param maximumBytes what it has, or more than that
 * @throws DistributedError `"damaged"`, also for a larger one, which is not loaded.
 */
export function pieceOf(
  run: CarrierRun,
  { name }: Reference,
  piece: number,
  digest: string,
  maximumBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = name.replace(/list\.[^.]*$/, `${piece}.${short(digest)}`);
  return checked(run, blob, digest, maximumBytes);
}

/** Of what only coordinators write, and of which they know the size when they have it: 250,000 pieces. */
const LARGEST_LIST = 2 ** 24;

/**
 * Gives `take` each piece, several at once.
 * @param maximumBytesOf what a piece has, or more than that
 * @param pieces how many there are, if that is known
 * @throws DistributedError `"damaged"`, also for another number of pieces, and larger ones, which are not loaded.
 */
export async function getObject(
  run: CarrierRun,
  reference: Reference,
  take: (piece: number, bytes: Uint8Array<ArrayBuffer>) => void,
  maximumBytesOf: (piece: number) => number,
  pieces?: number,
): Promise<void> {
  const digests =
    pieces === undefined
      ? await readList(run, reference, LARGEST_LIST)
      : await listOf(run, reference, pieces);
  await inParallel(digests.length, AT_ONCE, async (piece) => {
    const [digest, maximumBytes] = [digests[piece]!, maximumBytesOf(piece)];
    take(piece, await pieceOf(run, reference, piece, digest, maximumBytes));
  });
}

/** On its way a blob may be damaged, too: it is fetched so often. */
const TRIES = 3;

async function checked(
  run: CarrierRun,
  name: string,
  digest: string,
  maximumBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let tries = 1; ; tries++) {
    let cause: unknown;
    try {
      const bytes = await run.getBlob(name, { maximumBytes });
      if (!bytes) throw new DistributedError("damaged", `distributed: there is no blob "${name}"`);
      if ((await sha256(bytes)) === digest) return bytes;
    } catch (error) {
      // Carriers may have looked themselves.
      if (!(error instanceof CarrierError && error.kind === "damaged")) throw error;
      cause = error;
    }
    if (tries < TRIES) continue;
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    throw new DistributedError(
      "damaged",
      `distributed: blob "${name}" is not what was written${why}`,
      { cause },
    );
  }
}
