import type { Nadir } from "nadir";
import { type Scene, sceneOn } from "../../demos/surfaces/scene.ts";
import { AddRacer } from "./addRacer.tsx";
import type { Contestant } from "./contestant.ts";
import { atDefaults, type LineUp, replaced, shown, without } from "./lineUp.ts";
import { RacerItem } from "./racerItem.tsx";
import { TuneButton } from "./tuneButton.tsx";

export interface RacersProps {
  readonly nadir: Nadir;
  readonly scene: Scene;
  readonly lineUp: LineUp;
  readonly contestants: readonly Contestant[];
  onChange(lineUp: LineUp): void;
  /** All race in another way, so that the race is worth seeing again. */
  onTuned(lineUp: LineUp): void;
}

/** The optimizers that race, with all that can be set of each. */
export function Racers({ nadir, scene, lineUp, contestants, onChange, onTuned }: RacersProps) {
  const { racers, hidden } = lineUp;
  return (
    <section class="racers" aria-labelledby="racers">
      <div class="head">
        <h2 id="racers">Optimizers</h2>
        <TuneButton
          nadir={nadir}
          scene={scene}
          onTuned={(tuned) =>
            onTuned({ racers: racers.map((racer) => tuned.get(racer) ?? racer), hidden })
          }
        />
        <button type="button" onClick={() => onChange(atDefaults(lineUp))}>
          All at their defaults
        </button>
        <button
          type="button"
          title="The ten that the surface opens with"
          onClick={() => onChange({ racers: sceneOn(scene.surface).racers, hidden: [] })}
        >
          Reset
        </button>
      </div>
      <ul class="line-up">
        {contestants.map((contestant, place) => (
          <RacerItem
            key={place}
            nadir={nadir}
            contestant={contestant}
            onShow={(visible) => onChange(shown(lineUp, place, visible))}
            onChange={(racer) => onChange(replaced(lineUp, place, racer))}
            onRemove={() => onChange(without(lineUp, place))}
          />
        ))}
      </ul>
      <AddRacer
        count={racers.length}
        onAdd={(racer) => onChange({ racers: [...racers, racer], hidden })}
      />
    </section>
  );
}
