import { Choice } from "../parts/choice.tsx";
import { Slider } from "../parts/slider.tsx";
import { TrainingBar } from "../parts/trainingBar.tsx";
import type { RunningTraining } from "../parts/useTraining.ts";
import { WholeNumber } from "../parts/wholeNumber.tsx";
import { contestants } from "./contestants.ts";
import type { Order } from "./messages.ts";
import type { Progress } from "./progress.ts";
import { type ConvolutionsState, limits, usual } from "./state.ts";

export interface ControlsProps {
  readonly state: ConvolutionsState;
  readonly running: RunningTraining<Order, Progress>;
  onChange(change: Partial<ConvolutionsState>): void;
}

const choices = contestants.map(({ id, name }) => ({ value: id, text: name }));

/** How the networks are trained. Any change trains them anew. */
export function Controls({ state, running, onChange }: ControlsProps) {
  const choose = (id: string) => {
    const contestant = contestants.find((contestant) => contestant.id === id)!;
    onChange({ contestant, lr: contestant.lr });
  };
  return (
    <section class="controls">
      <h2 class="unseen">The training</h2>
      <TrainingBar
        running={running}
        unit="epoch"
        done={running.progress.misread.length}
        total={state.epochs}
      >
        <WholeNumber
          label="Epochs"
          value={state.epochs}
          {...limits.epochs}
          onChange={(epochs) => onChange({ epochs })}
        />
        <WholeNumber
          label="Seed"
          value={state.seed}
          {...limits.seed}
          onChange={(seed) => onChange({ seed })}
        />
      </TrainingBar>
      <div class="how">
        <Choice label="Optimizer" value={state.contestant.id} choices={choices} onChange={choose} />
        <Slider
          label="Learning rate"
          {...{ min: 1e-4, max: 1, scale: "log" }}
          value={state.lr}
          usual={state.contestant.lr}
          allows={(lr) => lr >= limits.lr.min && lr <= limits.lr.max}
          onChange={(lr) => onChange({ lr })}
        />
        <Slider
          label="Dropout"
          {...{ ...limits.dropout, step: 0.05 }}
          value={state.dropout}
          usual={usual.dropout}
          onChange={(dropout) => onChange({ dropout })}
        />
      </div>
      {running.phase === "failed" && <p role="alert">The training failed: {running.failure}</p>}
    </section>
  );
}
