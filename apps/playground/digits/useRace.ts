import { useEffect } from "preact/hooks";
import { type RunningTraining, useTraining } from "../parts/useTraining.ts";
import type { Order, Report } from "./messages.ts";
import type { Pace } from "./pace.ts";
import { type Progress, standingStill, told } from "./progress.ts";
import { idsOf, type Race } from "./state.ts";

export type RunningRace = RunningTraining<Order, Progress>;

/** Runs a race, and another one whenever it is changed. */
export function useRace(race: Race, pace: Pace, startsItself: boolean): RunningRace {
  const { entrants, epochs, seed } = race;
  const ids = idsOf(entrants);
  const running = useTraining<Order, Report, Progress>({
    key: [ids, epochs, seed].join(),
    startsItself,
    first:
      entrants.length > 0 ? { kind: "start", ids: ids.split(","), epochs, seed, pace } : undefined,
    fresh: standingStill(entrants),
    worker: () => new Worker(new URL("./digitsWorker.js", import.meta.url), { type: "module" }),
    told,
  });
  useEffect(() => running.order({ kind: "pace", pace }), [pace]);
  return running;
}
