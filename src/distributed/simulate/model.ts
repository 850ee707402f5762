import { PIECES_AT_ONCE, RESULTS_AT_ONCE } from "../coordinator/collect.ts";
import { lookEvery } from "../worker/leases.ts";
import type { SimulatePlan } from "./options.ts";
import { noParts, type Parts } from "./parts.ts";
import { againOf, type Sizes, sizesOf } from "./sizes.ts";

/** A run in seconds, bytes, and bytes a second. */
export interface Model {
  readonly plan: SimulatePlan;
  readonly sizes: Sizes;
  readonly polling: number;
  readonly lease: number;
  readonly grace: number;
  readonly restart: number;
  /** Steps of a round of a worker of usual speed. */
  readonly training: number;
  /** Of a worker, on average. */
  readonly life: number;
  readonly download: number;
  readonly upload: number;
  readonly server: number;
  /** What fetching and sending take on a worker's own line. */
  readonly downloading: number;
  readonly uploading: number;
  /** What latency takes until a worker has a lease, and of what it fetches. */
  readonly fetching: number;
  /** The same of what it sends. */
  readonly sending: number;
  /** A request, and a list of all shards. */
  readonly request: number;
  readonly listing: number;
  /** Between two looks of who has nothing to do at what others have. */
  readonly searching: number;
  /** What the coordinator needs for a result until it is fetched and checked, but for latency. */
  readonly intake: Parts;
}

/** What latency takes until so many results that are there at once are fetched. */
export function intakeLatency({ sizes, request }: Model, results: number): number {
  const { objects, blobs } = sizes;
  // Records and lists, and pieces, of whichever result.
  const turns = (1 + objects) * turnsOf(results, RESULTS_AT_ONCE);
  return request * (turns + objects * turnsOf(results * (blobs - 1), PIECES_AT_ONCE));
}

const turnsOf = (count: number, atOnce: number) => Math.ceil(count / atOnce);

const MB = 1e6;

export function modelOf(plan: SimulatePlan): Model {
  const sizes = sizesOf(plan);
  const [latency, server] = [plan.latency / 1000, MB * plan.server];
  const sent = sizes.differences + sizes.residual;
  const down = transfer(sent, plan.coordinatorDownload, plan.server);
  return {
    ...{ plan, sizes, server },
    polling: plan.polling / 1000,
    lease: plan.lease / 1000,
    grace: plan.grace / 1000,
    restart: plan.restart / 1000,
    training: (plan.innerSteps * plan.step) / 1000,
    life: 3600 / plan.failures,
    download: MB * plan.download,
    upload: MB * plan.upload,
    downloading: (sizes.point + sizes.residual) / (MB * plan.download),
    uploading: sent / (MB * plan.upload),
    // The state, and a lease.
    fetching: (2 + sizes.turns) * latency,
    // The state before and behind it, and the result.
    sending: (3 + sizes.objects * sizes.turns) * latency,
    request: latency,
    listing: sizes.pages * latency,
    searching: Math.max(lookEvery(plan.shards, plan.lease), plan.polling) / 1000,
    intake: {
      ...noParts(),
      coordinatorDownload: down.own,
      server: down.more,
      averaging: (sizes.objects * sizes.point) / (MB * plan.averaging),
    },
  };
}

/** What the coordinator does with so many results once it is decided which make the round. */
export function endingOf({ plan, sizes }: Model, results: number): Parts {
  const more = againOf(sizes, results);
  const again = more * sizes.differences;
  const down = transfer(again, plan.coordinatorDownload, plan.server);
  const up = transfer(sizes.outer + sizes.point, plan.coordinatorUpload, plan.server);
  // Results fetched again; the decision, the outer state, what is old, parameters and the state, one after the other.
  const fetched = turnsOf(more, PIECES_AT_ONCE) + turnsOf(more * (sizes.blobs - 1), PIECES_AT_ONCE);
  const turns = fetched + 1 + sizes.outerTurns + sizes.removal.turns + sizes.turns + 1;
  return {
    ...noParts(),
    averaging: (results * sizes.point) / (MB * plan.averaging),
    coordinatorDownload: down.own,
    coordinatorUpload: up.own,
    server: down.more + up.more,
    coordinatorLatency: (turns * plan.latency) / 1000,
  };
}

/** Seconds that bytes take on a line by itself, and how many more where the server is slower. */
function transfer(bytes: number, line: number, server: number): { own: number; more: number } {
  const own = bytes / (MB * line);
  return { own, more: Math.max(0, bytes / (MB * server) - own) };
}
