import { mismatch } from "../validate.ts";

/** @throws TypeError if it is no name of a run, which is a folder or a bucket of some carriers. */
export function checkRun(where: string, run: unknown): void {
  if (typeof run === "string" && /^[\w-]{1,64}$/.test(run)) return;
  throw mismatch(`${where}: run`, "1 to 64 of A–Z a–z 0–9 _ -", run);
}

/** @throws TypeError if it is no name of a blob, nor a key of a record. */
export function checkName(where: string, name: unknown): void {
  if (typeof name === "string" && /^[\w-][\w.-]*$/.test(name)) return;
  throw mismatch(where, "of A–Z a–z 0–9 _ - ., with no point first", name);
}
