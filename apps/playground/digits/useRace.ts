import { useEffect, useRef, useState } from "preact/hooks";
import type { Order, Report } from "./messages.ts";
import type { Pace } from "./pace.ts";
import { type Progress, standingStill, told } from "./progress.ts";
import { idsOf, type Race } from "./state.ts";

/** A race in its worker, to be watched and driven. */
export interface RunningRace {
  readonly progress: Progress;
  readonly phase: "waiting" | "running" | "paused" | "ended" | "failed";
  /** Why it failed. */
  readonly failure: string | undefined;
  /** From the beginning. */
  start(): void;
  pause(paused: boolean): void;
}

/** Runs a race anew whenever it is another one, once it was started; ends with the component. */
export function useRace(race: Race, pace: Pace, startsItself: boolean): RunningRace {
  const { entrants, epochs, seed } = race;
  const ids = idsOf(entrants);
  const [attempt, setAttempt] = useState(startsItself ? 1 : 0);
  const [paused, setPaused] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [progress, setProgress] = useState(() => standingStill(entrants));
  const worker = useRef<Worker>(undefined);
  const order = (order: Order) => worker.current?.postMessage(order);

  useEffect(() => {
    setProgress(standingStill(entrants));
    setPaused(false);
    setFailure(undefined);
    if (attempt === 0 || entrants.length === 0) return;
    const own = new Worker(new URL("./digitsWorker.js", import.meta.url), { type: "module" });
    own.onmessage = ({ data }: MessageEvent<Report>) =>
      setProgress((progress) => told(progress, data));
    own.onerror = ({ message }) => setFailure(message);
    worker.current = own;
    order({ kind: "start", ids: ids.split(","), epochs, seed, pace });
    return () => own.terminate();
  }, [ids, epochs, seed, attempt]);
  useEffect(() => order({ kind: "pace", pace }), [pace]);

  const phase = () => {
    if (attempt === 0 || entrants.length === 0) return "waiting";
    if (failure !== undefined) return "failed";
    if (progress.ended) return "ended";
    return paused ? "paused" : "running";
  };
  return {
    progress,
    phase: phase(),
    failure,
    start: () => setAttempt((attempt) => attempt + 1),
    pause(paused) {
      order({ kind: paused ? "pause" : "resume" });
      setPaused(paused);
    },
  };
}
