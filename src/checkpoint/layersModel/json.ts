import { describe, isObject } from "../../validate.ts";
import { FileError } from "../fileError.ts";

/** An object of JSON, of which nothing is known yet. */
export type Json = { readonly [key: string]: unknown };

function wrong(where: string, expected: string, value: unknown): FileError {
  return new FileError(`${where} must be ${expected}, got ${describe(value)}`);
}

/** @throws FileError */
export function objectAt(where: string, value: unknown): Json {
  if (isObject(value) && !Array.isArray(value)) return value as Json;
  throw wrong(where, "an object", value);
}

/** @throws FileError */
export function listAt(where: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(where, "an array", value);
}

/** @throws FileError */
export function textAt(where: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw wrong(where, "a string", value);
}

/** @throws FileError for what is none of 0, 1, … */
export function countAt(where: string, value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw wrong(where, "a whole number from 0 on", value);
}

/** Also as Keras 2 writes a number of NumPy's: `{ type: "ndarray", value }`. @throws FileError */
export function numberAt(where: string, given: unknown): number {
  const value =
    isObject(given) && (given as Json).type === "ndarray" ? (given as Json).value : given;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw wrong(where, "a number", value);
}
