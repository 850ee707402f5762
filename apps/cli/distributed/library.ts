import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../command.ts";

/** What is used of the library. */
export interface Library {
  readonly nadir: typeof import("../../../src/index.ts");
  readonly distributed: typeof import("../../../src/distributed/index.ts");
}

/**
 * The copy of Nadir that a module imports, which need not be the command's: what is not of the same copy is no parameter of it.
 * @throws Failure where that copy is too old for it.
 */
export async function libraryOf(path: string): Promise<Library> {
  const manifest = manifestFor(resolve(path)) ?? manifestFor(import.meta.url);
  const { exports, version } = JSON.parse(readFileSync(manifest!, "utf8"));
  if (exports?.["./distributed"] === undefined) {
    throw new Failure(
      `${path} imports Nadir ${version}, which cannot train on many machines: npm install nadir@latest`,
    );
  }
  const imported = (entry: string) =>
    import(pathToFileURL(join(dirname(manifest!), exports[entry].import.node)).href);
  return { nadir: await imported("."), distributed: await imported("./distributed") };
}

function manifestFor(file: string): string | undefined {
  try {
    return createRequire(file).resolve("nadir/package.json");
  } catch {
    return undefined;
  }
}
