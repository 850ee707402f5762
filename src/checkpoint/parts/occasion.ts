/** Whether parts may be kept, or put back, as things are now. */
import { isElsewhere } from "../../base/elsewhere.ts";
import { isOccupied } from "../../networks/fit/occupied.ts";
import { Parameter } from "../../parameter.ts";
import { describe } from "../../validate.ts";
import { type ReadPart, titleOfPart } from "./readParts.ts";

/** Refuses parameters that a step has where it wants gradients: they are others, and are put back from there. */
export function checkStill(where: string, part: ReadPart): void {
  if (part.kind !== "model") return;
  for (const [name, parameter] of part.parameters) {
    if (!(parameter instanceof Parameter && isElsewhere(parameter))) continue;
    throw new TypeError(
      `${where}: a step is under way that has parameter ${describe(name)} elsewhere until it ends: save and restore between steps`,
    );
  }
}

/** Refuses what `fit` is at: its next step would be of neither training. */
export function checkUntrained(where: string, part: ReadPart): void {
  const held = part.kind === "model" ? [...part.parameters.values()] : [part.part];
  if (!held.some(isOccupied)) return;
  throw new TypeError(`${where} is being trained by fit: end it, and wait for its promise`);
}

/** Refuses what is given twice: it would be what the last of its parts has in the file. */
export function checkApart(where: string, parts: ReadonlyMap<string, ReadPart>): void {
  const owners = new Map<object, { readonly part: string; readonly name?: string }>();
  for (const [part, each] of parts) {
    const held = each.kind === "model" ? each.parameters : [[undefined, each.part] as const];
    for (const [name, object] of held) {
      const first = owners.get(object);
      owners.set(object, { part, ...(name !== undefined && { name }) });
      if (!first) continue;
      const [one, other] = [first.part, part].map(describe);
      if (name === undefined) {
        throw new TypeError(
          `${where}: parts ${one} and ${other} are the same object: give it once`,
        );
      }
      const both =
        first.name === name ? describe(name) : `${describe(first.name)}, ${describe(name)}`;
      throw new TypeError(
        one === other
          ? `${titleOfPart(where, part)}: ${both} are the same parameter: give it once`
          : `${where}: parts ${one} and ${other} have the same parameter, ${both}: give it once`,
      );
    }
  }
}
