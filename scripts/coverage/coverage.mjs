/** What users of other libraries look for, and what they find: the rows of docs/coverage.md. */
import { readFileSync } from "node:fs";
import * as nadir from "nadir";
import * as networks from "nadir/networks";
import { table } from "../tables/table.mjs";
import { keras } from "./keras.mjs";
import { optax } from "./optax.mjs";
import { tfjs } from "./tfjs.mjs";
import { otherwise, renamed, torch, withoutKeyword } from "./torch.mjs";

/** Nadir's for each name of each section. */
export const answers = { ...torch, ...optax, ...keras, ...tfjs };

const census = read("census");

/** The names of each section, as the real libraries have them. */
export const sections = { ...census.sections, ...read("census-tfjs").sections };

export const versions = { ...census.versions, ...read("census-tfjs").versions };

/** The keywords of each of PyTorch's optimizers. */
export const { keywords } = census;

function read(name) {
  return JSON.parse(readFileSync(`test/golden/${name}.json`, "utf8"));
}

const known = { ...nadir, ...networks };

/** What is known by properties: TypeScript's name alone is exported. */
const properties = { Parameter: nadir.loadSync().parameter([]) };

/** What an answer is: Nadir's names, each with the option that is meant, or why there is none. */
export function answer(text) {
  const [, because] = /^not: (.*)$/.exec(text) ?? [];
  if (because) return { names: [], note: because };
  const [names, note] = text.split(" | ");
  const split = (name) => name.split(".");
  return { names: names.split(", ").map(split), note };
}

/** Whether Nadir has a name, and its class the option or the property. */
export function exists([name, option]) {
  if (name in properties) return option in properties[name];
  if (!(name in known)) return false;
  return option === undefined || option in (known[name].description?.options ?? {});
}

/** The name here of a keyword of one of PyTorch's optimizers. */
export function optionOf(optimizer, keyword) {
  return (
    renamed[`${optimizer}.${keyword}`] ??
    renamed[keyword] ??
    keyword.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
  );
}

/** The page docs/coverage.md. */
export function page() {
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Coverage

What the names of other libraries are called here: of ${libraries.join(", ")}.
A name with an option is a class, of which that option is meant. \`node scripts/coverage.mjs\` writes this page from the names that
the real libraries have (\`test/golden/census.py\`) and from \`scripts/coverage/\`.

Other libraries' defaults and formulas are [presets](optimizers.md#other-libraries-conventions); how far their numbers
agree, [Conformance](conformance.md) says.

Keywords of PyTorch's optimizers are options in camelCase (\`initial_accumulator_value\` is \`initialAccumulator\`,
\`line_search_fn\` is \`lineSearch\`), but for:

${keywordsLeftOut().join("\n")}

${tables().join("\n")}`;
}

function keywordsLeftOut() {
  const without = Object.entries(withoutKeyword).map(([name, why]) => `\`${name}\`: ${why}`);
  return [...without, ...otherwise].map((each) => `- ${each}.`);
}

/** A table for each section, below its name. */
function tables() {
  return Object.entries(sections).flatMap(([section, names]) => [
    `## ${section}`,
    "",
    ...table(
      ["", "Nadir"],
      names.map((name) => [`\`${name}\``, shown(answers[section][name])]),
    ),
    "",
  ]);
}

function shown(text) {
  const { names, note } = answer(text);
  if (names.length === 0) return `not, because: ${note}`;
  if (!names.every(exists)) return "not yet";
  const codes = names.map(([name, option]) => {
    if (option === undefined) return `\`${name}\``;
    return `\`${name}\`, ${name in properties ? "property" : "option"} \`${option}\``;
  });
  return note ? `${codes.join(", ")}: ${note}` : codes.join(", ");
}
