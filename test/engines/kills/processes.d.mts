import type { ChildProcess } from "node:child_process";

/** Starts a program that saves to a path, from a version on. */
type Start = (path: string, first: number) => ChildProcess;

export function killed(
  start: Start,
  times: number,
): Promise<{ readonly midway: number; readonly problems: readonly string[] }>;

export function starting(command: string, words: readonly string[], options?: object): Start;
