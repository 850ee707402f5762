import { crc32 } from "./crc32.ts";

/** A file to be: its bytes, one part behind the other. */
export interface ZipSource {
  readonly name: string;
  readonly parts: readonly Uint8Array[];
}

/** All data begin at a multiple of this, as PyTorch's do, so that arrays can be viewed where they are. */
const ALIGNMENT = 64;
/** "FB" of PyTorch: an extra field that is only there to be long. */
const PADDING = 0x4246;
const MADE_BY = 20;
/** Names are in UTF-8. */
const FLAGS = 0x0800;
/** The first of January 1980, the first day that ZIP has: the same content gives the same bytes. */
const DATE = 0x0021;
const LARGEST = 0xffffffff;
const MOST = 0xffff;

/**
 * A ZIP file with all files stored, not deflated.
 * @throws RangeError for more than 4 GiB, for more than 65535 files and for a name of more than 65535 bytes.
 */
export function writeZip(where: string, files: readonly ZipSource[]): Uint8Array<ArrayBuffer> {
  let end = 0;
  const placed = files.map(({ name, parts }) => {
    const offset = end;
    const nameBytes = new TextEncoder().encode(name);
    if (nameBytes.length > MOST) {
      throw new RangeError(
        `${where}: a name in a ZIP file must have at most ${MOST} bytes, got ${nameBytes.length}`,
      );
    }
    // An extra field takes four bytes at least.
    const header = offset + 30 + nameBytes.length + 4;
    const start = Math.ceil(header / ALIGNMENT) * ALIGNMENT;
    const size = parts.reduce((sum, { length }) => sum + length, 0);
    end = start + size;
    return {
      parts,
      nameBytes,
      offset,
      padding: start - header,
      start,
      size,
      checksum: crc32(...parts),
    };
  });
  const directory = end;
  const directorySize = placed.reduce((sum, { nameBytes }) => sum + 46 + nameBytes.length, 0);
  const total = directory + directorySize + 22;
  if (placed.length > MOST)
    throw new RangeError(`${where}: a ZIP file has at most ${MOST} files, got ${placed.length}`);
  if (total > LARGEST)
    throw new RangeError(`${where}: a ZIP file has at most ${LARGEST} bytes, got ${total}`);

  const bytes = new Uint8Array(total);
  const fields = new DataView(bytes.buffer);
  const short = (at: number, value: number) => fields.setUint16(at, value, true);
  const long = (at: number, value: number) => fields.setUint32(at, value, true);
  let entry = directory;
  for (const { parts, nameBytes, offset, padding, start, size, checksum } of placed) {
    // What an entry's own header and the directory have in common, from the version on.
    const common = (at: number) => {
      short(at, MADE_BY);
      short(at + 2, FLAGS);
      short(at + 8, DATE);
      long(at + 10, checksum);
      long(at + 14, size);
      long(at + 18, size);
      short(at + 22, nameBytes.length);
    };
    long(offset, 0x04034b50);
    common(offset + 4);
    short(offset + 28, padding + 4);
    bytes.set(nameBytes, offset + 30);
    const extra = offset + 30 + nameBytes.length;
    short(extra, PADDING);
    short(extra + 2, padding);
    let at = start;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    long(entry, 0x02014b50);
    short(entry + 4, MADE_BY);
    common(entry + 6);
    long(entry + 42, offset);
    bytes.set(nameBytes, entry + 46);
    entry += 46 + nameBytes.length;
  }
  long(entry, 0x06054b50);
  short(entry + 8, placed.length);
  short(entry + 10, placed.length);
  long(entry + 12, directorySize);
  long(entry + 16, directory);
  return bytes;
}
