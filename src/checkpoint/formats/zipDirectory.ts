/**
 * The directory of a ZIP file, which lies at its end and says what there is: APPNOTE.TXT of PKWARE, 4.3.
 *
 * @module
 */
import { describe } from "../../validate.ts";
import { textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";

/** What an entry of the directory says. */
export interface Listed {
  readonly name: string;
  /** Which version of ZIP reads it, times ten. */
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  /** Bytes in the file. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Where the directory lies, and of how many entries it says it is. */
export interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

export const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A number of 64 bits, exact as far as a file can be long. */
const getUint64 = (fields: DataView, at: number) =>
  fields.getUint32(at + 4, true) * 2 ** 32 + fields.getUint32(at, true);

/** The last record of the file, behind which there is only its comment, says where the directory is. */
export function findDirectory(where: string, bytes: Uint8Array): Directory {
  const fields = view(bytes);
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at--) {
    if (fields.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + fields.getUint16(at + 20, true) !== bytes.length) continue;
    return directoryBy(where, fields, at);
  }
  throw new FileError(`${where}: the ZIP file is cut off, or none: it has no directory at its end`);
}

function directoryBy(where: string, fields: DataView, at: number): Directory {
  const is64 = at >= 20 && fields.getUint32(at - 20, true) === 0x07064b50;
  const end = is64 ? getUint64(fields, at - 12) : at;
  const isThere = end <= at - 76 && fields.getUint32(end, true) === 0x06064b50;
  if (is64 && !isThere) {
    throw new FileError(`${where}: the ZIP file has no ZIP64 directory at byte ${end}`);
  }
  const [disks, here, count, size, start] = (is64 ? numbers64 : numbers32)(fields, end);
  if (disks !== 0 || here !== count) {
    throw new FileError(`${where}: the ZIP file is one of several, of which each is but a part`);
  }
  if (start + size === end) return { start, end, count };
  throw new FileError(
    `${where}: the directory of the ZIP file, ${size} bytes from byte ${start}, does not end at byte ${end}`,
  );
}

/** The file's number among several, and the directory's: together. Entries here, and of all; size; start. */
type Numbers = readonly [disks: number, here: number, count: number, size: number, start: number];

const numbers32 = (fields: DataView, at: number): Numbers => [
  fields.getUint32(at + 4, true),
  ...([fields.getUint16(at + 8, true), fields.getUint16(at + 10, true)] as const),
  ...([fields.getUint32(at + 12, true), fields.getUint32(at + 16, true)] as const),
];

const numbers64 = (fields: DataView, at: number): Numbers => [
  getUint64(fields, at + 16),
  ...([getUint64(fields, at + 24), getUint64(fields, at + 32)] as const),
  ...([getUint64(fields, at + 40), getUint64(fields, at + 48)] as const),
];

export function* readDirectory(
  where: string,
  bytes: Uint8Array,
  { start, end, count }: Directory,
): Generator<Listed> {
  const fields = view(bytes);
  let at = start;
  for (let i = 0; i < count; i++) {
    const isThere = at <= end - 46 && fields.getUint32(at, true) === 0x02014b50;
    const nameEnd = isThere ? at + 46 + fields.getUint16(at + 28, true) : end + 1;
    const extraEnd = isThere ? nameEnd + fields.getUint16(at + 30, true) : end + 1;
    const next = isThere ? extraEnd + fields.getUint16(at + 32, true) : end + 1;
    if (next > end)
      throw new FileError(`${where}: the directory of the ZIP file is damaged at byte ${at}`);
    const name = textOf(bytes.subarray(at + 46, nameEnd));
    if (name === undefined)
      throw new FileError(`${where}: a name in the ZIP file, at byte ${at + 46}, is no UTF-8`);
    const entryWhere = `${where}: ${describe(name)} in the ZIP file`;
    const [size, packed, offset] = readSizes(entryWhere, fields, at, nameEnd, extraEnd);
    const disk = fields.getUint16(at + 34, true);
    if (disk !== 0 && disk !== 0xffff) {
      throw new FileError(`${entryWhere} is in another file, number ${disk}`);
    }
    const version = fields.getUint8(at + 6);
    const flags = fields.getUint16(at + 8, true);
    const method = fields.getUint16(at + 10, true);
    yield {
      name,
      version,
      flags,
      method,
      checksum: fields.getUint32(at + 16, true),
      packed,
      size,
      offset,
    };
    at = next;
  }
  if (at !== end)
    throw new FileError(
      `${where}: the directory of the ZIP file has more than its ${count} entries`,
    );
}

/** Sizes and offset: those that do not fit in 32 bits are in a field of their own, in this order. */
function readSizes(
  where: string,
  fields: DataView,
  at: number,
  extra: number,
  extraEnd: number,
): readonly [size: number, packed: number, offset: number] {
  const short = [at + 24, at + 20, at + 42].map((place) => fields.getUint32(place, true));
  let [next, end] = [extraEnd, extraEnd];
  for (let field = extra; field <= extraEnd - 4; field += 4 + fields.getUint16(field + 2, true)) {
    if (fields.getUint16(field, true) !== 1) continue;
    next = field + 4;
    end = Math.min(extraEnd, next + fields.getUint16(field + 2, true));
    break;
  }
  const [size, packed, offset] = short.map((value) => {
    if (value !== 0xffffffff) return value;
    if (next + 8 > end)
      throw new FileError(`${where} has no sizes of 64 bits, which it says it has`);
    next += 8;
    return getUint64(fields, next - 8);
  });
  return [size!, packed!, offset!];
}
