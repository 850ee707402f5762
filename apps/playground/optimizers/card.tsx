import type { Nadir } from "nadir";
import type { RefObject } from "preact";
import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import { seconds } from "../../cards/parts/frame.ts";
import { cardOf } from "../../demos/cards.ts";
import { Code } from "../parts/code.tsx";
import { Formula } from "../parts/formula.tsx";
import { Descents } from "./descents.tsx";
import { digitsAddress, raceAddress, snippetOf } from "./facts.ts";
import { OptionsTable } from "./optionsTable.tsx";
import { SlotsText } from "./slotsText.tsx";

export interface CardProps {
  readonly nadir: Nadir;
  readonly optimizer: CatalogClass;
  /** For the card that the address means. */
  readonly place?: RefObject<HTMLElement | null> | undefined;
}

/** All that one wants to know of an optimizer. */
export function Card({ nadir, optimizer, place }: CardProps) {
  const { description } = optimizer;
  const { name } = description;
  const { advice, paper, quotient, places, update } = cardOf(name);
  const { tex, variants = [] } = update;
  const [{ first, second }] = places;
  const heading = `card-${name}`;
  const code = snippetOf(description);
  return (
    <section
      class={place ? "card meant" : "card"}
      aria-labelledby={heading}
      tabIndex={-1}
      {...(place && { ref: place })}
    >
      <h2 id={heading}>{name}</h2>
      <Descents name={name} />
      <div class="update">
        <Formula tex={tex} display />
      </div>
      {variants.length > 0 && (
        <details>
          <summary>With options</summary>
          {variants.map(({ options, tex }) => (
            <div class="update" key={options}>
              <p>{options}</p>
              <Formula tex={tex} display />
            </div>
          ))}
        </details>
      )}
      <p class="place">
        <Formula tex={quotient} />
        <span>
          {first.name}, {second === seconds.one ? "undivided" : `divided by ${second.name}`}
        </span>
      </p>
      <p>{advice}</p>
      <p class="links">
        <a href={raceAddress(name)}>Race {name} on a surface</a>
        <a href={digitsAddress(name)}>{name} on digits</a>
      </p>
      <Code label={`Code for ${name}`} code={code} />
      <SlotsText nadir={nadir} optimizer={optimizer} />
      <OptionsTable description={description} />
      <p class="paper">
        {paper.authors},{" "}
        <a href={paper.url} rel="noreferrer">
          {paper.title}
        </a>{" "}
        ({paper.year})
      </p>
    </section>
  );
}
