/** A disk that fills up: one in memory, which only root may mount. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEGABYTE = 2 ** 20;

/** What is wrong with saves on a disk of 4 MB. */
export async function filled({ saveFile, loadFile }) {
  const folder = mkdtempSync(join(tmpdir(), "nadir-full-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "nadir", folder]);
  const problems = [];
  const path = join(folder, "model");
  const check = async (what, length) => {
    const bytes = await loadFile(path);
    if (bytes.length !== length || bytes.some((byte) => byte !== length % 251)) {
      problems.push(`${what}: the file is another`);
    }
    const names = readdirSync(folder);
    if (names.length !== 1) problems.push(`${what}: left ${names}`);
  };
  const contents = (length) => new Uint8Array(length).fill(length % 251);
  try {
    const small = 1.5 * MEGABYTE;
    await saveFile(path, contents(small));
    for (const length of [3 * MEGABYTE, 2.6 * MEGABYTE, 40 * MEGABYTE]) {
      const what = `${length} bytes`;
      const error = await saveFile(path, contents(length)).catch((error) => error);
      if (error?.name !== "StorageFullError" || error.code !== "ENOSPC") {
        problems.push(`${what}: ${error ?? "saved"}`);
      }
      await check(what, small);
    }
    await saveFile(path, contents(small + 1));
    await check("afterwards", small + 1);
  } finally {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  }
  return problems;
}
