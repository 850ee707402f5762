import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import { optionRows } from "./facts.ts";

/** An optimizer's options, folded. */
export function OptionsTable({ description }: Pick<CatalogClass, "description">) {
  const count = Object.keys(description.options).length;
  return (
    <details>
      <summary>{count} options</summary>
      <table class="optionsTable">
        <thead>
          <tr>
            <th scope="col">option</th>
            <th scope="col">default</th>
            <th scope="col">range</th>
          </tr>
        </thead>
        <tbody>
          {optionRows(description).map(({ name, usual, range }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{usual}</td>
              <td>{range}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
