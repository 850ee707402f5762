/** What keywords and defaults of other libraries' optimizers are here: the tables of docs/coming-from-*.md. */
import { readFileSync } from "node:fs";
import { keras, optax, torch } from "../../build/conventions/index.js";
import { catalog } from "../../build/optimizers/catalog.js";
import { answer, answers } from "../coverage/coverage.mjs";
import { table } from "../tables/table.mjs";
import { differing } from "./differing.mjs";
import * as keywords from "./keywords.mjs";

const presets = { torch, optax, keras };
const words = { torch: keywords.torch, optax: keywords.optax, keras: keywords.keras };

const recorded = JSON.parse(readFileSync("test/golden/defaults.json", "utf8"));

/** Where each library's optimizers are in the record, and their names in the census. */
const libraries = {
  torch: [["torch", "torch.optim"]],
  optax: [
    ["optax", "optax"],
    ["optax.contrib", "optax.contrib"],
  ],
  keras: [["keras", "keras.optimizers"]],
};

/**
 * Each keyword of each of a library's optimizers that is here: the class, its name as the library has it, the keyword, its
 * default there, what it is here, and the option's spec if it is one.
 */
export function* keywordsOf(library) {
  for (const [record, section] of libraries[library]) {
    for (const [theirs, defaults] of Object.entries(recorded[record])) {
      const Class = classOf(library, answers[section][theirs]);
      if (Class === undefined) continue;
      for (const [keyword, value] of Object.entries(defaults)) {
        const { options } = Class.description;
        const here = meaning(words[library], theirs, keyword, options);
        yield { theirs, keyword, value, here, spec: here && specOf(options, here), Class };
      }
    }
  }
}

/** The class that an answer names first, as a library has it, if it has a preset. */
function classOf(library, text) {
  const [[name] = []] = answer(text).names;
  return presets[library][name] ?? catalog.find((Class) => Class.description.name === name);
}

/** What a keyword is here, or undefined. */
function meaning(known, theirs, keyword, options) {
  const own = known[`${theirs}.${keyword}`];
  if (own !== undefined) return own;
  const camel = keyword.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return camel in options ? camel : known[keyword];
}

/** The option that is meant, of several numbers the one. */
function specOf(options, here) {
  const [, name, place] = /^(\w+)(?:\[(\d)\])?$/.exec(here) ?? [];
  const spec = options[name];
  return place === undefined ? spec : spec?.[Number(place)];
}

/** Whether a default there is the one here: None is what switches a thing off. */
export function alike(value, spec) {
  const ours = Array.isArray(spec) ? spec.map((each) => each.default) : spec.default;
  if (value === "required") return true;
  if (value === null) return ours === null || ours === 0 || ours === false || ours === "none";
  return JSON.stringify(value) === JSON.stringify(ours);
}

/** The keywords that are not called the same, each with what it is, and of whom if not of all that have it. */
export function renamed(library) {
  const rows = new Map();
  for (const { theirs, keyword, here } of keywordsOf(library)) {
    if (here === keyword.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())) continue;
    const isOwn = `${theirs}.${keyword}` in words[library];
    const key = `${keyword} ${here}`;
    const row = rows.get(key) ?? { keyword, here, of: new Set(), isOwn };
    row.of.add(theirs);
    rows.set(key, row);
  }
  const general = [...rows.values()].toSorted((a, b) => a.isOwn - b.isOwn);
  return table(
    ["keyword", "here"],
    general.map(({ keyword, here, of, isOwn }) => [named(keyword, of, isOwn), shown(here)]),
  );
}

function named(keyword, of, isOwn) {
  return isOwn
    ? `\`${keyword}\` of ${[...of].map((name) => `\`${name}\``).join(", ")}`
    : `\`${keyword}\``;
}

function shown(here) {
  return here
    .replace(/^as: /, "")
    .replace(/^not: /, "not, because: ")
    .replace(/^([\w[\]]+)$/, "`$1`");
}

/** What differs in its default, though the preset has the library's name: as a list. */
export function otherDefaults(library) {
  const all = [...keywordsOf(library)].filter(
    ({ value, spec }) => spec !== undefined && value !== "required",
  );
  const alikes = all.filter(({ value, spec }) => alike(value, spec));
  const others = all.filter((each) => !alikes.includes(each));
  const lines = others.map(({ theirs, keyword, value }) => {
    const why = differing[library][`${theirs}.${keyword}`];
    return `- \`${theirs}(${keyword}=${value ?? "None"})\`: here ${why}.`;
  });
  const count = new Set(all.map(({ theirs }) => theirs)).size;
  return { lines, alike: alikes.length, all: all.length, optimizers: count };
}
