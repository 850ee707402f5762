/** What coordinators and workers are told alike. */
import { isObject, isPlain, mismatch } from "../validate.ts";
import type { Carrier } from "./carrier.ts";
import type { Trained } from "./trained.ts";

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

/** @throws TypeError if they are no buffers, or have a name that a parameter has, too. */
export function checkBuffers(
  where: string,
  buffers: unknown,
  parameters: Readonly<Record<string, unknown>>,
): void {
  const isBuffer = (each: Partial<Trained>) =>
    isObject(each) && ArrayBuffer.isView(each.data) && Array.isArray(each.shape);
  if (!isPlain(buffers) || !Object.values(buffers).every(isBuffer)) {
    throw mismatch(`${where}: buffers`, "buffers by name, as a network's", buffers);
  }
  const names = Object.keys(parameters);
  const twice = Object.keys(buffers).find((name) => names.includes(name));
  if (twice !== undefined) {
    throw new TypeError(`${where}: buffers: "${twice}" is a parameter's name, too`);
  }
}
