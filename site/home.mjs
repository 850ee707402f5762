/** The README as two pages: what Nadir is, and the five minutes. */
import { sectionsOf, slug } from "./markdown.mjs";

const HOME = "index.md";
const START = "five-minutes.md";

/** Sections of the README that are at home; what it says of other pages is in the navigation. */
const atHome = ["See it"];
const left = ["Read on"];

/** @returns `split`: `[page, Markdown]`; `anchors`: on which page a heading is, by its anchor, "" for the whole */
export function home(readme) {
  const [[, intro], ...sections] = sectionsOf(readme);
  const { text, title, line } = opening(intro);
  const chosen = (names) => sections.filter(([heading]) => names.includes(heading));
  const first = chosen(atHome).map(([, part]) => part);
  const others = sections.filter(([heading]) => ![...atHome, ...left].includes(heading));
  const [[heading, start], ...rest] = others;
  const minutes = [start.replace(/^## /, "# "), ...rest.map(([, part]) => part)];
  return {
    split: [
      [HOME, [hero(title, line), text, ...first].join("\n")],
      [START, minutes.join("")],
    ],
    anchors: new Map([
      ["", HOME],
      ...[slug(title), ...atHome.map(slug), ...left.map(slug)].map((anchor) => [anchor, HOME]),
      ...anchorsOf([heading, ...rest.map(([name]) => name)]),
    ]),
  };
}

const anchorsOf = (headings) => headings.map((heading) => [slug(heading), START]);

/** The title, the first sentence, and what follows it. */
function opening(intro) {
  const [, title, line, text] = /^# ([^\n]*)\n\n(.*?\.)\s(.*)$/s.exec(intro);
  return { title, line, text };
}

/** As the generator's theme lays it out. */
function hero(name, line) {
  const action = (text, link, theme, rest = "") =>
    `    - { theme: ${theme}, text: ${text}, link: ${link}${rest} }`;
  return [
    "---",
    "layout: home",
    `title: ${name}`,
    "hero:",
    `  name: ${name}`,
    `  tagline: ${JSON.stringify(line)}`,
    "  actions:",
    action("Five minutes", "/five-minutes", "brand"),
    action("Coming from PyTorch", "/coming-from-pytorch", "alt"),
    action("Optimizers", "/reference/optimizers/", "alt"),
    action("Playground", "/playground/", "alt", ", target: _self"),
    "---",
    "",
  ].join("\n");
}
