/** A report as a page: one file, that asks for nothing. */
import { linesOfMachine } from "./machine.mjs";
import { STYLE } from "./pageStyle.mjs";
import {
  absenceOf,
  figuresOf,
  inUnit,
  labelOf,
  sectionsOf,
  shown,
  TITLES,
  VERDICTS,
} from "./view.mjs";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text) => String(text).replace(/[&<>"]/g, (each) => ENTITIES[each]);

export function pageOf({ machine, groups, aims }) {
  const filled = groups.filter(({ cases }) => cases.length > 0);
  const links = filled.map(({ name }) => `<li><a href="#${name}">${TITLES[name].title}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nadir's benchmark</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Nadir's benchmark</h1>
<ul class="machine">
${linesOfMachine(machine)
  .map((line) => `<li>${escaped(line)}</li>`)
  .join("\n")}
</ul>
<p>Of the rounds of each the fastest counts; beside it stands the half of them in the middle, and in the bar, paler,
the slower end of it. Shorter is faster.</p>
<nav aria-label="Parts"><ul>${links.join("")}<li><a href="#aims">Aims</a></li></ul></nav>
</header>
<main>
${filled.map(groupOf).join("\n")}
${aimsOf(aims)}
</main>
</body>
</html>
`;
}

function groupOf(group) {
  const { title, note } = TITLES[group.name];
  const sections = sectionsOf(group);
  const absences = [...new Set(group.cases.map(absenceOf).filter(Boolean))];
  return `<section id="${group.name}" aria-labelledby="${group.name}-title">
<h2 id="${group.name}-title">${title}</h2>
<p>${escaped(note)}</p>
${sections.map((section, i) => sectionOf(section, title, sections.length > 1, i === sections.length - 1)).join("\n")}
${absences.map((text) => `<p class="note">${escaped(text)}</p>`).join("\n")}
</section>`;
}

/** Of several, only the last, of the largest arrays, is open. */
function sectionOf({ section, unit, cases }, title, isOneOfMany, isOpen) {
  const caption = section ? `${title}: ${section}` : title;
  const table = `<table>
<caption>${escaped(caption)}</caption>
<thead><tr><th scope="col">who</th><th scope="col">${unit}</th><th scope="col">middle half</th><th scope="col">× Nadir</th></tr></thead>
${cases.map(caseOf).join("\n")}
</table>`;
  if (!isOneOfMany) return table;
  return `<details${isOpen ? " open" : ""}><summary>${escaped(section)}</summary>${table}</details>`;
}

function caseOf(each) {
  const figures = figuresOf(each);
  const longest = Math.max(...figures.map(({ high }) => high));
  const nadir = figures.find(({ who }) => who === "nadir")?.min;
  const rows = figures.map((figure) => {
    const { min, low, high, who } = figure;
    const share = (ns) => ((100 * ns) / longest).toFixed(1);
    const style = `--fast:${share(min)}%;--slow:${share(high)}%`;
    const spread = `${inUnit(each, low)} – ${inUnit(each, high)}`;
    return `<tr class="${who === "nadir" ? "own" : "other"}"><th scope="row">${escaped(labelOf(figure))}<span class="bar" style="${style}" aria-hidden="true"></span></th><td>${inUnit(each, min)}</td><td>${spread}</td><td>${nadir ? shown(min / nadir) : ""}</td></tr>`;
  });
  return `<tbody>
<tr class="case"><th scope="rowgroup" colspan="4">${escaped(each.title ?? each.name)}</th></tr>
${rows.join("\n")}
</tbody>`;
}

function aimsOf(aims) {
  const rows = aims.map(
    ({ text, value, met }) =>
      `<tr class="${VERDICTS[met].replace(" ", "-")}"><th scope="row">${escaped(text)}</th><td>${escaped(value ?? "–")}</td><td>${VERDICTS[met]}</td></tr>`,
  );
  return `<section id="aims" aria-labelledby="aims-title">
<h2 id="aims-title">Aims</h2>
<table class="aims">
<caption>What the project aims at, by this run</caption>
<thead><tr><th scope="col">aim</th><th scope="col">figure</th><th scope="col">verdict</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}
