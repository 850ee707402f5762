/** A disk so small that it can be filled: in memory, which only root may mount. */
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";

export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte of room. */
  fill(): void;
  /** Makes room again. */
  empty(): void;
  remove(): void;
}

const MEGABYTE = 2 ** 20;
const { getuid = () => -1, getgid = () => -1 } = process;

/** As root, or by its leave. */
function asRoot(command: string, ...words: readonly string[]) {
  const all = getuid() === 0 ? [command, ...words] : ["sudo", "-n", command, ...words];
  execFileSync(all[0]!, all.slice(1), { stdio: ["ignore", "ignore", "pipe"] });
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "nadir-disk-"));
  const options = `size=${megabytes}m,mode=700,uid=${getuid()},gid=${getgid()}`;
  try {
    asRoot("mount", "-t", "tmpfs", "-o", options, "nadir", folder);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  let isThere = true;
  const remove = () => {
    if (!isThere) return;
    isThere = false;
    // Also where somebody has a file open yet.
    asRoot("umount", "-l", folder);
    rmSync(folder, { recursive: true });
    process.removeListener("exit", remove);
  };
  process.on("exit", remove);
  const filler = join(folder, "filler");
  return {
    folder,
    fill() {
      const file = openSync(filler, "a");
      for (let length = MEGABYTE; length >= 1; ) {
        try {
          if (writeSync(file, new Uint8Array(length)) < length) length /= 2;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
          length /= 2;
        }
      }
      closeSync(file);
    },
    empty: () => rmSync(filler),
    remove,
  };
}

/** Why none can be mounted here; nothing where one can. */
function refusal(): string | undefined {
  try {
    smallDisk(1).remove();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

const refused = refusal();
if (refused !== undefined)
  console.warn(`no disk can be mounted, and so none be filled: ${refused}`);

/** A test that needs such a disk: where none can be mounted it fails in CI, and is left out elsewhere. */
export const onSmallDisk = test.skipIf(refused !== undefined && !process.env.CI);
