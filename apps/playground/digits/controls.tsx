import { Choice } from "../parts/choice.tsx";
import { WholeNumber } from "../parts/wholeNumber.tsx";
import { EntrantsForm } from "./entrantsForm.tsx";
import { PACES, paceText } from "./pace.ts";
import { epochsOf } from "./progress.ts";
import { type DigitsState, MAX_EPOCHS, MAX_SEED } from "./state.ts";
import type { RunningRace } from "./useRace.ts";

export interface ControlsProps {
  readonly state: DigitsState;
  readonly race: RunningRace;
  onChange(change: Partial<DigitsState>): void;
}

const mainLabels = {
  waiting: "Start",
  paused: "Resume",
  running: "Pause",
  ended: "Pause",
  failed: "Pause",
};
const paces = PACES.map((value) => ({ value, text: paceText(value) }));

/** Which race, and how one watches it. */
export function Controls({ state, race, onChange }: ControlsProps) {
  const { phase, progress, start, pause } = race;
  const isOver = phase === "ended" || phase === "failed";
  const go = () => (phase === "waiting" ? start() : pause(phase === "running"));
  return (
    <section class="controls">
      <h2 class="unseen">The race</h2>
      <div class="row">
        <button
          type="button"
          class={isOver ? undefined : "primary"}
          disabled={isOver || state.entrants.length === 0}
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
          <progress max={state.epochs} value={epochsOf(progress)} />
          <span>
            epoch {epochsOf(progress)} of {state.epochs}
          </span>
        </label>
        <Choice
          label="Pace"
          value={state.pace}
          choices={paces}
          onChange={(pace) => onChange({ pace })}
        />
        <WholeNumber
          label="Epochs"
          value={state.epochs}
          min={1}
          max={MAX_EPOCHS}
          onChange={(epochs) => onChange({ epochs })}
        />
        <WholeNumber
          label="Seed"
          value={state.seed}
          min={0}
          max={MAX_SEED}
          onChange={(seed) => onChange({ seed })}
        />
      </div>
      <EntrantsForm chosen={state.entrants} onChange={(entrants) => onChange({ entrants })} />
      {state.entrants.length === 0 && <p role="status">Choose at least one optimizer.</p>}
      {phase === "failed" && <p role="alert">The race failed: {race.failure}</p>}
    </section>
  );
}
