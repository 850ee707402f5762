import { CarrierError } from "../../carrierError.ts";

/**
 * A record as an object: 32 hexadecimal digits of chance, a line's end, the value. ETags are a sum of the contents, so that
 * without them two writes of one value would be one version.
 *
 * @module
 */

/** Bytes before the value. */
export const HEAD = 33;

/** Digits that nobody else has, and which so say whose write it is. */
export function newMark(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const toBytes = (mark: string, value: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${mark}\n${value}`);

/** @throws CarrierError for what is none. */
export function fromBytes(
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
): { readonly mark: string; readonly value: string } {
  const [mark, value] = [bytes.subarray(0, HEAD), bytes.subarray(HEAD)].map(text);
  if (value === undefined || !/^[\da-f]{32}\n$/.test(mark ?? "")) {
    throw new CarrierError("damaged", `bucketCarrier: "${key}" is not as records are written`);
  }
  return { mark: mark!.trim(), value };
}

function text(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
