/**
 * Reading ZIP files, which `.npz` and `.pt` are: APPNOTE.TXT of PKWARE, 4.3, with ZIP64. Nothing is inflated
 * before it is asked for, and then into memory of the size that the file states and its checksum confirms.
 *
 * @module
 */

import { describe } from "../../validate.ts";
import { inflate } from "../../vendor/fflate.ts";
import { textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";
import { crc32 } from "./crc32.ts";
import { findDirectory, type Listed, readDirectory, view } from "./zipDirectory.ts";

/** One file in a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, when inflated. */
  readonly size: number;
  /** Bytes that it takes in the file. */
  readonly packed: number;
  /**
   * A view of the file's own bytes if they are stored, else a copy, inflated.
   * @throws FileError for what is damaged.
   */
  read(): Uint8Array<ArrayBuffer>;
}

/** Of the standard, 6.3, as Python's zipfile has it. */
const NEWEST = 63;
const STORED = 0;
const DEFLATED = 8;
/** What is encrypted, or patched. */
const UNREADABLE_FLAGS = 0b10_0000_0110_0001;
/** A bit of deflate's gives no more than this many bits (258 bytes for two bits). */
const MOST_DEFLATED = 1032;

/**
 * The entries of a ZIP file by their names, in the directory's order.
 * @param checksums Whether damage is looked for by checksum also where bytes are only stored.
 * @throws FileError for what is no ZIP file, or one whose parts lie over one another.
 */
export function readZip(
  where: string,
  bytes: Uint8Array<ArrayBuffer>,
  { checksums = true }: { readonly checksums?: boolean } = {},
): Map<string, ZipEntry> {
  const directory = findDirectory(where, bytes);
  const entries = new Map<string, ZipEntry>();
  const taken: (readonly [start: number, end: number])[] = [];
  for (const listed of readDirectory(where, bytes, directory)) {
    const { name, size, packed } = listed;
    if (entries.has(name))
      throw new FileError(`${where}: two files in the ZIP file are named ${describe(name)}`);
    const entryWhere = `${where}: ${describe(name)} in the ZIP file`;
    const start = dataStart(entryWhere, bytes, listed, directory.start);
    taken.push([listed.offset, start + listed.packed]);
    const data = bytes.subarray(start, start + listed.packed);
    const read = () => readData(entryWhere, listed, data, checksums);
    entries.set(name, { name, size, packed, read });
  }
  checkApart(where, taken);
  return entries;
}

/** Where bytes lie over one another, a small file can hold any number of large ones. */
function checkApart(where: string, ranges: (readonly [number, number])[]): void {
  ranges.sort(([a], [b]) => a - b);
  ranges.forEach(([, end], i) => {
    const next = ranges[i + 1];
    if (next && next[0] < end)
      throw new FileError(`${where}: files in the ZIP file overlap at byte ${next[0]}`);
  });
}

/** Where the data of an entry begin: behind its own header, which must be of the same name. */
function dataStart(where: string, bytes: Uint8Array, listed: Listed, end: number): number {
  const { name, offset, flags, method, packed } = listed;
  const fields = view(bytes);
  if (offset > end - 30 || fields.getUint32(offset, true) !== 0x04034b50) {
    throw new FileError(`${where} has no header at byte ${offset}`);
  }
  const nameEnd = offset + 30 + fields.getUint16(offset + 26, true);
  const start = nameEnd + fields.getUint16(offset + 28, true);
  if (start > end || packed > end - start) {
    throw new FileError(
      `${where} is cut off: it needs ${packed} bytes from byte ${start}, and ${end} are there`,
    );
  }
  if (
    textOf(bytes.subarray(offset + 30, nameEnd)) !== name ||
    fields.getUint16(offset + 8, true) !== method ||
    // Whether the name is marked as UTF-8.
    ((fields.getUint16(offset + 6, true) ^ flags) & 0x0800) !== 0
  ) {
    throw new FileError(`${where} is another file in its own header, at byte ${offset}`);
  }
  return start;
}

function readData(
  where: string,
  { version, flags, method, checksum, packed, size }: Listed,
  data: Uint8Array<ArrayBuffer>,
  checksums: boolean,
): Uint8Array<ArrayBuffer> {
  if (version > NEWEST) {
    throw new FileError(`${where} needs version ${version} of ZIP; as new as ${NEWEST} is read`);
  }
  if (flags & UNREADABLE_FLAGS) throw new FileError(`${where} is encrypted, which is not read`);
  if (method !== STORED && method !== DEFLATED) {
    throw new FileError(
      `${where} is compressed by method ${method}; methods that are read are 0 (stored) and 8 (deflated)`,
    );
  }
  if (method === STORED ? size !== packed : size > packed * MOST_DEFLATED) {
    throw new FileError(`${where} cannot have ${size} bytes, since it takes ${packed} of the file`);
  }
  const plain = method === STORED ? data : inflated(where, data, size);
  if ((checksums || method !== STORED) && crc32(plain) !== checksum) {
    throw new FileError(`${where} is damaged: its checksum is another`);
  }
  return plain;
}

function inflated(
  where: string,
  data: Uint8Array<ArrayBuffer>,
  size: number,
): Uint8Array<ArrayBuffer> {
  // One byte more, so that what inflates to more than it says is noticed.
  const out = new Uint8Array(size + 1);
  let length: number;
  try {
    ({ length } = inflate(data, { out }));
  } catch {
    throw new FileError(`${where} is damaged: it cannot be inflated to ${size} bytes`);
  }
  if (length === size) return out.subarray(0, size);
  throw new FileError(`${where} is damaged: it does not inflate to ${size} bytes`);
}
