import { Formula } from "../parts/formula.tsx";
import {
  type First,
  firstNames,
  type Member,
  members,
  type Second,
  secondNames,
} from "./family.ts";
import { firsts, seconds } from "./formulas.ts";
import { addressOf } from "./state.ts";

const rows = Object.keys(firsts) as First[];
const columns = Object.keys(seconds) as Second[];

/** The lineage: who chooses which m and which v, and from whom they come. */
export function LineageTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
    <section class="scroll bare" aria-label="The lineage" tabIndex={0}>
      <table class="lineage">
        <thead>
          <tr>
            <th scope="col">m ↓ divided by →</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {secondNames[column]}
                <Formula tex={seconds[column]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">
                {firstNames[row]}
                <Formula tex={firsts[row]} />
              </th>
              {columns.map((column) => (
                <td key={column}>
                  {members
                    .filter(({ first, second }) => first === row && second === column)
                    .map((member) => (
                      <Descent key={member.name} {...member} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Descent({ name, card, from }: Member) {
  return (
    <p>
      <a href={addressOf(card)}>{name}</a>
      {from.length > 0 && <small>from {from.join(" and ")}</small>}
    </p>
  );
}
