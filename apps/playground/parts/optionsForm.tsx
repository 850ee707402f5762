import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import type { AnySpec, ChoiceSpec, NullableSpec, NumberSpec } from "../../../src/base/options.ts";
import type { Options } from "../../demos/text.ts";
import { Choice } from "./choice.tsx";
import { rangeOf } from "./ranges.ts";
import { Slider } from "./slider.tsx";
import { Toggle } from "./toggle.tsx";

export interface OptionsFormProps {
  readonly description: CatalogClass["description"];
  /** Those that are not the defaults. */
  readonly options: Options;
  /** Which to show, of those that the optimizer has. Default: all. */
  readonly only?: readonly string[];
  onChange(options: Options): void;
}

/** What may be null has no control. */
type Spec = Exclude<AnySpec, NullableSpec | ChoiceSpec<string | null>> | ChoiceSpec<string>;

function hasControl(option: [string, AnySpec]): option is [string, Spec] {
  const [, spec] = option;
  return !("nullable" in spec || ("choices" in spec && spec.choices.includes(null)));
}

/** Controls for all options of an optimizer, made from its description. */
export function OptionsForm({ description, options, only, onChange }: OptionsFormProps) {
  const shown = Object.entries(description.options)
    .filter(hasControl)
    .filter(([name]) => only?.includes(name) ?? true);
  return (
    <div class="options">
      {shown.map(([name, spec]) => {
        const change = (value: Options[string]) => onChange(withOption(options, spec, name, value));
        const value = options[name] ?? defaultOf(spec);
        return <Option key={name} name={name} spec={spec} value={value} onChange={change} />;
      })}
    </div>
  );
}

interface OptionProps {
  readonly name: string;
  readonly spec: Spec;
  readonly value: Options[string];
  onChange(value: Options[string]): void;
}

function Option({ name, spec, value, onChange }: OptionProps) {
  if (!("default" in spec)) {
    const pair = value as readonly [number, number];
    return (
      <>
        {spec.map((part, i) => (
          <NumberOption
            key={part.default}
            label={`${name}[${i}]`}
            name={name}
            spec={part}
            value={pair[i]!}
            onChange={(value) => onChange(pair.map((old, j) => (i === j ? value : old)))}
          />
        ))}
      </>
    );
  }
  if ("choices" in spec) {
    const choices = spec.choices.map((value) => ({ value, text: value }));
    return <Choice label={name} value={value as string} choices={choices} onChange={onChange} />;
  }
  if (typeof spec.default === "boolean") {
    return <Toggle label={name} value={value as boolean} onChange={onChange} />;
  }
  return (
    <NumberOption
      label={name}
      name={name}
      spec={spec as NumberSpec}
      value={value as number}
      onChange={onChange}
    />
  );
}

interface NumberOptionProps {
  readonly label: string;
  readonly name: string;
  readonly spec: NumberSpec;
  readonly value: number;
  onChange(value: number): void;
}

function NumberOption({ label, name, spec, value, onChange }: NumberOptionProps) {
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity, integer } = spec;
  const allows = (value: number) =>
    value >= min &&
    value <= max &&
    value > above &&
    value < below &&
    (!integer || Number.isInteger(value));
  return (
    <Slider
      {...rangeOf(name, spec)}
      label={label}
      value={value}
      usual={spec.default}
      allows={allows}
      onChange={onChange}
    />
  );
}

/** Options are written down only where they differ from the defaults. */
function withOption(options: Options, spec: Spec, name: string, value: Options[string]): Options {
  const { [name]: _, ...others } = options;
  return String(value) === String(defaultOf(spec)) ? others : { ...others, [name]: value };
}

function defaultOf(spec: Spec): Options[string] {
  return "default" in spec ? spec.default : spec.map((part) => part.default);
}
