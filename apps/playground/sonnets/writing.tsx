import { Slider } from "../parts/slider.tsx";
import { Toggle } from "../parts/toggle.tsx";
import type { Progress } from "./progress.ts";
import { PromptField } from "./promptField.tsx";
import { limits, type SonnetsState, usual } from "./state.ts";

export interface WritingProps {
  readonly state: SonnetsState;
  readonly progress: Progress;
  /** Whether there is somebody to write. */
  readonly ready: boolean;
  onChange(change: Partial<SonnetsState>): void;
  onWrite(): void;
  onStop(): void;
}

/** What it writes, and how it is to write. */
export function Writing({ state, progress, ready, onChange, onWrite, onStop }: WritingProps) {
  const { text, isWriting } = progress;
  return (
    <section class="writing" aria-labelledby="sonnets-writing">
      <h2 id="sonnets-writing">What it writes</h2>
      <PromptField value={state.prompt} onChange={(prompt) => onChange({ prompt })} />
      <Slider
        label="Temperature"
        {...{ ...limits.temperature, step: 0.05 }}
        value={state.temperature}
        usual={usual.temperature}
        onChange={(temperature) => onChange({ temperature })}
      />
      <div class="actions">
        <button type="button" disabled={!ready} onClick={isWriting ? onStop : onWrite}>
          {isWriting ? "Stop writing" : "Write"}
        </button>
        <Toggle
          label="again and again as it learns"
          value={state.again}
          onChange={(again) => onChange({ again })}
        />
      </div>
      {text ? (
        <p class="written">
          <strong>{text.prompt}</strong>
          {text.behind}
        </p>
      ) : (
        <p class="written none">Nothing yet: it has to learn first.</p>
      )}
      <p class="note">
        {text ? `Begun after ${text.step.toLocaleString("en")} steps. ` : ""}
        At a low temperature it writes what is likely, at a high one what is odd.
      </p>
      <p class="unseen" role="status">
        {text && !isWriting && "The text is written."}
      </p>
    </section>
  );
}
