/** Changes of bytes that know nothing of what they mean. */

/** Numbers at which programs go wrong. */
export const NUMBERS = [
  ...[
    0, 1, 2, 3, 4, 7, 8, 10, 16, 63, 64, 100, 127, 128, 255, 256, 1000, 32767, 32768, 65535, 65536,
  ],
  ...[
    2 ** 24,
    1e8,
    1e8 + 1,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32 - 1,
    2 ** 32,
    2 ** 40,
    2 ** 53 - 1,
    2 ** 53,
  ],
];

export function joined(...parts) {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A part of the bytes, from one place to another. */
function part(chance, bytes, longest = bytes.length) {
  const start = chance.below(bytes.length + 1);
  const end = Math.min(bytes.length, start + chance.below(longest + 1));
  return [start, end];
}

/** Writes a number of one to eight bytes, little-endian, or those of its upper half as ones. */
export function writeNumber(bytes, at, width, number) {
  for (let i = 0; i < width && at + i < bytes.length; i++) {
    bytes[at + i] = Math.floor(number / 2 ** (8 * i)) % 256;
  }
}

const CHANGES = [
  (chance, bytes) => {
    const at = chance.below(bytes.length);
    bytes[at] ^= 1 << chance.below(8);
    return bytes;
  },
  (chance, bytes) => {
    bytes[chance.below(bytes.length)] = chance.below(256);
    return bytes;
  },
  (chance, bytes) => {
    const width = chance.pick([1, 2, 4, 8]);
    const number = chance.is(0.2) ? bytes.length + chance.below(17) - 8 : chance.pick(NUMBERS);
    writeNumber(bytes, chance.below(bytes.length), width, Math.max(0, number));
    return bytes;
  },
  (chance, bytes) => {
    const [start, end] = part(chance, bytes, 16);
    return bytes.fill(chance.pick([0, 255, 0x20, 0x7f, 0x80]), start, end);
  },
  // Cut off, at the end or at the beginning.
  (chance, bytes) => bytes.slice(0, chance.below(bytes.length)),
  (chance, bytes) => bytes.slice(chance.below(Math.min(64, bytes.length))),
  (chance, bytes) =>
    joined(bytes, new Uint8Array(chance.pick([1, 7, 8, 100])).fill(chance.below(256))),
  (chance, bytes) => {
    const [start, end] = part(chance, bytes, 40);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  (chance, bytes) => {
    const [start, end] = part(chance, bytes, 40);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  // A part moved to another place, as it is.
  (chance, bytes) => {
    const [start, end] = part(chance, bytes, 40);
    return bytes.copyWithin(chance.below(bytes.length), start, end);
  },
  (chance, bytes, other) => {
    const [start, end] = part(chance, other, 200);
    const at = chance.below(bytes.length);
    return joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at));
  },
  (chance, bytes, other) => {
    return joined(
      bytes.subarray(0, chance.below(bytes.length)),
      other.subarray(chance.below(other.length)),
    );
  },
];

/** Other bytes, changed in one to three places. @param other Bytes of another file, of which parts come in. */
export function changedBytes(chance, bytes, other) {
  let changed = bytes.slice();
  const changes = 1 + chance.below(3);
  for (let i = 0; i < changes && changed.length > 0; i++) {
    changed = chance.pick(CHANGES)(chance, changed, other);
  }
  return changed;
}
