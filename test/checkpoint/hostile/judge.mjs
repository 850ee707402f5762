/** What must hold of every file, however wrong it is. */
import { decode, encode, FileError } from "nadir/checkpoint";
import { contentHash } from "./contentHash.mjs";
import { metered } from "./meter.mjs";

/**
 * As much memory as reading may ask for: so many times the file, and what a small file takes. Of what is
 * compressed, a byte can hold 1032.
 */
export const MULTIPLES = { safetensors: 3, npy: 3, npz: 3 * 1032, pt: 3 * 1032 };
const SPARE = 2 ** 17;
const LONGEST_MESSAGE = 2000;

/** Reads a file: whether it loads, the hash of what it holds, and what is wrong with how it was read. */
export function judge(format, file) {
  const before = file.slice();
  const outcome = read(format, file);
  if (!sameBytes(before, file)) outcome.problem ??= "the bytes of the file have changed";
  return outcome;
}

function read(format, file) {
  let decoded;
  let bytes = 0;
  try {
    ({ value: decoded, bytes } = metered(() => decode(file)));
  } catch (error) {
    return { loads: false, problem: wrongError(error), message: String(error?.message) };
  }
  const most = MULTIPLES[format.split(" ")[0]] * file.length + SPARE;
  try {
    const problem =
      wrongContent(decoded) ?? (bytes > most ? `${bytes} bytes for ${file.length}` : undefined);
    return { loads: true, bytes, hash: contentHash(decoded), problem: problem ?? notKept(decoded) };
  } catch (error) {
    return { loads: true, bytes, problem: `what was read cannot be written: ${error?.stack}` };
  }
}

function wrongError(error) {
  if (!(error instanceof FileError)) return `not a FileError, but ${error?.stack ?? error}`;
  if (!error.message.startsWith("decode: ")) return `says not where: ${error.message}`;
  return error.message.length > LONGEST_MESSAGE
    ? `a message of ${error.message.length}`
    : undefined;
}

const CLASSES = {
  f64: "Float64Array",
  f32: "Float32Array",
  f16: "Float32Array",
  bf16: "Float32Array",
};
Object.assign(CLASSES, {
  i64: "BigInt64Array",
  i32: "Int32Array",
  i16: "Int16Array",
  i8: "Int8Array",
});
Object.assign(CLASSES, {
  u64: "BigUint64Array",
  u32: "Uint32Array",
  u16: "Uint16Array",
  u8: "Uint8Array",
});
CLASSES.bool = "Uint8Array";

function wrongContent({ tensors }) {
  for (const [name, { dtype, shape, data }] of Object.entries(tensors)) {
    const count = shape.reduce((product, size) => product * size, 1);
    if (data.length !== count) return `${name} of shape [${shape}] has ${data.length} elements`;
    if (data.constructor.name !== CLASSES[dtype])
      return `${name}, ${dtype}, is a ${data.constructor.name}`;
    if (dtype === "bool" && data.some((value) => value > 1))
      return `${name} is neither true nor false`;
  }
  return undefined;
}

/** What is read must be the same when it has been written. */
function notKept(decoded) {
  const { format, tensors } = decoded;
  if (format === "npy" && Object.keys(tensors).length === 0) return undefined;
  const again = decode(encode(decoded, { format }));
  if (contentHash(again) === contentHash(decoded)) return undefined;
  return "what is written of it is another";
}

const sameBytes = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
