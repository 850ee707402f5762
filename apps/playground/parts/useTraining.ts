import { useEffect, useRef, useState } from "preact/hooks";

/** What every worker that trains is told. */
export interface Pausing {
  readonly kind: "pause" | "resume";
}

/** A training, as its section describes it. */
export interface Training<Order, Report, Progress> {
  /** What its numbers follow from: where that is another text, another training begins. */
  readonly key: string;
  /** Whether it begins when the section is opened. */
  readonly startsItself: boolean;
  /** What a worker is told first; nothing if there is nothing to train. */
  readonly first: Order | undefined;
  /** What is known before. */
  readonly fresh: Progress;
  worker(): Worker;
  /** What is known after a report more. */
  told(progress: Progress, report: Report): Progress;
}

/** A training in its worker, to be watched and driven. */
export interface RunningTraining<Order, Progress> {
  readonly progress: Progress;
  readonly phase: "waiting" | "running" | "paused" | "ended" | "failed";
  /** Why it failed. */
  readonly failure: string | undefined;
  /** From the beginning. */
  start(): void;
  pause(paused: boolean): void;
  order(order: Order): void;
}

/** Trains anew whenever it is another training, once it was started; ends with the component. */
export function useTraining<Order, Report, Progress extends { readonly ended: boolean }>(
  training: Training<Order, Report, Progress>,
): RunningTraining<Order, Progress> {
  const { key, first, fresh, told } = training;
  const [attempt, setAttempt] = useState(training.startsItself ? 1 : 0);
  const [paused, setPaused] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [progress, setProgress] = useState(fresh);
  const worker = useRef<Worker>(undefined);
  const order = (order: Order | Pausing) => worker.current?.postMessage(order);
  const begins = attempt > 0 && first !== undefined;

  useEffect(() => {
    setProgress(fresh);
    setPaused(false);
    setFailure(undefined);
    if (!begins) return;
    const own = training.worker();
    own.onmessage = ({ data }: MessageEvent<Report>) =>
      setProgress((progress) => told(progress, data));
    own.onerror = ({ message }) => setFailure(message);
    worker.current = own;
    order(first);
    return () => {
      own.terminate();
      worker.current = undefined;
    };
  }, [key, attempt]);

  const phase = () => {
    if (!begins) return "waiting";
    if (failure !== undefined) return "failed";
    if (progress.ended) return "ended";
    return paused ? "paused" : "running";
  };
  return {
    ...{ progress, phase: phase(), failure, order },
    start: () => setAttempt((attempt) => attempt + 1),
    pause(paused) {
      order({ kind: paused ? "pause" : "resume" });
      setPaused(paused);
    },
  };
}
