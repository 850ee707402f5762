import { mismatch } from "../../validate.ts";
import { codeOf, StorageError } from "./storageError.ts";
import { currentFolder, type Status, type System, systemFor } from "./system.ts";

/** A path of the system's, or a `file:` URL. */
export type FilePath = string | { readonly href: string };

/** Where a file is or will be, and what is there now. */
export interface Target {
  readonly folder: string;
  readonly path: string;
  readonly present: Status | undefined;
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * The system, and an absolute path by it.
 * @throws TypeError for what is no path of a file; UnsupportedError where there are no files.
 */
export async function readPath(
  where: string,
  given: FilePath,
): Promise<{ system: System; path: string }> {
  const start = currentFolder();
  const text = textOf(where, given);
  const system = await systemFor(where);
  const { path, url } = system;
  const own = /^file:\/\//i.test(text) ? url.fileURLToPath(text) : text;
  if (own.endsWith("/") || own.endsWith(path.sep)) {
    throw new TypeError(`${where}: path ${JSON.stringify(text)} names a folder, not a file`);
  }
  return { system, path: path.resolve(...start, own) };
}

/** A URL may be one of another realm. */
function textOf(where: string, given: unknown): string {
  const { href } = (given ?? {}) as { readonly href?: unknown };
  const text = typeof href === "string" && typeof given !== "string" ? href : given;
  const isPath = typeof text === "string" && text !== "" && !text.includes("\0");
  if (!isPath) throw mismatch(`${where}: path`, "the path of a file or a file: URL", given);
  if (text === href && !/^file:/i.test(text)) {
    throw mismatch(`${where}: path`, "a file: URL", text);
  }
  return text;
}

/** Follows links as writing there would, also to what does not exist yet. */
export async function locate({ fs, path }: System, where: string, given: string): Promise<Target> {
  let at = given;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const folder = await fs.realpath(path.dirname(at));
    at = path.join(folder, path.basename(at));
    const present = await fs.lstat(at).catch(missing);
    if (!present?.isSymbolicLink()) {
      if (present) checkFile(where, at, present);
      return { folder, path: at, present };
    }
    at = path.resolve(folder, await fs.readlink(at));
  }
  throw new StorageError(`${where}: ${JSON.stringify(given)} is a link that leads to itself`);
}

function missing(error: unknown): undefined {
  if (codeOf(error) !== "ENOENT") throw error;
}

function checkFile(where: string, path: string, present: Status): void {
  if (present.isFile()) return;
  const what = present.isDirectory() ? "a folder" : "a device or a pipe";
  throw new StorageError(`${where}: ${JSON.stringify(path)} is ${what}, not a file`);
}
