/** What coordinators and workers are told alike. */
import { isObject, mismatch } from "../validate.ts";
import type { Carrier } from "./carrier.ts";

/** @throws TypeError if it is no carrier. */
export function checkCarrier(where: string, carrier: unknown): asserts carrier is Carrier {
  const isCarrier = isObject(carrier) && "open" in carrier && typeof carrier.open === "function";
  if (!isCarrier) throw mismatch(`${where}: carrier`, "a carrier, such as localCarrier()", carrier);
}

/** @throws TypeError if it is there and is none. */
export function checkSignal(where: string, signal: AbortSignal | undefined): void {
  if (signal === undefined || typeof signal?.aborted === "boolean") return;
  throw mismatch(`${where}: signal`, "an AbortSignal", signal);
}

/** @throws TypeError */
export function checkFunction(where: string, value: unknown): void {
  if (typeof value !== "function") throw mismatch(where, "a function", value);
}
