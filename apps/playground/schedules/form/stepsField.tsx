import { Slider } from "../../parts/slider.tsx";
import { MOST_MILESTONES } from "../text.ts";
import { lengths } from "./lengths.ts";

export interface StepsFieldProps {
  readonly label: string;
  readonly value: readonly number[];
  /** How many steps are shown. */
  readonly steps: number;
  onChange(value: readonly number[]): void;
}

/** Ascending steps, a slider each. */
export function StepsField({ label, value, steps, onChange }: StepsFieldProps) {
  const last = value.at(-1) ?? 0;
  return (
    <fieldset class="steps">
      <legend>{label}</legend>
      {value.map((step, i) => (
        <div class="removable" key={i}>
          <Slider
            label={`${label}[${i}]`}
            value={step}
            min={1}
            scale="linear"
            {...lengths(steps)}
            allows={() => true}
            onChange={(step) => onChange(value.with(i, step))}
          />
          <button
            type="button"
            aria-label={`Remove ${label}[${i}]`}
            onClick={() => onChange(value.toSpliced(i, 1))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        disabled={value.length === MOST_MILESTONES}
        onClick={() => onChange([...value, last + Math.max(1, Math.round((steps - last) / 2))])}
      >
        Add a milestone
      </button>
    </fieldset>
  );
}
