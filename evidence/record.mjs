/** What has ended, as it is kept in the repository. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeMachine } from "../bench/machine.mjs";
import { filled } from "../scripts/tables/filled.mjs";
import { differences } from "./identity.mjs";
import { documentOf, placesOf } from "./lines.mjs";
import { loadResult } from "./store.mjs";
import { loadSubject } from "./subjects.mjs";

/** Where a subject's record is. */
export const recordOf = (name) => new URL(`${name}/recorded.json`, import.meta.url);

/** What was recorded of a subject. */
export const recorded = (name) => JSON.parse(readFileSync(recordOf(name), "utf8"));

/**
 * Writes `recorded.json`, the tables in the document and pictures, from the results in a folder, all of the
 * same bits.
 * @throws Error where there are none, or of others.
 */
export async function record(name, out) {
  const subject = await loadSubject(name);
  const folder = resolve(join(out, name));
  const results = subject.jobs({}).flatMap((job) => {
    const found = loadResult(folder, job.name);
    if (!found) return [];
    return [{ name: job.name, config: job.config, ...found }];
  });
  if (results.length === 0) throw new Error(`${folder}: no result of ${name} has ended there`);
  const [{ identity }] = results;
  for (const each of results) {
    check(folder, each, { ...identity, config: each.config });
  }
  const { cpu, cores, memory, os, node } = describeMachine();
  const written = {
    ...{ modules: modulesOf(results), date: new Date().toISOString().slice(0, 10) },
    machine: { cpu, cores, memory, os, node },
    summary: subject.summarize(results),
  };
  writeFileSync(recordOf(name), `${JSON.stringify(written, undefined, 1)}\n`);
  const page = new URL(`../${documentOf(subject)}`, import.meta.url);
  const places = Object.entries(placesOf(name, subject, written));
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    places.reduce((text, [place, lines]) => filled(text, place, lines), text),
  );
  for (const [file, text] of Object.entries(subject.pictures?.(written.summary) ?? {})) {
    writeFileSync(new URL(`../docs/${file}`, import.meta.url), text);
  }
  console.log(`${name}: recorded ${results.length} results`);
}

/** By which modules they were computed: the work of several days may have been by several, of the same bits. */
function modulesOf(results) {
  const each = results.map(({ at: { version, wasm } }) => [wasm, { version, wasm }]);
  return [...new Map(each).values()];
}

function check(folder, { name, identity }, expected) {
  const list = differences(identity, expected);
  if (list.length === 0) return;
  throw new Error(`${join(folder, name)}.json is of another experiment: ${list.join("; ")}`);
}
