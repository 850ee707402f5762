import { MOST_STEPS, startProblem } from "../../demos/surfaces/scene.ts";
import type { Point } from "../../demos/surfaces/surface.ts";
import { Toggle } from "../parts/toggle.tsx";
import { NumberField } from "./numberField.tsx";
import { LEAST_STEPS, MOST_SEED, type SurfaceState } from "./state.ts";

export interface SettingsProps {
  readonly state: SurfaceState;
  onStart(start: Point): void;
  onChange(change: Partial<SurfaceState>): void;
}

/** What the race is, in numbers: where it starts, how long it is, what its noise follows from. */
export function Settings({ state, onStart, onChange }: SettingsProps) {
  const { surface, start, steps, seed, named } = state;
  const [x, y] = start;
  return (
    <div class="settings">
      <NumberField
        key={`x of ${surface.id}`}
        label="Start x"
        value={x}
        problem={(x) => startProblem(surface, [x, y])}
        onChange={(x) => onStart([x, y])}
      />
      <NumberField
        key={`y of ${surface.id}`}
        label="y"
        value={y}
        problem={(y) => startProblem(surface, [x, y])}
        onChange={(y) => onStart([x, y])}
      />
      <NumberField
        label="Steps"
        value={steps}
        problem={(steps) => wholeProblem(steps, LEAST_STEPS, MOST_STEPS)}
        onChange={(steps) => onChange({ steps })}
      />
      {surface.noise !== undefined && (
        <NumberField
          label="Seed"
          value={seed}
          problem={(seed) => wholeProblem(seed, 0, MOST_SEED)}
          onChange={(seed) => onChange({ seed })}
        />
      )}
      <Toggle label="Names" value={named} onChange={(named) => onChange({ named })} />
    </div>
  );
}

function wholeProblem(value: number, least: number, most: number): string | undefined {
  if (Number.isInteger(value) && value >= least && value <= most) return undefined;
  return `${value} is not a whole number from ${least} to ${most}`;
}
