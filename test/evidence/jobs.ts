/** Jobs of the evidence in a small form, in processes of their own. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const form = { share: 0.03, over: 30, patience: 5, epochs: 4, keepAfter: 0 };

export interface Ended {
  code: number | null;
  error?: string;
}

/**
 * Runs one, or ends it with `until`'s signal once there is a checkpoint that it says is far enough.
 * @returns how it ended.
 */
export function runJob(
  name: string,
  folder: string,
  { until, execArgv = [] }: { until?: NodeJS.Signals; execArgv?: string[] } = {},
): Promise<Ended> {
  const task = { subject: "diamonds", name, folder, options: { seeds: 1, form } };
  const child: ChildProcess = fork("evidence/job.mjs", [JSON.stringify(task)], { execArgv });
  const ended: Ended = { code: null };
  child.on("message", (message: { error?: string; progress?: { epoch: number } }) => {
    if (message.error !== undefined) ended.error = message.error;
    if (until && message.progress && existsSync(join(folder, `${name}.checkpoint`)))
      child.kill(until);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}

export interface Outcome {
  digest: string;
  course: number[][];
  epoch: number;
}

/** What a job has left. */
export const outcomeOf = (name: string, folder: string): Outcome =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")).result;
