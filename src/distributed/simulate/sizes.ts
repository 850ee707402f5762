/** What travels in a round, in bytes and in requests. */
import { OUTER_PIECE } from "../coordinator/outerState.ts";
import { encodedBytes } from "../differences/precision.ts";
import { PIECE } from "../row.ts";
import type { SimulatePlan } from "./options.ts";

/** Pieces that are on their way at once. */
const AT_ONCE = 8;
/** Names that a bucket lists in one request. */
const PAGE = 1000;
/** Bytes of differences that the coordinator keeps until it averages; the rest it fetches again. */
export const ROOM: number = 2 ** 28;

export interface Sizes {
  readonly pieces: number;
  readonly outerPieces: number;
  /** Requests of a list of all shards. */
  readonly pages: number;
  /** Requests after each other for a large object: a list, and pieces several at a time. */
  readonly turns: number;
  readonly outerTurns: number;
  /** Where a round begins, in single precision. */
  readonly point: number;
  /** That, and momentum. */
  readonly outer: number;
  readonly differences: number;
  /** What error feedback keeps, in bf16. */
  readonly residual: number;
}

export function sizesOf({ parameters, precision, feedback, shards }: SimulatePlan): Sizes {
  const pieces = Math.ceil(parameters / PIECE);
  const outerPieces = Math.ceil((8 * parameters) / OUTER_PIECE);
  return {
    pieces,
    outerPieces,
    pages: Math.ceil(shards / PAGE),
    turns: 1 + Math.ceil(pieces / AT_ONCE),
    outerTurns: 1 + Math.ceil(outerPieces / AT_ONCE),
    point: 4 * parameters,
    outer: 8 * parameters,
    differences: encodedBytes(precision, parameters),
    residual: feedback ? encodedBytes("bf16", parameters) : 0,
  };
}
