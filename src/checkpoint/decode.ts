import { describe } from "../validate.ts";
import { type Bytes, bytesOf } from "./bytes.ts";
import { FileError } from "./fileError.ts";
import { readNpy, readNpz } from "./formats/npy.ts";
import { isNpy } from "./formats/npyHeader.ts";
import { isSafetensors, readSafetensors } from "./formats/safetensors.ts";
import { readZip } from "./formats/zip.ts";
import type { FileTensor } from "./tensors/fileTensor.ts";
import { readFlat } from "./torch/flat.ts";
import { checkStart, isArchive, isPickle } from "./torch/readTorch.ts";

/** The formats of files of tensors. */
export type FileFormat = "safetensors" | "npz" | "npy" | "pt";

/** What a file holds. Neither record has a prototype, so any name of a file is only a name. */
export interface Decoded {
  /** Of which it was. */
  readonly format: FileFormat;
  /** Its tensors, by name. */
  readonly tensors: Record<string, FileTensor>;
  /** What there is beside tensors: strings, of a `.pt` file plain values of every kind. */
  readonly metadata: Record<string, unknown>;
}

/**
 * Reads a file of tensors, whatever its name: its first bytes say what it is.
 *
 * | format | of | tensors are named | metadata are |
 * |---|---|---|---|
 * | `"safetensors"` | Hugging Face | as in the file | its `__metadata__` |
 * | `"npz"` | `numpy.savez`, `numpy.savez_compressed` | as in the file, without `.npy` | arrays of one text |
 * | `"npy"` | `numpy.save` | `array` | none |
 * | `"pt"` | `torch.save` | by the way there, with dots: `model.0.weight` | what holds no tensor |
 *
 * Tensors are views of `bytes` where they lie there as here, so keep those as they are; else copies: of compressed
 * files, of half precision, of other orders of bytes or axes. All of it together takes at most four times the
 * file, except where it is compressed: deflate packs at most 1032 bytes into one.
 *
 * ```ts
 * import { decode, encode } from "nadir/checkpoint";
 *
 * const weight = { dtype: "f32", shape: [2, 1], data: new Float32Array([1, 2]) } as const;
 * const bytes = encode({ tensors: { weight }, metadata: { epoch: "3" } });
 * const { format, tensors, metadata } = decode(bytes);
 * console.log(format, tensors.weight.shape, metadata.epoch); // → safetensors [ 2, 1 ] 3
 * ```
 *
 * @param bytes the file: a `Uint8Array`, another view, Node's `Buffer`, or an `ArrayBuffer`, shared or not.
 * @throws TypeError (`FileError`) for a file that is damaged, cut off or of another kind, and for elements that
 *   have no meaning here: 8-bit floats, complex numbers, objects.
 */
export function decode(bytes: Bytes): Decoded {
  return decodeFile("decode", bytesOf("decode: bytes", bytes));
}

/** As {@link decode}, for another function, which errors name. */
export function decodeFile(where: string, file: Uint8Array<ArrayBuffer>): Decoded {
  if (isSafetensors(file)) return { format: "safetensors", ...readSafetensors(where, file) };
  if (isNpy(file)) return { format: "npy", ...decodeNpy(where, file) };
  if (isZip(file)) {
    const entries = readZip(where, file);
    if (isArchive(entries)) return { format: "pt", ...readFlat(where, entries) };
    return { format: "npz", ...readNpz(where, entries) };
  }
  if (isPickle(file)) checkStart(where, file);
  throw unknown(where, file);
}

function decodeNpy(where: string, file: Uint8Array<ArrayBuffer>): Omit<Decoded, "format"> {
  const array = readNpy(`${where}: array`, file);
  const isText = typeof array === "string";
  return {
    tensors: Object.assign(Object.create(null), isText ? {} : { array }),
    metadata: Object.assign(Object.create(null), isText ? { array } : {}),
  };
}

/** "PK" and the number of a file's header, or of the end where there is no file. */
function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

/** What others begin with, and what to do with it. */
const OTHERS: readonly (readonly [start: string, advice: string])[] = [
  ["\x89HDF", "HDF5, as Keras' .h5: save as .npz there"],
  ["GGUF", "GGUF, which is for inference"],
  ["{", "JSON: fromLayersModel reads TensorFlow.js' model.json"],
  ["\x1f\x8b", "gzip: unpack it"],
  ["version https://git-lfs", "Git LFS' pointer to a file: git lfs pull gets it"],
  ["<", "a page, as a server gives where there is no file"],
];

function unknown(where: string, file: Uint8Array): FileError {
  const start = String.fromCharCode(...file.subarray(0, 24));
  const other = OTHERS.find(([begin]) => start.startsWith(begin));
  const got = other ? other[1] : `bytes that begin with ${describe(start.slice(0, 8))}`;
  const what = file.length === 0 ? "no bytes" : got;
  return new FileError(`${where}: bytes must be safetensors, .pt, .npz or .npy, got ${what}`);
}
