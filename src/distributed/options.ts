/** What coordinators and workers are told alike. */
import { dtypeOf, isFloatArray } from "../arrays.ts";
import { LONE_SURROGATE } from "../checkpoint/formats/jsonText.ts";
import { checkNumber, describe, isObject, isPlain, mismatch } from "../validate.ts";
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

const shards = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };

/** @throws TypeError or RangeError if it is no list of shards. */
export function checkOnly(where: string, only: unknown): asserts only is readonly number[] {
  const name = `${where}: only`;
  if (!Array.isArray(only) || only.length === 0) throw mismatch(name, "shards, at least one", only);
  for (const [i, shard] of only.entries()) checkNumber(`${name}[${i}]`, shard, shards);
  const seen = new Set<number>();
  for (const shard of only) {
    if (seen.has(shard)) {
      throw new RangeError(`${name} must have each shard once, got ${shard} twice`);
    }
    seen.add(shard);
  }
}

/** @throws TypeError for a name that no file has, and no other machine would read. */
export function checkTensorNames(where: string, tensors: object): void {
  const half = Object.keys(tensors).find((name) => LONE_SURROGATE.test(name));
  if (half === undefined) return;
  throw new TypeError(
    `${where}: names must be text, got ${describe(half)} with half of a character`,
  );
}

/** @throws TypeError or RangeError if what it says of itself does not go together. */
function checkBuffer(where: string, { data, dtype, shape, length }: Trained): void {
  if (!isFloatArray(data)) throw mismatch(`${where}: data`, "an array of floats", data);
  if (dtype !== dtypeOf(data)) {
    throw mismatch(`${where}: dtype`, `${describe(dtypeOf(data))}, as its data is`, dtype);
  }
  const sizes = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };
  for (const [i, size] of shape.entries()) checkNumber(`${where}: shape[${i}]`, size, sizes);
  const elements = shape.reduce((product, size) => product * size, 1);
  if (elements === data.length && length === data.length) return;
  throw new RangeError(
    `${where} must have as many elements as its shape ${describe(shape)} says, and its length, got ${data.length} of length ${describe(length)}`,
  );
}

/** @throws TypeError or RangeError if they are no buffers, or have a name that a parameter has, too. */
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
  checkTensorNames(`${where}: buffers`, buffers);
  for (const [name, buffer] of Object.entries(buffers)) {
    checkBuffer(`${where}: buffers: ${describe(name)}`, buffer);
  }
  const names = Object.keys(parameters);
  const twice = Object.keys(buffers).find((name) => names.includes(name));
  if (twice !== undefined) {
    throw new TypeError(`${where}: buffers: "${twice}" is a parameter's name, too`);
  }
}
