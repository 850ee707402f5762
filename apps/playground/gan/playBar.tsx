import { Choice } from "../parts/choice.tsx";
import { Toggle } from "../parts/toggle.tsx";
import type { Client, Standing } from "./client.ts";
import type { Speed } from "./protocol.ts";
import { type GanState, speeds } from "./state.ts";
import { useStanding } from "./useClient.ts";

export interface PlayBarProps {
  readonly client: Client;
  readonly state: GanState;
  onChange(change: Partial<GanState>): void;
  onRestart(): void;
}

/** Start, pause, restart, how fast, and what is shown. */
export function PlayBar({ client, state, onChange, onRestart }: PlayBarProps) {
  const standing = useStanding(client);
  const play = () =>
    standing.isOver ? onRestart() : client.watch({ running: !standing.isRunning });
  return (
    <div class="play">
      <button type="button" class="primary" onClick={play}>
        {playText(standing)}
      </button>
      <button type="button" onClick={onRestart}>
        Restart
      </button>
      <Choice
        label="speed"
        value={String(state.speed)}
        choices={speeds.map((speed) => ({ value: String(speed), text: speedText(speed) }))}
        onChange={(text) => onChange({ speed: speeds.find((speed) => String(speed) === text)! })}
      />
      <Toggle
        label="what the discriminator thinks"
        value={state.field}
        onChange={(field) => onChange({ field })}
      />
    </div>
  );
}

function playText({ isRunning, isOver, frame }: Standing): string {
  if (isOver) return "Play again";
  if (isRunning) return "Pause";
  return frame && frame.step > 0 ? "Continue" : "Start";
}

function speedText(speed: Speed): string {
  if (speed === "fastest") return "as fast as possible";
  return speed === 1 ? "1 step a frame" : `${speed} steps a frame`;
}
