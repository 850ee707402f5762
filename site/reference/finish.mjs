/** TypeDoc's pages, finished: a title, what to import, and of optimizers algorithm and options. */
import { readFile, writeFile } from "node:fs/promises";

const HEADING = /^## (?:`abstract` )?(\w+).*?\{#(.*?)\}\n/;

/** @returns the anchors on the page by name */
export async function finish(file, { title, group, members }, boxOf) {
  const text = await readFile(file, "utf8");
  const [, ...parts] = flat(text).split(/^(?=## )/m);
  const isOptimizers = group === "Optimizers";
  const finished = parts.map((part) => (isOptimizers ? withBox(part, boxOf) : part));
  await writeFile(file, [`# ${title} {#top}\n`, imports(members), ...finished].join("\n"));
  return new Map(
    parts.map((part) => {
      const [, name, anchor] = HEADING.exec(part);
      return [name, anchor];
    }),
  );
}

/** Two levels of headings: names, and members of them. What a list is of is no heading. */
function flat(text) {
  return text
    .replaceAll(/^\*\*\*\n/gm, "")
    .replaceAll(/^#{3,} (.*\{#.*|Constructor)$/gm, "### $1")
    .replaceAll(/^#{3,} ((?!.*\{#|Constructor$).*)$/gm, "**$1**");
}

/** The algorithm stands before what TypeDoc says of the class, the options behind its comment. */
function withBox(part, boxOf) {
  const [heading, name] = HEADING.exec(part);
  const box = boxOf.get(name);
  if (box === undefined) return part;
  const rest = part.slice(heading.length);
  const [comment] = rest.split(/^(?=\*\*\w|### )/m, 1);
  return [heading, box.algorithm, comment.trim(), "", box.options, rest.slice(comment.length)].join(
    "\n",
  );
}

/** More names than these make no line that one would write. */
const FEW = 6;

/** A line for each entry. A namespace of conventions is named where it has a page of its own. */
function imports(members) {
  const byEntry = new Map();
  const own = members.flatMap(({ name, isValue, places }) => {
    const direct = places.filter(({ namespace }) => !namespace);
    const at = direct.length > 0 ? direct : places;
    return at.map(({ entry, namespace }) => ({ entry, name: namespace ?? name, isValue }));
  });
  for (const { entry, name, isValue } of own) {
    const names = byEntry.get(entry) ?? new Set();
    if (isValue) names.add(name);
    byEntry.set(entry, names);
  }
  const lines = [...byEntry].flatMap(([entry, names]) => {
    const list = names.size > FEW ? [...names].slice(0, FEW).concat("…") : [...names];
    return list.length > 0 ? [`import { ${list.join(", ")} } from "${entry}";`] : [];
  });
  return lines.length > 0 ? ["```js", ...lines, "```\n"].join("\n") : "";
}
