/** Files of data in the repository, whose bytes are known. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * The bytes of a file.
 * @param {URL} file
 * @param {string} expected its SHA-256
 * @param {string} place where it is in the repository
 * @throws Error for a file that is missing or another, which says how to have it again.
 */
export function readData(file, expected, place) {
  const again = `git checkout -- ${place} brings it back`;
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new Error(`${file.pathname}: cannot be read (${cause.code}): ${again}`, { cause });
  }
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (digest === expected) return bytes;
  throw new Error(`${file.pathname}: expected SHA-256 ${expected}, got ${digest}: ${again}`);
}
