import type { ComponentChildren } from "preact";
import { Choice } from "../../parts/choice.tsx";
import { Slider } from "../../parts/slider.tsx";
import { catalog, entryOf } from "../catalog.ts";
import { MOST_PARTS } from "../combined.ts";
import { type Part, started, type Written } from "../entry.ts";
import { mayBePart } from "../text.ts";
import { lengths } from "./lengths.ts";

export interface PartsFieldProps {
  readonly value: readonly Part[];
  /** Whether one follows the other, or all run at once. */
  readonly inTurn: boolean;
  /** How many steps are shown. */
  readonly steps: number;
  onChange(value: readonly Part[]): void;
  /** A form for one of them. */
  formOf(written: Written, onChange: (written: Written) => void): ComponentChildren;
}

const choices = catalog.flatMap(({ name }) =>
  mayBePart(name) ? [{ value: name, text: name }] : [],
);

/** The schedules of which another one is made, a form each. */
export function PartsField({ value, inTurn, steps, onChange, formOf }: PartsFieldProps) {
  return (
    <>
      {value.map((part, i) => (
        <fieldset class="part" key={i}>
          <legend>{inTurn ? `Part ${i + 1}` : `Factor ${i + 1}`}</legend>
          <div class="removable">
            <Choice
              label="schedule"
              value={part.schedule.name}
              choices={choices}
              onChange={(name) =>
                onChange(value.with(i, { ...part, schedule: started(entryOf({ name })) }))
              }
            />
            <button
              type="button"
              aria-label={`Remove ${inTurn ? "part" : "factor"} ${i + 1}`}
              disabled={value.length === 1}
              onClick={() => onChange(value.toSpliced(i, 1).map(asFirst))}
            >
              ×
            </button>
          </div>
          {inTurn && i > 0 && (
            <Slider
              label="from step"
              value={part.from}
              min={1}
              scale="linear"
              {...lengths(steps)}
              allows={() => true}
              onChange={(from) => onChange(value.with(i, { ...part, from }))}
            />
          )}
          {formOf(part.schedule, (schedule) => onChange(value.with(i, { ...part, schedule })))}
        </fieldset>
      ))}
      <button
        type="button"
        disabled={value.length === MOST_PARTS}
        onClick={() => onChange([...value, added(value.at(-1)!, inTurn, steps)])}
      >
        {inTurn ? "Add a part" : "Add a factor"}
      </button>
    </>
  );
}

/** The first part begins at step 0, wherever it began when it was the second. */
function asFirst(part: Part, i: number): Part {
  return i === 0 ? { ...part, from: 0 } : part;
}

function added({ from }: Part, inTurn: boolean, steps: number): Part {
  const schedule = started(entryOf({ name: inTurn ? "linear" : "constant" }));
  return { schedule, from: inTurn ? from + Math.max(1, Math.round((steps - from) / 2)) : 0 };
}
