/** What the cards know of optimizers, as boxes of the reference: algorithm, options, state, paper. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { evaluated } from "../../scripts/evaluated.mjs";
import { typesetAll } from "../../scripts/typeset.mjs";
import { BASE, SOURCES } from "../places.mjs";

const { catalog, cardOf, kinds, facts, load } = await evaluated(`
  export { catalog } from "./build/optimizers/catalog.js";
  export { load } from "./build/load.js";
  export { cardOf } from "./apps/demos/cards.ts";
  export { kinds } from "./apps/cards/parts/kinds.ts";
  export * as facts from "./apps/playground/optimizers/facts.ts";
`);

/** All optimizers: name, kind (as the README calls it), advice and paper. */
export const optimizers = catalog.map(({ description: { name } }) => {
  const { kind, advice, paper } = cardOf(name);
  return { name, kind: kinds[kind], advice, paper };
});

export const kindsInOrder = Object.values(kinds);

/** Writes the styles of formulas, and gives the box of each optimizer by its name. */
export async function boxes() {
  const texts = catalog.flatMap(({ description: { name } }) => {
    const { update } = cardOf(name);
    return [update.tex, ...(update.variants ?? []).map(({ tex }) => tex)];
  });
  const { formulas, css } = await typesetAll([...new Set(texts)]);
  await writeStyles(css);
  const nadir = await load();
  return new Map(catalog.map((Class) => [Class.description.name, box(Class, formulas, nadir)]));
}

/** With the fonts that they name, beside them. */
async function writeStyles(css) {
  const fonts = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.css"));
  await mkdir(join(SOURCES, "fonts"), { recursive: true });
  for (const [, file] of css.matchAll(/url\((fonts\/[^)]*)\)/g)) {
    await copyFile(join(fonts, file), join(SOURCES, file));
  }
  await writeFile(join(SOURCES, "formulas.css"), css.replaceAll("url(fonts/", "url(./fonts/"));
}

function box(Class, formulas, nadir) {
  const { name } = Class.description;
  return { algorithm: algorithm(name, formulas), options: options(Class, nadir) };
}

/** When to use it, what it computes, where to see it, where it comes from. */
function algorithm(name, formulas) {
  const { advice, paper, update } = cardOf(name);
  const formula = (tex, label) =>
    `<div class="formula" role="group" tabindex="0" aria-label="${escaped(label)}">${formulas[tex]}</div>`;
  const variants = (update.variants ?? []).map(
    ({ options, tex }) =>
      `<p>With <code>${escaped(options)}</code>:</p>${formula(tex, `Update of ${name} with ${options}`)}`,
  );
  const races = [
    link(facts.raceAddress(name), `Race ${name} on a surface`),
    link(facts.digitsAddress(name), "on digits"),
  ];
  const parts = [
    `<p>${escaped(advice)}</p>`,
    formula(update.tex, `Update of ${name}`),
    ...variants,
    `<p>${escaped(paper.authors)}, <a href="${escaped(paper.url)}">${escaped(paper.title)}</a> (${paper.year})</p>`,
    `<p>${races.join(", or ")}, in the playground.</p>`,
  ];
  return `<div class="algorithm" v-pre>${parts.join("")}</div>\n`;
}

/** Every option with its default, and what it remembers. */
function options(Class, nadir) {
  const rows = facts
    .optionRows(Class.description)
    .map(({ name, usual, range }) => `| \`${name}\` | \`${usual}\` | ${cell(range)} |`);
  return [
    "| option | default | range |",
    "|---|---|---|",
    ...rows,
    "",
    room(Class, nadir),
    "",
  ].join("\n");
}

/** What it remembers, and in how much room. */
function room(Class, nadir) {
  const slots = facts.slotsByDefault(nadir, Class);
  const bytes = facts.bytesOf(Class, slots);
  const names = slots.map((slot) => `\`${slot}\``).join(", ");
  return `Its state takes ${bytes} bytes a parameter${names && `: ${names}`}.`;
}

/** Past the generator's own navigation, which knows nothing of the playground. */
const link = (address, text) =>
  `<a href="${BASE}playground/${escaped(address)}" target="_self">${escaped(text)}</a>`;

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const cell = (text) => text.replaceAll("|", "\\|");
