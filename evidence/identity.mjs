/** What a result is of: results of other modules, versions or settings are not the same experiment. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);

/** @param {object} config plain data: all of a job that its result depends on. */
export function identityOf(config) {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const module = readFileSync(new URL("build/nadir.wasm", root));
  const wasm = createHash("sha256").update(module).digest("hex");
  return { version, wasm, config };
}

/**
 * In what two of them differ, in words; empty if in nothing.
 * @returns {string[]}
 */
export function differences(found, expected) {
  return paths(found, expected, "").map(
    ([path, there, here]) => `${path} ${JSON.stringify(there)}, not ${JSON.stringify(here)}`,
  );
}

function paths(there, here, path) {
  if (!isObject(there) || !isObject(here)) {
    return JSON.stringify(there) === JSON.stringify(here) ? [] : [[path, there, here]];
  }
  const keys = new Set([...Object.keys(there), ...Object.keys(here)]);
  return [...keys].flatMap((key) => paths(there[key], here[key], path ? `${path}.${key}` : key));
}

export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
