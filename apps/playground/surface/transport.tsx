import { Icon } from "./icon.tsx";
import { type Playback, STEPS_A_SECOND, speeds } from "./playback.ts";
import { useTime } from "./usePlayback.ts";

/** Controls of time: play and pause, single steps, speed, and a slider over all steps. */
export function Transport({ playback }: { playback: Playback }) {
  return (
    <fieldset class="transport" aria-label="Time">
      <div class="buttons">
        <Button label="To the start" icon="start" onClick={() => playback.seek(0)} />
        <Button label="Step back" icon="back" onClick={() => playback.seek(playback.step - 1)} />
        <PlayButton playback={playback} />
        <Button
          label="Step forward"
          icon="forward"
          onClick={() => playback.seek(playback.step + 1)}
        />
        <Button label="To the end" icon="end" onClick={() => playback.finish()} />
      </div>
      <Scrubber playback={playback} />
      <Speed playback={playback} />
    </fieldset>
  );
}

function PlayButton({ playback }: { playback: Playback }) {
  const playing = useTime(playback, ({ playing }) => playing);
  return (
    <button
      type="button"
      class="primary play"
      aria-label={playing ? "Pause" : "Play"}
      title={playing ? "Pause (space)" : "Play (space)"}
      onClick={() => playback.toggle()}
    >
      <Icon name={playing ? "pause" : "play"} />
    </button>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly icon: Parameters<typeof Icon>[0]["name"];
  onClick(): void;
}

function Button({ label, icon, onClick }: ButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

function Scrubber({ playback }: { playback: Playback }) {
  const step = useTime(playback, ({ step }) => step);
  const end = useTime(playback, ({ end }) => end);
  const speed = useTime(playback, ({ speed }) => speed);
  return (
    <label class="scrubber">
      <span class="unseen">Step</span>
      <input
        type="range"
        min={0}
        max={end}
        value={step}
        aria-valuetext={`step ${step} of ${end}`}
        onInput={({ currentTarget }) => playback.seek(Number(currentTarget.value))}
      />
      <output>
        step <b>{step.toLocaleString("en")}</b> of {end.toLocaleString("en")}
        <br />
        <small>{speed * STEPS_A_SECOND} steps a second</small>
      </output>
    </label>
  );
}

function Speed({ playback }: { playback: Playback }) {
  const speed = useTime(playback, ({ speed }) => speed);
  return (
    <label class="speed">
      <span class="unseen">Speed</span>
      <select
        value={speed}
        onChange={({ currentTarget }) => {
          playback.speed = Number(currentTarget.value);
        }}
      >
        {speeds.map((factor) => (
          <option key={factor} value={factor}>
            {factor}×
          </option>
        ))}
      </select>
    </label>
  );
}
