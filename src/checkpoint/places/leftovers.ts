/**
 * Files that are written beside the one they will replace. One whose writer was killed stays; who saves into that
 * folder an hour later removes it.
 *
 * @module
 */
import type { System } from "./system.ts";

const pattern = /^\.nadir-\d+-[0-9a-z]+\.part$/;

/**
 * Milliseconds in which nobody has written to what is left. Whether its process lives is no sign: of a container, or of
 * another machine that shares the folder, it has a number that nobody here has.
 */
const LONGEST = 3_600_000;

/** A name that nobody else has, not even a thread of this process. */
export function nameAside({ process }: System): string {
  return `.nadir-${process.pid}-${Math.random().toString(36).slice(2)}0.part`;
}

/**
 * Does what it can: a folder that cannot be listed is left as it is.
 * @param now by the clock of the file system, which may be another machine's
 */
export async function removeLeftovers(
  { fs, path }: System,
  folder: string,
  now: number,
): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    if (!pattern.test(name)) continue;
    const file = path.join(folder, name);
    try {
      if (now - (await fs.lstat(file)).mtimeMs > LONGEST) await fs.unlink(file);
    } catch {
      // Somebody else removed it, or it is not ours to remove.
    }
  }
}
