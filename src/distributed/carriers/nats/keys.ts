import { mismatch } from "../../../validate.ts";
import { checkName } from "../../names.ts";

/** @throws TypeError for what cannot be part of a subject, where nothing between two points is no name. */
export function checkKey(where: string, key: string): void {
  if (typeof key === "string" && key.length <= 200 && /^[\w-]+(\.[\w-]+)*$/.test(key)) return;
  const parts = "parts of A–Z a–z 0–9 _ - with points between them, 200 characters at most";
  throw mismatch(where, parts, key);
}

/** @throws TypeError for what no key begins with. */
export function checkPrefix(where: string, prefix: string): void {
  if (prefix !== "") checkName(where, prefix);
}

/** Behind a key: that it may have the mark of what was deleted. No key of a record is so called. */
export const DELETED = ".=deleted";

/** Names all keys of which the parts that are whole in a prefix are the first. */
export const filterOf = (prefix: string): string =>
  `${prefix.slice(0, prefix.lastIndexOf(".") + 1)}>`;
