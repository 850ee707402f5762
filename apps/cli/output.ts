import { reasonOf } from "./system.ts";

/**
 * Hears what becomes of the output. A reader that has seen enough, as `head` has, is no error; output
 * that cannot be written, as on a full disk, is told once, and the exit code will be 1. Neither stops
 * the command: its files are worth more than its lines.
 */
export function hearOutput(): void {
  let told = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || told) return;
    told = true;
    process.exitCode = 1;
    console.error(`nadir: cannot print: ${reasonOf(error)}`);
  });
  // There is nowhere to tell it.
  process.stderr.on("error", () => {});
}
