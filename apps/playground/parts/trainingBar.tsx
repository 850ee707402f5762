import type { ComponentChildren } from "preact";
import type { RunningTraining } from "./useTraining.ts";

export interface TrainingBarProps {
  readonly running: Omit<RunningTraining<never, unknown>, "progress" | "order">;
  /** What is counted: `epoch`. */
  readonly unit: string;
  readonly done: number;
  readonly total: number;
  /** Whether there is something to train. Default: yes. */
  readonly ready?: boolean;
  /** Further controls. */
  readonly children?: ComponentChildren;
}

const mainLabels = {
  waiting: "Start",
  paused: "Resume",
  running: "Pause",
  ended: "Pause",
  failed: "Pause",
};

/** Starts, pauses and restarts a training, and says how far it is. */
export function TrainingBar(props: TrainingBarProps) {
  const { running, unit, done, total, ready = true, children } = props;
  const { phase, start, pause } = running;
  const isOver = phase === "ended" || phase === "failed";
  const go = () => (phase === "waiting" ? start() : pause(phase === "running"));
  return (
    <div class="training">
      <button
        type="button"
        class={isOver ? undefined : "primary"}
        disabled={isOver || !ready}
        onClick={go}
      >
        {mainLabels[phase]}
      </button>
      <button
        type="button"
        class={isOver ? "primary" : undefined}
        disabled={phase === "waiting"}
        onClick={start}
      >
        Restart
      </button>
      <label class="progress">
        <progress max={total} value={done} />
        <span>
          {unit} {done.toLocaleString("en")} of {total.toLocaleString("en")}
        </span>
      </label>
      {children}
    </div>
  );
}
