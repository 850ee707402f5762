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
 * Writes `recorded.json`, the tables in the document and pictures, from the results in a folder, all of one version and
 * module.
 * @throws Error where there are none, or of several.
 */
export async function record(name, out) {
  const subject = await loadSubject(name);
  const folder = resolve(join(out, name));
  const results = subject.jobs({}).flatMap((job) => {
    const found = loadResult(folder, job.name);
    if (!found) return [];
    check(folder, found, found.identity.config, job.config);
    return [{ name: job.name, config: job.config, ...found }];
  });
  if (results.length === 0) throw new Error(`${folder}: no result of ${name} has ended there`);
  const [
    {
      identity: { version, wasm },
    },
  ] = results;
  for (const each of results) {
    const { identity } = each;
    check(folder, each, { version: identity.version, wasm: identity.wasm }, { version, wasm });
  }
  const { cpu, cores, memory, os, node } = describeMachine();
  const written = {
    ...{ version, wasm, date: new Date().toISOString().slice(0, 10) },
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

function check(folder, { name }, found, expected) {
  const list = differences(found, expected);
  if (list.length === 0) return;
  throw new Error(`${join(folder, name)}.json is of another experiment: ${list.join("; ")}`);
}
