const IMPORT_SECTION = 2;
/** Limits of a shared memory: flags "has a maximum" and "shared", 0 pages at least, 65536 at most. */
const SHARED_LIMITS = [0x03, 0x00, 0x80, 0x80, 0x04];

/**
 * The same module for a shared memory. Linking wants the import's limits to say whether memory is
 * shared, so they are rewritten; no other byte depends on it.
 *
 *     section  02 <size> 01 | 03 "env" 06 "memory" 02 | <limits>
 */
export function relink(module: Uint8Array): Uint8Array<ArrayBuffer> {
  for (let position = 8; position < module.length; ) {
    const id = module[position]!;
    const [size, body] = readUnsigned(module, position + 1);
    const end = body + size;
    if (id === IMPORT_SECTION) {
      const limits = body + 1 + 4 + 7 + 1;
      const rewritten = [...module.subarray(body, limits), ...SHARED_LIMITS];
      return Uint8Array.from([
        ...module.subarray(0, position),
        IMPORT_SECTION,
        rewritten.length, // below 128, so one byte of LEB128
        ...rewritten,
        ...module.subarray(end),
      ]);
    }
    position = end;
  }
  throw new TypeError("Nadir: the module imports no memory");
}

/** An unsigned LEB128 number and the position behind it. */
function readUnsigned(bytes: Uint8Array, position: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[position++]!;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, position];
  }
}
