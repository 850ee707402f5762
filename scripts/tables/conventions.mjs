/** What the presets of `nadir/conventions` change. */
import * as conventions from "../../build/conventions/index.js";
import { catalog } from "../../build/optimizers/catalog.js";
import { differ, shown } from "./defaults.mjs";
import { table } from "./table.mjs";

/** `torch` is the classes themselves. */
const { torch, ...others } = conventions;

export function presets() {
  const names = Object.keys(others);
  const listed = catalog.filter(({ name }) => names.some((library) => others[library][name]));
  const rows = listed.map((Class) => {
    return [`\`${Class.name}\``, ...names.map((name) => changes(Class, others[name][Class.name]))];
  });
  return table(["", ...names.map((name) => `\`${name}\``)], rows);
}

function changes({ description }, Preset) {
  if (Preset === undefined) return "–";
  const changed = Object.entries(Preset.description.options).filter(([key, spec]) =>
    differ(spec, description.options[key]),
  );
  return changed.map(([key, spec]) => shown(key, spec)).join(", ");
}
