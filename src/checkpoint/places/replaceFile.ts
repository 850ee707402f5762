/**
 * The whole of a file at once: written aside, in the same folder; brought to the disk; and given the name. Who
 * reads, is killed or runs out of room on the way finds the old file or the new one.
 *
 * @module
 */
import { nameAside, removeLeftovers } from "./leftovers.ts";
import { codeOf, reasonOf, StorageError, StorageFullError } from "./storageError.ts";
import type { Files, OpenFile, Status, System } from "./system.ts";
import { locate, type Target } from "./target.ts";

/** Bytes a call: systems take less than 2 GiB. */
const MOST = 2 ** 26;

/** How often it is begun anew, if somebody removed what was written. */
const ATTEMPTS = 3;

/** Milliseconds before a rename is tried again on Windows, where whoever has the file open is in its way. */
const WAITS = [10, 30, 100, 300, 1000];

export async function replaceFile(
  system: System,
  where: string,
  given: string,
  bytes: Uint8Array,
): Promise<void> {
  const { fs, path } = system;
  const target = await locate(system, where, given);
  // Who may not write it may not replace it either, though the folder would let them.
  if (target.present) await checkWritable(fs, target.path);
  for (let attempt = 1; ; attempt++) {
    const aside = path.join(target.folder, nameAside(system));
    try {
      await write(system, where, aside, bytes, target);
      await rename(system, aside, target.path);
      break;
    } catch (error) {
      await fs.unlink(aside).catch(() => {});
      if (codeOf(error) !== "ENOENT") throw error;
      // Else it is the folder that is gone.
      await fs.lstat(target.folder);
      if (attempt < ATTEMPTS) continue;
      throw new StorageError(
        `${where}: ${JSON.stringify(target.path)} cannot be written: what is written beside it was removed by somebody else, ${ATTEMPTS} times`,
        error,
      );
    }
  }
  await syncFolder(fs, where, target);
}

async function checkWritable(fs: Files, path: string): Promise<void> {
  try {
    await (await fs.open(path, "r+")).close();
  } catch (error) {
    // Somebody has removed it meanwhile.
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

async function write(
  system: System,
  where: string,
  path: string,
  bytes: Uint8Array,
  { folder, present }: Target,
): Promise<void> {
  // One that exists may be secret.
  const file = await system.fs.open(path, "wx", present ? 0o600 : 0o666);
  try {
    await removeLeftovers(system, folder, (await file.stat()).mtimeMs);
    if (present) await resemble(file, present);
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, at, Math.min(MOST, bytes.length - at));
      if (bytesWritten === 0)
        throw new StorageFullError(`${where}: the disk took ${at} bytes and no more`);
      at += bytesWritten;
    }
    await file.sync();
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
  // Not in a `finally`: some systems say only here that the disk is full.
  await file.close();
}

/** Gives a new file the owner and the permissions of the old one, as far as one may and the file system has them. */
async function resemble(file: OpenFile, { mode, uid, gid }: Status): Promise<void> {
  const own = await file.stat();
  if (uid !== own.uid) await file.chown(uid, own.gid).catch(() => {});
  if (gid !== own.gid) await file.chown((await file.stat()).uid, gid).catch(() => {});
  if (mode !== own.mode) await file.chmod(mode & 0o7777).catch(() => {});
}

async function rename({ fs, process }: System, from: string, to: string): Promise<void> {
  const waits = process.platform === "win32" ? [...WAITS] : [];
  for (;;) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const wait = waits.shift();
      if (wait === undefined || !/^(EPERM|EACCES|EBUSY)$/.test(codeOf(error) ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** What a system without it says: Windows opens no folder, some file systems sync none, some folders are not readable. */
const WITHOUT = /^(EISDIR|EPERM|EACCES|EBADF|EINVAL|ENOSYS|ENOTSUP|EOPNOTSUPP|ENOENT)$/;

/** The new name, too, is to outlast a power cut. */
async function syncFolder(fs: Files, where: string, { folder, path }: Target): Promise<void> {
  try {
    const opened = await fs.open(folder, "r");
    await opened.sync().finally(() => opened.close());
  } catch (error) {
    if (WITHOUT.test(codeOf(error) ?? "")) return;
    throw new StorageError(
      `${where}: ${JSON.stringify(path)} is the new file, which may not outlast a power cut: ${reasonOf(error)}`,
      error,
    );
  }
}
