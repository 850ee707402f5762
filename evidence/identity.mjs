/** What a result is of: results of other bits or settings are not the same experiment. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url));

/**
 * Of every optimizer, of layers and losses the hash that each engine must give, so long that chance is none: what takes
 * hours goes on when the module has grown, as long as it computes the same.
 * @param {object} config plain data: all of a job that its result depends on.
 */
export function identityOf(config) {
  const hashes = Object.entries(JSON.parse(read("test/conformance/expected.json")));
  const bits = Object.fromEntries(hashes.map(([name, hash]) => [name, hash.slice(0, 12)]));
  return { bits, config };
}

/** By what a result was computed. */
export function moduleHere() {
  const { version } = JSON.parse(read("package.json"));
  const wasm = createHash("sha256").update(read("build/nadir.wasm")).digest("hex");
  return { version, wasm };
}

/**
 * In what two of them differ, in words; empty if in nothing. Of bits what both have: an optimizer that is new changes
 * nothing of what was there.
 * @returns {string[]}
 */
export function differences(found, expected) {
  const both = { ...expected, bits: common(expected.bits, found.bits) };
  return paths({ ...found, bits: common(found.bits, expected.bits) }, both, "").map(
    ([path, there, here]) => `${path} ${JSON.stringify(there)}, not ${JSON.stringify(here)}`,
  );
}

const common = (bits, others) =>
  isObject(bits) && isObject(others)
    ? Object.fromEntries(Object.entries(bits).filter(([name]) => name in others))
    : bits;

function paths(there, here, path) {
  if (!isObject(there) || !isObject(here)) {
    return JSON.stringify(there) === JSON.stringify(here) ? [] : [[path, there, here]];
  }
  const keys = new Set([...Object.keys(there), ...Object.keys(here)]);
  return [...keys].flatMap((key) => paths(there[key], here[key], path ? `${path}.${key}` : key));
}

export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
