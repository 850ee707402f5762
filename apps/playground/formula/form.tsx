import { useId } from "preact/hooks";
import { Choice } from "../parts/choice.tsx";
import { NumberField } from "../surface/numberField.tsx";
import { type ExampleId, exampleOf, examples } from "./examples.ts";
import { LONGEST_FORMULA } from "./expression.ts";
import { losses, lossOf } from "./losses.ts";
import { startOf } from "./problem.ts";
import { begun, type FormulaState } from "./state.ts";

export interface FormProps {
  readonly state: FormulaState;
  /** The numbers to be found, of the last formula that was understood. */
  readonly names: readonly string[];
  /** Why what is written cannot be fitted. */
  readonly error: string | undefined;
  onChange(change: Partial<FormulaState>): void;
}

/** What is asked: a formula, measurements, what is made least, where it starts. */
export function Form({ state, names, error, onChange }: FormProps) {
  const { example, formula, data, loss, starts } = state;
  const id = useId();
  return (
    <section class="question" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Your formula</h2>
      <Choice
        label="Begin with"
        value={example as string}
        choices={examples.map(({ id, text }) => ({ value: id, text }))}
        onChange={(example) => onChange(begun(example as ExampleId))}
      />
      <p class="note">{exampleOf(example).about}</p>
      <label for={`${id}-formula`}>y = f(x) =</label>
      <input
        type="text"
        id={`${id}-formula`}
        class="formula"
        maxLength={LONGEST_FORMULA}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-error`}
        value={formula}
        onInput={({ currentTarget }) => onChange({ formula: currentTarget.value })}
      />
      <p class="note">
        + − * / ^ ( ), exp, log, log10, sqrt, abs, sin, cos, tan, atan, tanh, min, max, pi, e. Every
        other name but x is a number to be found.
      </p>
      <div id={`${id}-error`} role="alert">
        {error && <p class="refused">{error}.</p>}
      </div>
      <Choice
        label="Make least"
        value={loss as string}
        choices={losses.map(({ id, text }) => ({ value: id, text }))}
        onChange={(loss) => onChange({ loss: loss as FormulaState["loss"] })}
      />
      <p class="note">{lossOf(loss).about}.</p>
      <fieldset class="starts">
        <legend>Where it starts</legend>
        {names.map((name) => (
          <NumberField
            key={name}
            label={name}
            value={startOf(starts, name)}
            problem={(value) => (Number.isFinite(value) ? undefined : "it must be finite")}
            onChange={(value) => onChange({ starts: { ...starts, [name]: value } })}
          />
        ))}
      </fieldset>
      <label for={`${id}-data`}>Data: x and y, a line a point</label>
      <textarea
        id={`${id}-data`}
        rows={8}
        autocomplete="off"
        spellcheck={false}
        value={data}
        onInput={({ currentTarget }) => onChange({ data: currentTarget.value })}
      />
    </section>
  );
}
