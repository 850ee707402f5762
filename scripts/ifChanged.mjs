/** Does work once for the same inputs, as long as its outputs stay as it left them. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";

/**
 * Runs `make`, unless all inputs are what they were when it last ended, and all that it wrote then is there
 * and untouched. What it wrote then and does not write now is removed, since nothing is left that it came of.
 *
 * @param inputs files and folders; those that are missing count too
 * @param outputs folders that `make` writes to, not necessarily alone
 * @param others folders within those in which others write, also meanwhile: nothing there is of `make`
 * @param record the file that remembers the last time
 * @returns whether `make` ran
 */
export async function ifChanged({ inputs, outputs, others = [], record }, make) {
  const key = await keyOf(inputs);
  const last = await recorded(record);
  if (last.key === key && (await areAsLeft(last.written))) return false;
  await rm(record, { force: true });
  const before = await marksIn(outputs, others);
  await make();
  const after = Object.entries(await marksIn(outputs, others));
  const written = Object.fromEntries(after.filter(([file, mark]) => before[file] !== mark));
  const stale = Object.keys(last.written).filter((file) => !(file in written));
  await Promise.all(stale.map((file) => rm(file, { force: true })));
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, JSON.stringify({ key, written }));
  return true;
}

/** SHA-256 of files with their names. */
async function keyOf(inputs) {
  const files = (await Promise.all(inputs.map(filesIn))).flat();
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function recorded(record) {
  try {
    const { key, written = {} } = JSON.parse(await readFile(record, "utf8"));
    return { key, written };
  } catch {
    return { written: {} };
  }
}

async function areAsLeft(written) {
  const checks = Object.entries(written).map(async ([file, mark]) => (await markOf(file)) === mark);
  return (await Promise.all(checks)).every(Boolean);
}

/** The marks of all files of some folders but those in `others`, by name. */
async function marksIn(folders, others) {
  const isOwn = (file) => !others.some((folder) => file.startsWith(join(folder, sep)));
  const files = (await Promise.all(folders.map(filesIn))).flat().filter(isOwn);
  const marks = await Promise.all(files.map(async (file) => [file, await markOf(file)]));
  return Object.fromEntries(marks);
}

/** When a file was last written, in nanoseconds, and its size. */
async function markOf(file) {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found && `${found.mtimeNs} ${found.size}`;
}

/** A file itself, or all files of a folder; none where there is neither. */
async function filesIn(path) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
