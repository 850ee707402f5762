/**
 * Files that are written beside the one they will replace. One whose writer was killed stays; who next saves into
 * that folder removes it.
 *
 * @module
 */
import { codeOf } from "./storageError.ts";
import type { Status, System } from "./system.ts";

const pattern = /^\.nadir-(\d+)-[0-9a-z]+\.part$/;

/** Milliseconds after which nobody is still at it, whoever it was: on a shared folder, a process of another machine. */
const LONGEST = 3_600_000;

/** The same, where it cannot be asked whether a process lives: Deno wants the permission to run programs for that. */
const LONGEST_UNKNOWN = 60_000;

/** Clocks of file systems are coarse. */
const SLACK = 2000;

/** A name that nobody else has, not even a thread of this process. */
export function nameAside({ process }: System): string {
  return `.nadir-${process.pid}-${Math.random().toString(36).slice(2)}0.part`;
}

/** Does what it can: a folder that cannot be listed is left as it is. */
export async function removeLeftovers(system: System, folder: string): Promise<void> {
  const { fs, path } = system;
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = pattern.exec(name)?.[1];
    if (pid === undefined) continue;
    const file = path.join(folder, name);
    try {
      if (isLeft(system, Number(pid), await fs.lstat(file))) await fs.unlink(file);
    } catch {
      // Somebody else removed it, or it is not ours to remove.
    }
  }
}

function isLeft({ process }: System, pid: number, { mtimeMs }: Status): boolean {
  const now = Date.now();
  if (now - mtimeMs > LONGEST) return true;
  // In a container every program has the same number.
  if (pid === process.pid) return now - mtimeMs > process.uptime() * 1000 + SLACK;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM is somebody else's, who lives.
    const code = codeOf(error);
    return code === "ESRCH" || (code !== "EPERM" && now - mtimeMs > LONGEST_UNKNOWN);
  }
}
