import { entryOf } from "./catalog.ts";
import type { Part, Value, Written } from "./entry.ts";

/** How curves are called: by function and what is not as at the start, so that no two have the same name. */
export function namesOf(curves: readonly Written[]): string[] {
  const names = curves.map(nameOf);
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function nameOf({ name, values }: Written): string {
  const { parameters } = entryOf({ name });
  const parts = values.parts as readonly Part[] | undefined;
  if (parts) {
    const sign = name === "joined" ? " → " : " × ";
    return parts.map(({ schedule }) => schedule.name).join(sign);
  }
  const changed = parameters.filter(
    (parameter) => String(values[parameter.name]) !== String(parameter.start),
  );
  const words = changed.map(
    (parameter) => `${parameter.label ?? parameter.name} ${valueText(values[parameter.name]!)}`,
  );
  return [name, words.join(", ")].filter((text) => text !== "").join(" ");
}

function valueText(value: Value): string {
  return value === true ? "on" : value === false ? "off" : String(value).replaceAll(",", ", ");
}
