import { getSystemErrorMap } from "node:util";
import { Failure } from "./command.ts";

/** Whether the operating system refused, and not our own code. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** Why, in the system's words: "no space left on device". */
export function reasonOf(error: NodeJS.ErrnoException): string {
  const known = error.errno === undefined ? undefined : getSystemErrorMap().get(error.errno);
  return known?.[1] ?? error.message;
}

/** @throws Failure that says `what` and why, if the operating system refuses. */
export function attempt<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw isSystemError(error) ? new Failure(`${what}: ${reasonOf(error)}`) : error;
  }
}
