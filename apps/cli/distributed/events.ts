import type { CoordinatorEvent, WorkerEvent } from "../../../src/distributed/index.ts";
import { againText, isTold } from "./texts.ts";

/** What happens beside training, in a line; nothing for what is not worth one. */
export function eventText(event: CoordinatorEvent | WorkerEvent): string | undefined {
  switch (event.kind) {
    case "retry": {
      const { error, tries, delay } = event;
      if (error.kind === "missing") return tries === 1 ? "waiting for the coordinator" : undefined;
      if (!isTold(tries)) return undefined;
      return error.message + againText(tries, delay);
    }
    case "rejected": {
      const { round, shard, worker = "nobody known", reason } = event;
      return `round ${round + 1}, shard ${shard}: the result of ${worker} is rejected, and trained anew: ${reason}`;
    }
    case "resumed":
      return `resumed: ${event.round === 1 ? "1 round is" : `${event.round} rounds are`} done`;
    case "abandoned":
      return `round ${event.round + 1}, shard ${event.shard}: given up, as it is another worker's, or the round is over`;
    default:
      return undefined;
  }
}
