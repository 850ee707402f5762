import type { Standing } from "./race.ts";
import { recentTime, type Track } from "./track.ts";

const names = ["TensorFlow.js", "Nadir"] as const;

/** A step of each side as a bar: gradients and the rest, and the optimizer. */
export function Bars({ standing }: { standing: Standing | undefined }) {
  const shares = standing?.tracks.map(timesOf) ?? [undefined, undefined];
  const longest = Math.max(...shares.map((times) => times?.step ?? 0));
  const width = (time = 0) => `${longest === 0 ? 0 : (100 * time) / longest}%`;
  return (
    <div class="bars" aria-hidden="true">
      {shares.map((times, i) => (
        <div class="line" key={names[i]}>
          <span>{names[i]}</span>
          <div class="whole">
            <div class="gradients" style={{ width: width(times?.rest) }} />
            <div class="optimizer" style={{ width: width(times?.optimizer) }} />
          </div>
        </div>
      ))}
      <p class="note">
        <span class="key gradients" /> gradients and the rest <span class="key optimizer" />{" "}
        optimizer
      </p>
    </div>
  );
}

function timesOf(track: Track): { step: number; optimizer: number; rest: number } | undefined {
  const [step, optimizer] = [recentTime(track.steps), recentTime(track.optimizer)];
  if (step === undefined || optimizer === undefined) return undefined;
  return { step, optimizer, rest: step - optimizer };
}
