import { Choice } from "../../parts/choice.tsx";
import type { SliderRange } from "../../parts/ranges.ts";
import { Slider } from "../../parts/slider.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { entryOf } from "../catalog.ts";
import type { NumberParameter, Parameter, Part, Value, Written } from "../entry.ts";
import { lengths } from "./lengths.ts";
import { PartsField } from "./partsField.tsx";
import { StepsField } from "./stepsField.tsx";

export interface ScheduleFormProps {
  readonly written: Written;
  /** How many steps are shown, by which sliders of lengths are as long. */
  readonly steps: number;
  onChange(written: Written): void;
}

/** A control for each parameter of a schedule. */
export function ScheduleForm({ written, steps, onChange }: ScheduleFormProps) {
  const { name, values } = written;
  return (
    <div class="options">
      {entryOf(written).parameters.map((parameter) => (
        <Field
          key={`${name} ${parameter.name}`}
          parameter={parameter}
          value={values[parameter.name]!}
          steps={steps}
          onChange={(value) => onChange({ name, values: { ...values, [parameter.name]: value } })}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: Value;
  readonly steps: number;
  onChange(value: Value): void;
}

function Field({ parameter, value, steps, onChange }: FieldProps) {
  const label = parameter.label ?? parameter.name;
  switch (parameter.kind) {
    case "number":
      return (
        <Slider
          {...rangeFor(parameter, steps)}
          {...(parameter.default !== undefined && { usual: parameter.default })}
          label={label}
          value={value as number}
          // What a schedule does not take, it says itself.
          allows={() => true}
          onChange={onChange}
        />
      );
    case "choice": {
      const choices = parameter.choices.map((value) => ({ value, text: value }));
      return <Choice label={label} value={value as string} choices={choices} onChange={onChange} />;
    }
    case "flag":
      return <Toggle label={label} value={value as boolean} onChange={onChange} />;
    case "steps":
      return (
        <StepsField
          label={label}
          value={value as readonly number[]}
          steps={steps}
          onChange={onChange}
        />
      );
    case "parts":
      return (
        <PartsField
          inTurn={parameter.inTurn}
          value={value as readonly Part[]}
          steps={steps}
          onChange={onChange}
          formOf={(written, change) => (
            <ScheduleForm written={written} steps={steps} onChange={change} />
          )}
        />
      );
  }
}

/** A slider's ends: for lengths in proportion to the steps shown. */
function rangeFor({ range, isLength = false }: NumberParameter, steps: number): SliderRange {
  return isLength ? { ...range, ...lengths(steps, range.max / 1000) } : range;
}
