import { useState } from "preact/hooks";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { MOST_RACERS, type Racer } from "../../demos/surfaces/racer.ts";
import { Choice } from "../parts/choice.tsx";

const choices = catalog.map(({ description: { name } }) => ({ value: name, text: name }));

/** Adds an optimizer as it is by default. */
export function AddRacer({ count, onAdd }: { count: number; onAdd(racer: Racer): void }) {
  const [optimizer, choose] = useState("Adam");
  const isFull = count >= MOST_RACERS;
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ optimizer, options: {} });
      }}
    >
      <Choice label="Another" value={optimizer} choices={choices} onChange={choose} />
      <button type="submit" disabled={isFull}>
        Add
      </button>
      {isFull && <p class="note">{MOST_RACERS} is the most that can race.</p>}
    </form>
  );
}
