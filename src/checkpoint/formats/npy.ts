/**
 * Arrays of NumPy: `.npy`, and `.npz`, which is a ZIP file of them.
 *
 * @module
 */
import { describe } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { bytesPerElement, fileTensor, readElements, reverseEach } from "../tensors/elements.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { gathered } from "../tensors/strides.ts";
import { type NpyHeader, readNpyHeader } from "./npyHeader.ts";
import { countOf } from "./shape.ts";
import type { ZipEntry } from "./zip.ts";

const BYTES_PER_CHARACTER = 4;

/** An array: numbers, or the text that an array of one text has. */
export type Npy = FileTensor | string;

/**
 * What an `.npy` file holds; a view of its bytes where elements lie as ours do: little-endian, row by row and
 * at a multiple of their size.
 * @throws FileError for what is damaged, and for elements that have no meaning here: objects, records, dates.
 */
export function readNpy(where: string, bytes: Uint8Array<ArrayBuffer>): Npy {
  const header = readNpyHeader(where, bytes);
  const { dtype, characters, bigEndian, fortran, shape, start } = header;
  const size = dtype === undefined ? characters * BYTES_PER_CHARACTER : bytesPerElement(dtype);
  const count = countOf(where, shape);
  if (bytes.length - start !== count * size) {
    throw new FileError(
      `${where}, of shape ${describe([...shape])}, must have ${count * size} bytes of elements, got ${bytes.length - start}`,
    );
  }
  if (dtype === undefined) return readText(where, bytes, header);
  const isTurned = fortran && shape.filter((length) => length > 1).length > 1;
  if (!isTurned && !(bigEndian && size > 1))
    return fileTensor(dtype, shape, readElements(dtype, bytes, start, count));

  const elements = bytes.slice(start);
  if (bigEndian) reverseEach(elements, size);
  const inRows = isTurned ? rowByRow(elements, size, shape) : elements;
  return fileTensor(dtype, shape, readElements(dtype, inRows, 0, count));
}

/** Elements that lie so that the first index moves fastest, as those whose last does. */
function rowByRow(
  from: Uint8Array<ArrayBuffer>,
  size: number,
  shape: readonly number[],
): Uint8Array<ArrayBuffer> {
  let stride = 1;
  const strides = shape.map((length) => {
    const own = stride;
    stride *= length;
    return own;
  });
  return gathered(from, size, 0, shape, strides, from.length / size);
}

/** One text, in UTF-32, which NumPy fills up with zeros. */
function readText(
  where: string,
  bytes: Uint8Array,
  { bigEndian, shape, start }: NpyHeader,
): string {
  if (shape.length > 0)
    throw new FileError(`${where} is an array of text; only a single one is read, of shape []`);
  const fields = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  let text = "";
  for (let i = 0; i < fields.byteLength; i += BYTES_PER_CHARACTER) {
    const point = fields.getUint32(i, !bigEndian);
    const isText = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    if (!isText) throw new FileError(`${where} has ${point} for a character, which is none`);
    text += String.fromCodePoint(point);
  }
  return text.replace(/\0+$/, "");
}

export interface NpzFile {
  readonly tensors: Record<string, FileTensor>;
  readonly metadata: Record<string, string>;
}

/** All arrays of an `.npz` file by their names; those that are a text are metadata. */
export function readNpz(where: string, entries: ReadonlyMap<string, ZipEntry>): NpzFile {
  const tensors: Record<string, FileTensor> = Object.create(null);
  const metadata: Record<string, string> = Object.create(null);
  for (const entry of entries.values()) {
    const name = entry.name.replace(/\.npy$/, "");
    if (name in tensors || name in metadata)
      throw new FileError(`${where}: two arrays are named ${describe(name)}`);
    const array = readNpy(`${where}: array ${describe(name)}`, entry.read());
    if (typeof array === "string") metadata[name] = array;
    else tensors[name] = array;
  }
  return { tensors, metadata };
}
