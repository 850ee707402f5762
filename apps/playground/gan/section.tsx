import { useLinked } from "../link/useLinked.ts";
import { WholeNumber } from "../parts/wholeNumber.tsx";
import type { SectionProps } from "../sections.ts";
import { Curves } from "./curves.tsx";
import { Ending } from "./ending.tsx";
import { Hints } from "./hints.tsx";
import { Numbers } from "./numbers.tsx";
import { PictureLegend } from "./pictureLegend.tsx";
import { PlayBar } from "./playBar.tsx";
import { RingCanvas } from "./ringCanvas.tsx";
import { SettingsForm } from "./settingsForm.tsx";
import { ganCodec, limits } from "./state.ts";
import { useClient } from "./useClient.ts";

/** A generator learns a ring of eight Gaussians against a discriminator, while one looks. */
export default function Section({ link }: SectionProps) {
  const [state, change] = useLinked(ganCodec, link);
  const client = useClient(state);
  const { settings, noise, steps, seed } = state;
  const restart = () => {
    client.start({ settings, noise }, { steps, seed });
    client.watch({ running: true });
  };
  return (
    <div class="gan">
      <h1>A generator learns a ring</h1>
      <p class="lead">
        The generator never sees the eight Gaussians: a discriminator only tells it how real its
        points look. Change the optimizer and its settings while they train.
      </p>
      <div class="board">
        <figure class="ring">
          <RingCanvas client={client} />
          <PictureLegend field={state.field} />
          <PlayBar client={client} state={state} onChange={change} onRestart={restart} />
          <Ending client={client} />
        </figure>
        <div class="side">
          <Numbers client={client} />
          <Curves client={client} />
          <section aria-labelledby="gan-settings">
            <h2 id="gan-settings">Settings</h2>
            <SettingsForm state={state} onChange={change} />
            <div class="game">
              <WholeNumber
                label="seed"
                value={seed}
                {...limits.seed}
                onChange={(seed) => change({ seed })}
              />
              <WholeNumber
                label="steps"
                value={steps}
                {...limits.steps}
                onChange={(steps) => change({ steps })}
              />
              <span class="note">Another seed or number of steps begins a new game.</span>
            </div>
          </section>
          <Hints />
        </div>
      </div>
    </div>
  );
}
