/** What there is to say of every optimizer: moments and paper, from its card; options and state. */
import { commonSpecs } from "../../build/base/options.js";
import { lasting } from "../../build/base/slot.js";
import { catalog } from "../../build/optimizers/catalog.js";
import { evaluated } from "../evaluated.mjs";
import { differ, shown } from "./defaults.mjs";
import { table } from "./table.mjs";

const cards = await evaluated('export * from "./build/cards.ts";');
const { kinds } = await evaluated('export * from "./apps/cards/parts/kinds.ts";');

/** The names of all, by kind. */
export function byKind() {
  const rows = Object.entries(kinds).map(([kind, title]) => {
    const own = catalog.filter(({ description: { name } }) => cards[name].kind === kind);
    return [title, own.map(({ description: { name } }) => `\`${name}\``).join(", ")];
  });
  return table(["", ""], rows);
}

export function optimizers() {
  const rows = catalog.map(({ description: { name } }) => {
    const { moments, paper } = cards[name];
    const source = `[${paper.authors} ${paper.year}](${paper.url})`;
    return [`\`${name}\``, moments.first, moments.second, source];
  });
  return table(["", "m = Φ(g₁…g_t)", "v = Ψ(g₁…g_t)", "source"], rows);
}

export function options() {
  const rows = catalog.map(({ description: { name, options, slots } }) => {
    const own = Object.entries(options).filter(([key, spec]) => {
      const common = commonSpecs[key];
      return common === undefined || differ(spec, common);
    });
    const state = lasting(slots).map((slot) => `\`${slot}\``);
    return [`\`${name}\``, own.map(([key, spec]) => shown(key, spec)).join(", "), state.join(", ")];
  });
  return table(["", "options and their defaults", "state"], rows);
}
