import { mismatch } from "../../validate.ts";
import { bytesOfElements, bytesPerElement } from "../tensors/elements.ts";
import type { FileDType, NamedTensors } from "../tensors/fileTensor.ts";
import { LONGEST_HEADER } from "./safetensors.ts";

/** In the order in which Rust's safetensors writes them: larger elements first, so that all are aligned. */
const ORDER: readonly FileDType[] = [
  ...(["u64", "i64", "f64", "f32", "u32", "i32", "bf16", "f16"] as const),
  ...(["u16", "i16", "i8", "u8", "bool"] as const),
];

/** By code points, as UTF-8 and Rust sort; JavaScript's own order is that of UTF-16. */
function compareText(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at < 0) return left.length - right.length;
  return left[at]!.codePointAt(0)! - (right[at]?.codePointAt(0) ?? -1);
}

/**
 * The bytes that Rust's safetensors writes of these tensors, which are checked already; metadata come in the
 * order in which they are given.
 * @throws TypeError for metadata that are no strings, and for a tensor of the name that is metadata's;
 * RangeError for a header that no reader takes.
 */
export function writeSafetensors(
  where: string,
  tensors: NamedTensors,
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array<ArrayBuffer> {
  const sorted = [...tensors].sort(([a, { dtype: left }], [b, { dtype: right }]) => {
    return ORDER.indexOf(left) - ORDER.indexOf(right) || compareText(a, b);
  });
  let end = 0;
  const members = sorted.map(([name, { dtype, shape, data }]) => {
    if (name === "__metadata__")
      throw new TypeError(
        `${where}: a tensor cannot be named "__metadata__", where safetensors keeps metadata`,
      );
    const start = end;
    end += data.length * bytesPerElement(dtype);
    const info = { dtype: dtype.toUpperCase(), shape, data_offsets: [start, end] };
    return `${JSON.stringify(name)}:${JSON.stringify(info)}`;
  });
  const header = headerOf(where, members, metadata);
  if (header.length > LONGEST_HEADER) {
    throw new RangeError(
      `${where}: the header of safetensors must have at most ${LONGEST_HEADER} bytes, got ${header.length}: give less metadata`,
    );
  }
  const bytes = new Uint8Array(8 + header.length + end);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const [, { dtype, data }] of sorted) {
    const elements = bytesOfElements(dtype, data);
    bytes.set(elements, at);
    at += elements.length;
  }
  return bytes;
}

function headerOf(
  where: string,
  members: readonly string[],
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array {
  const strings = Object.entries(metadata).map(([key, value]) => {
    if (typeof value !== "string")
      throw mismatch(
        `${where}: metadata[${JSON.stringify(key)}]`,
        "a string, as safetensors has",
        value,
      );
    return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
  });
  const all = strings.length > 0 ? [`"__metadata__":{${strings.join()}}`, ...members] : members;
  const text = new TextEncoder().encode(`{${all.join()}}`);
  // Spaces to a multiple of eight, so that all elements lie aligned.
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20);
  padded.set(text);
  return padded;
}
