import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first of these commands that there is. */
export function which(...names) {
  const folders = process.env.PATH.split(delimiter);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file));
}
