import type { Model } from "./model.ts";
import type { Prices } from "./options.ts";
import type { Collected } from "./round.ts";
import { ROOM } from "./sizes.ts";

/** Bytes that travel, by who sends or fetches them. */
export interface Moved {
  /** To all workers. */
  readonly workersDown: number;
  /** From all workers. */
  readonly workersUp: number;
  /** To the coordinator. */
  readonly coordinatorDown: number;
  /** From the coordinator. */
  readonly coordinatorUp: number;
}

/** Requests to the server, or the bucket: such that write, list, and read. Removing is free everywhere. */
export interface Requests {
  /** That write. */
  readonly put: number;
  /** That list. */
  readonly list: number;
  /** That read. */
  readonly get: number;
}

export function movedIn({ sizes }: Model, { attempts, sent, results }: Collected): Moved {
  const { point, outer, differences, residual } = sizes;
  const again = Math.max(0, results * differences - ROOM);
  return {
    workersDown: attempts * (point + residual),
    workersUp: sent * (differences + residual),
    coordinatorDown: results * differences + again,
    coordinatorUp: outer + point,
  };
}

/** @param seconds of the whole round */
export function requestsIn(model: Model, collected: Collected, seconds: number): Requests {
  const { sizes, polling, lease } = model;
  const { attempts, sent, results, busy, looks, leases } = collected;
  const { pieces, outerPieces, pages, differences, residual } = sizes;
  const object = pieces + 1;
  const objects = residual > 0 ? 2 : 1;
  const renewals = busy / (lease / 3);
  // The coordinator looks for results, and whether it still leads, at each that comes, or from time to time.
  const own = polling > 0 ? seconds / polling : results;
  const again = Math.max(0, 1 - ROOM / (results * differences)) * results * object;
  return {
    put: attempts + renewals + sent * (1 + objects * object) + object + outerPieces + 1 + 2,
    // What is done and who trains what; and four lists of what is old.
    list: pages * (2 * attempts + 2 * looks + own + 4),
    get:
      attempts * (1 + objects * object) +
      renewals +
      sent +
      looks +
      leases +
      own +
      results * (1 + object) +
      again,
  };
}

/** @param moved bytes */
export function costOf(
  prices: Required<Prices>,
  moved: Moved,
  requests: Requests,
): { readonly bytes: number; readonly requests: number; readonly total: number } {
  const { workersDown, workersUp, coordinatorDown, coordinatorUp } = moved;
  const out = prices.out * (workersDown + coordinatorDown);
  const bytes = (out + prices.in * (workersUp + coordinatorUp)) / 1e9;
  const { put, list, get } = requests;
  const asked = (prices.put * put + prices.list * list + prices.get * get) / 1000;
  return { bytes, requests: asked, total: bytes + asked };
}
