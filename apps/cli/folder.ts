/**
 * Where a command writes its results: wholly or not at all, and so that what would hinder it is
 * noticed before there are any.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import {
  accessSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Failure } from "./command.ts";
import { undoneBySignals } from "./signals.ts";
import { attempt, isSystemError, reasonOf } from "./system.ts";

/** A folder that takes files of these names. */
export interface Folder<Name extends string> {
  /**
   * Writes them and gives their paths. Until all are written, what was there before stays.
   * @throws Failure if they cannot be written: then it still is there, and nothing else.
   */
  write(texts: Readonly<Record<Name, string>>): Promise<string[]>;
}

/**
 * Makes the folder if it is missing, and tries to write into it.
 * @throws Failure if it could not take the files.
 */
export function openFolder<Name extends string>(
  path: string,
  names: readonly Name[],
): Folder<Name> {
  attempt(`--out: cannot make the folder ${path}`, () => makeFolder(resolve(path)));
  for (const name of names) tryToWrite(join(path, name));
  return {
    async write(texts) {
      const files = names.map((name) => fileAt(join(path, name)));
      const undo = () => {
        for (const { draft } of files) rmSync(draft, { force: true });
      };
      await undoneBySignals(undo, async () => {
        try {
          for (const [i, file] of files.entries()) await writeDraft(file, texts[names[i]!]);
          for (const { path, draft, target } of files) {
            attempt(`cannot write ${path}`, () => renameSync(draft, target));
          }
        } catch (error) {
          undo();
          throw error;
        }
      });
      return files.map((file) => file.path);
    },
  };
}

interface File {
  readonly path: string;
  /** Where it lies, if its path is a link's. */
  readonly target: string;
  /** Beside the target, because only within a file system a file can take another's place at once. */
  readonly draft: string;
  /** Who may read it, if it is there already. */
  readonly mode: number | undefined;
}

/** Node's own `recursive` never returns where a folder can have no others in it, as in `/proc`. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was first.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function tryToWrite(path: string): void {
  attempt(`--out: cannot write ${path}`, () => {
    const { target, draft, mode } = fileAt(path);
    if (mode !== undefined) accessSync(target, constants.W_OK);
    try {
      // Not empty: on a full disk that would still go.
      writeFileSync(draft, "\n", { flag: "wx" });
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

function fileAt(path: string): File {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry && !entry.isFile()) throw new Failure(`--out: cannot write ${path}: it is no file`);
  const target = entry ? realpathSync(path) : path;
  const draft = `${target}.${randomUUID()}.tmp`;
  return { path, target, draft, mode: entry && entry.mode & 0o777 };
}

async function writeDraft({ path, draft, mode }: File, text: string): Promise<void> {
  try {
    const file = await open(draft, "wx", mode);
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(text);
      // Else a machine that stops now could have the new name and not yet what belongs to it.
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw isSystemError(error) ? new Failure(`cannot write ${path}: ${reasonOf(error)}`) : error;
  }
}
