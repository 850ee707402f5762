import { type Entrant, entrants } from "../../demos/digits/entrants.ts";
import { familyOf, looksOf } from "../../demos/looks.ts";
import { optionsText } from "../../demos/text.ts";
import { Sample } from "../parts/sample.tsx";

export interface EntrantsFormProps {
  readonly chosen: readonly Entrant[];
  /** In the order of the catalog. */
  onChange(chosen: readonly Entrant[]): void;
}

const looks = looksOf(entrants.map(({ optimizer }) => optimizer));
const families = [...new Set(entrants.map(({ optimizer }) => familyOf(optimizer)))];

/** Which entrants race: a box for each entrant, by family. */
export function EntrantsForm({ chosen, onChange }: EntrantsFormProps) {
  const toggle = (entrant: Entrant, races: boolean) =>
    onChange(entrants.filter((other) => (other === entrant ? races : chosen.includes(other))));
  return (
    <details class="entrants">
      <summary>
        Optimizers: {chosen.length} of {entrants.length}
      </summary>
      <div class="row">
        <button type="button" onClick={() => onChange(entrants)}>
          All
        </button>
        <button type="button" onClick={() => onChange([])}>
          None
        </button>
      </div>
      <div class="families">
        {families.map((family) => (
          <fieldset key={family}>
            <legend>{family}</legend>
            {entrants.map(
              (entrant, i) =>
                familyOf(entrant.optimizer) === family && (
                  <label key={entrant.id} class="toggle" title={optionsText(entrant.options)}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(entrant)}
                      onChange={({ currentTarget }) => toggle(entrant, currentTarget.checked)}
                    />
                    <Sample {...looks[i]!} />
                    {entrant.name}
                  </label>
                ),
            )}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
