import { Choice } from "../parts/choice.tsx";
import { TrainingBar } from "../parts/trainingBar.tsx";
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

const paces = PACES.map((value) => ({ value, text: paceText(value) }));

/** Which race, and how one watches it. */
export function Controls({ state, race, onChange }: ControlsProps) {
  return (
    <section class="controls">
      <h2 class="unseen">The race</h2>
      <TrainingBar
        running={race}
        unit="epoch"
        done={epochsOf(race.progress)}
        total={state.epochs}
        ready={state.entrants.length > 0}
      >
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
      </TrainingBar>
      <EntrantsForm chosen={state.entrants} onChange={(entrants) => onChange({ entrants })} />
      {state.entrants.length === 0 && <p role="status">Choose at least one optimizer.</p>}
      {race.phase === "failed" && <p role="alert">The race failed: {race.failure}</p>}
    </section>
  );
}
