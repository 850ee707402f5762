import { type ChildProcess, execFile, type SpawnOptions, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The built command. */
export const command: string = fileURLToPath(new URL("../../../build/cli.js", import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user would, in `cwd`. */
export function nadir(args: readonly string[], cwd?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** How a process ended: one of the two is null. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/**
 * Starts the built command, to be treated otherwise than by listening to it.
 * @param preload a module's text that runs before it.
 */
export function start(
  args: readonly string[],
  { preload, ...options }: SpawnOptions & { readonly preload?: string } = {},
): { readonly child: ChildProcess; readonly end: Promise<End> } {
  const before = preload === undefined ? [] : ["--import", `data:text/javascript,${preload}`];
  const child = spawn(process.execPath, [...before, command, ...args], options);
  const stderr = text(child.stderr!);
  const end = new Promise<End>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", async (code, signal) => resolve({ code, signal, stderr: await stderr }));
  });
  return { child, end };
}
