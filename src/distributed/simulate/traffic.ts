import type { Model } from "./model.ts";
import type { Prices } from "./options.ts";
import type { Collected } from "./round.ts";
import { againOf } from "./sizes.ts";

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
  const again = againOf(sizes, results) * differences;
  return {
    workersDown: attempts * (point + residual),
    workersUp: sent * (differences + residual),
    coordinatorDown: results * (differences + residual) + again,
    coordinatorUp: outer + point,
  };
}

/** @param seconds of the whole round */
export function requestsIn(model: Model, collected: Collected, seconds: number): Requests {
  const { sizes, polling, lease } = model;
  const { attempts, sent, results, busy, looks, searches, leases, finds, refused } = collected;
  const { blobs, outerBlobs, objects, pages, removal } = sizes;
  const renewals = busy / (lease / 3);
  // The coordinator looks for results, and whether it still leads: from time to time, or when it is told of some.
  const own = polling > 0 ? seconds / polling : 1 + finds;
  const again = againOf(sizes, results) * blobs;
  return {
    // A lease and its renewals, what was trained and a result; both objects of the coordinator, a decision and the state.
    put: attempts + refused + renewals + sent * (objects * blobs + 1) + blobs + outerBlobs + 2,
    // Who trains what, and what is done, of who looks at what others have; results, and what is old.
    list: pages * (searches.free + searches.lapsed + own) + removal.lists,
    // The state at each look, renewal, and twice before a result; parameters; leases; results and what they refer to.
    get:
      (1 + objects * blobs + (objects - 1)) * attempts +
      renewals +
      2 * sent +
      looks +
      leases +
      own +
      results * (1 + objects * blobs) +
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
