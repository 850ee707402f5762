import { mismatch } from "../../validate.ts";

/** @throws TypeError for what is no name to keep something under. */
export function checkName(where: string, name: unknown): asserts name is string {
  if (typeof name === "string" && name !== "") return;
  throw mismatch(`${where}: name`, "a text that is not empty", name);
}
