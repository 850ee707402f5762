/**
 * Where a subject's results are: a JSON for each job that has ended, and a checkpoint for each that has not. Both are
 * written at once (`saveFile`): whoever ends the program, and a full disk, leave the old or the new, whole.
 */
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { saveFile } from "nadir/checkpoint";
import { differences, isObject, moduleHere } from "./identity.mjs";

const digestOf = (bytes) => createHash("sha256").update(bytes).digest("hex");
const resultOf = (folder, name) => join(folder, `${name}.json`);
const checkpointOf = (folder, name) => join(folder, `${name}.checkpoint`);

/** @throws Error for what is of another experiment. */
function check(file, found, expected) {
  const list = differences(found, expected);
  if (list.length === 0) return;
  throw new Error(
    `${file} is of another experiment: ${list.join("; ")}. Move it away, or give another folder by --out`,
  );
}

/** Makes a folder. @throws Error where nothing can be written: before a job is run, whose work would be lost. */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Error(
      `${folder}: nothing can be written there (${cause.code}). Give another folder by --out`,
      { cause },
    );
  }
}

/** The result of a job that has ended, or undefined. @throws Error for one of another experiment, or damaged. */
export function loadResult(folder, name, identity) {
  const file = resultOf(folder, name);
  if (!existsSync(file)) return undefined;
  let read;
  try {
    read = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file} is damaged (${cause.message}): remove it`, { cause });
  }
  if (![read?.identity, read?.at, read?.result].every(isObject)) {
    throw new Error(`${file} is damaged (it holds no result): remove it`);
  }
  if (identity) check(file, read.identity, identity);
  return read;
}

/** Writes the result, and removes the checkpoint. */
export async function saveResult(folder, name, identity, result) {
  mkdirSync(folder, { recursive: true });
  const at = {
    ...{ ...moduleHere(), cpu: cpus()[0]?.model, node: process.versions.node },
    date: new Date().toISOString(),
  };
  const text = `${JSON.stringify({ name, identity, at, result }, undefined, 1)}\n`;
  await saveFile(resultOf(folder, name), new TextEncoder().encode(text));
  rmSync(checkpointOf(folder, name), { force: true });
}

/** The names of all results. */
export function resultsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
}

/** A job's checkpoint: bytes behind a line that says of what they are. */
export function checkpointIn(folder, name, identity) {
  const file = checkpointOf(folder, name);
  return {
    /** @throws Error for one of another experiment, or damaged. */
    load() {
      if (!existsSync(file)) return null;
      const all = readFileSync(file);
      const end = all.indexOf("\n");
      const bytes = all.subarray(end + 1);
      const head = headOf(all.subarray(0, Math.max(0, end)));
      if (head?.sha256 !== digestOf(bytes)) {
        throw new Error(`${file} is damaged: remove it, and the job begins anew`);
      }
      check(file, head.identity, identity);
      return new Uint8Array(bytes);
    },
    async save(bytes) {
      mkdirSync(folder, { recursive: true });
      const head = `${JSON.stringify({ identity, sha256: digestOf(bytes) })}\n`;
      await saveFile(file, new Uint8Array(Buffer.concat([Buffer.from(head), bytes])));
    },
  };
}

function headOf(line) {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return undefined;
  }
}
