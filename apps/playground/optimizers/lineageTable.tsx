import { Formula } from "../parts/formula.tsx";
import { columns, type Member, membersAt, rows } from "./family.ts";
import { addressOf } from "./state.ts";

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
              <th scope="col" key={column.name}>
                {column.name}
                <Formula tex={column.tex} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                <Formula tex={row.tex} />
              </th>
              {columns.map((column) => (
                <td key={column.name}>
                  {membersAt(row, column).map((member) => (
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
