/** What travels in a round, in bytes and in requests. */
import { ROOM } from "../coordinator/collect.ts";
import { OUTER_PIECE } from "../coordinator/outerState.ts";
import { REMOVED_AT_ONCE } from "../coordinator/removal.ts";
import { encodedBytes } from "../differences/precision.ts";
import { PIECE } from "../row.ts";
import type { SimulatePlan } from "./options.ts";

/** Pieces that are on their way at once. */
const AT_ONCE = 8;
/** Names that a bucket lists in one request. */
const PAGE = 1000;

/** Rounds of which there is something when the coordinator removes what is old. */
const ROUNDS = 3;

const pagesOf = (names: number) => Math.ceil(names / PAGE);
const turnsOf = (count: number, atOnce: number = AT_ONCE) => Math.ceil(count / atOnce);

export interface Sizes {
  /** Blobs of differences or parameters: their pieces, and a list of those. */
  readonly blobs: number;
  readonly outerBlobs: number;
  /** What a worker sends: one such object, and with error feedback another one. */
  readonly objects: number;
  /** Requests after each other for an object: a list, and pieces several at a time. */
  readonly turns: number;
  readonly outerTurns: number;
  /** Requests of a list of all shards. */
  readonly pages: number;
  /** What the coordinator removes after a round: requests that list, and all that come after each other. */
  readonly removal: { readonly lists: number; readonly turns: number };
  /** Where a round begins, in single precision. */
  readonly point: number;
  /** That, and momentum. */
  readonly outer: number;
  readonly differences: number;
  /** What error feedback keeps, in bf16. */
  readonly residual: number;
}

/** Of how many results the coordinator fetches the differences again, since there is no room to keep them. */
export const againOf = ({ differences }: Sizes, results: number): number =>
  Math.max(0, results - ROOM / differences);

export function sizesOf({ parameters, precision, feedback, shards }: SimulatePlan): Sizes {
  const pieces = Math.ceil(parameters / PIECE);
  const outerPieces = Math.ceil((8 * parameters) / OUTER_PIECE);
  const [blobs, outerBlobs, objects] = [pieces + 1, outerPieces + 1, feedback ? 2 : 1];
  const old = [blobs + outerBlobs, shards * objects * blobs, shards, shards, 1];
  const sum = (of: (count: number) => number) => old.reduce((sum, count) => sum + of(count), 0);
  const lists = sum((count) => pagesOf(ROUNDS * count));
  return {
    ...{ blobs, outerBlobs, objects },
    turns: 1 + turnsOf(pieces),
    outerTurns: 1 + turnsOf(outerPieces),
    pages: pagesOf(shards),
    removal: { lists, turns: lists + sum((count) => turnsOf(count, REMOVED_AT_ONCE)) },
    point: 4 * parameters,
    outer: 8 * parameters,
    differences: encodedBytes(precision, parameters),
    residual: feedback ? encodedBytes("bf16", parameters) : 0,
  };
}
