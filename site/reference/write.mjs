/** The reference of all that is public, as pages of Markdown. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SOURCES } from "../places.mjs";
import { boxes, optimizers } from "./boxes.mjs";
import { familyOf, order } from "./families.mjs";
import { finish } from "./finish.mjs";
import { allNames, allOptimizers, linksOf, side } from "./lists.mjs";
import { publicNames } from "./public.mjs";
import { writeTypedoc } from "./typedoc.mjs";

/** @returns `names`: links by name; `side`: the navigation */
export async function writeReference() {
  const folder = join(SOURCES, "reference");
  const found = publicNames();
  await writeTypedoc(folder, found);
  await rm(join(folder, "typedoc.md"), { force: true });
  const boxOf = await boxes();
  const families = familiesOf(found);
  for (const family of families) {
    const anchors = await finish(join(folder, `${family.page}.md`), family, boxOf);
    for (const member of family.members) {
      member.anchor = anchors.get(member.name);
      if (member.anchor === undefined) throw new Error(`${family.page} has no ${member.name}`);
    }
  }
  await writeFile(join(folder, "index.md"), allNames(families));
  await writeFile(join(folder, "optimizers/index.md"), allOptimizers(families));
  return { names: linksOf(families), side: side(families) };
}

/** Each page with what is on it: `{ page, title, group, members: { name, isValue, places } }`. */
function familiesOf(found) {
  const pages = new Map();
  for (const [key, facts] of found) {
    const [source, name] = key.split(":");
    const family = familyOf(source);
    if (!pages.has(family.page)) pages.set(family.page, { ...family, members: [] });
    pages.get(family.page).members.push({ name, ...facts });
  }
  const known = new Set(optimizers.map(({ name }) => name));
  for (const family of pages.values()) {
    const classes = family.members.filter(({ name }) => known.has(name));
    family.title ??= classes.map(({ name }) => name).join(", ");
  }
  const rank = ({ page }) => (order.includes(page) ? order.indexOf(page) : order.length);
  return [...pages.values()].sort((a, b) => rank(a) - rank(b));
}
