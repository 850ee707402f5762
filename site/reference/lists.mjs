/** Pages that list what the reference has, and its navigation. */
import { kindsInOrder, optimizers } from "./boxes.mjs";

/** Every entry with its names. */
export function allNames(families) {
  const entries = new Map();
  for (const { page, members } of families) {
    for (const { name, anchor, isValue, places } of members) {
      for (const { entry, namespace } of places) {
        const list = entries.get(entry) ?? [];
        const label = namespace ? `${namespace}.${name}` : name;
        entries.set(entry, [...list, { label, link: `./${page}.md#${anchor}`, isValue }]);
      }
    }
  }
  const line = (list) =>
    list
      .sort((a, b) => a.label.localeCompare(b.label, "en"))
      .map(({ label, link }) => `[\`${label}\`](${link})`)
      .join(", ");
  const sections = [...entries].map(([entry, list]) => {
    const types = list.filter(({ isValue }) => !isValue);
    const values = list.filter(({ isValue }) => isValue);
    const rest = types.length > 0 ? `\n\nTypes: ${line(types)}.` : "";
    return `## ${entry}\n\n${line(values)}${rest}\n`;
  });
  const intro =
    "All that the package exports, by entry; [all optimizers](./optimizers/index.md) by kind.";
  return `# Reference\n\n${intro}\n\n${sections.join("\n")}`;
}

/** Optimizers by kind: when to use which, and where it comes from. */
export function allOptimizers(families) {
  const linkOf = new Map(
    families.flatMap(({ page, group, members }) =>
      group === "Optimizers"
        ? members.map(({ name, anchor }) => [name, `../${page}.md#${anchor}`])
        : [],
    ),
  );
  const rows = (kind) =>
    optimizers
      .filter((optimizer) => optimizer.kind === kind)
      .map(({ name, advice, paper }) => {
        const source = `[${paper.authors} ${paper.year}](${paper.url})`;
        return `| [\`${name}\`](${linkOf.get(name)}) | ${advice.replaceAll("|", "\\|")} | ${source} |`;
      });
  const tables = kindsInOrder.map((kind) =>
    [`## ${headed(kind)}`, "", "| | when | paper |", "|---|---|---|", ...rows(kind), ""].join("\n"),
  );
  const intro =
    "[The guide](../../optimizers.md) has all in one frame, and the conventions of other libraries.";
  return ["# All optimizers", "", intro, "", ...tables].join("\n");
}

/** Where each name is that means one thing. */
export function linksOf(families) {
  const links = new Map();
  for (const { page, members } of families) {
    for (const { name, anchor, places } of members) {
      if (places.every(({ namespace }) => namespace)) continue;
      links.set(name, links.has(name) ? undefined : `/reference/${page}#${anchor}`);
    }
  }
  return Object.fromEntries([...links].filter(([, link]) => link !== undefined));
}

/** Optimizers by kind, and the other families by group. */
export function side(families) {
  const item = ({ page, title }) => ({ text: title, link: `/reference/${page}` });
  const own = families.filter(({ group }) => group === "Optimizers");
  const kindOf = ({ members }) =>
    optimizers.find(({ name }) => members.some((member) => member.name === name)).kind;
  const groups = new Set(families.map(({ group }) => group));
  groups.delete("Optimizers");
  const lists = [
    { text: "All names", link: "/reference/" },
    { text: "All optimizers", link: "/reference/optimizers/" },
  ];
  return [
    { text: "Reference", items: lists },
    ...kindsInOrder.map((kind) => ({
      text: headed(kind),
      items: own.filter((family) => kindOf(family) === kind).map(item),
    })),
    ...Array.from(groups, (text) => ({
      text,
      items: families.filter(({ group }) => group === text).map(item),
    })),
  ];
}

const headed = (kind) => kind[0].toUpperCase() + kind.slice(1);
