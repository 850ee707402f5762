/** CRC-32 of what a file holds, as `verdicts.py` computes it of what Python reads: never 0. */
import { crc32 } from "./crc32.mjs";

const utf8 = new TextEncoder();
const line = (...words) => utf8.encode(`${words.join("\0")}\0`);
const BYTES = ({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

/** Tensors and metadata by their names; of a `.pt` file tensors, beside which values of every kind are. */
export function contentHash({ format, tensors, metadata }) {
  const named = Object.entries(tensors).map(([name, tensor]) => [line("tensor", name), tensor]);
  const texts = Object.entries(format === "pt" ? {} : metadata).map(([name, text]) => [
    line("text", name),
    text,
  ]);
  let hash = 0;
  for (const [name, value] of [...named, ...texts]) {
    const content =
      typeof value === "object" && value !== null && "dtype" in value
        ? [line(value.dtype, value.shape.join()), BYTES(value)]
        : [line(typeof value === "string" ? value : JSON.stringify(value))];
    // Of whatever order: a sum.
    hash = (hash + crc32(name, ...content)) % 2 ** 32;
  }
  return hash || 1;
}
