/**
 * What stands behind the contents of a file that is whole, 24 bytes: a mark, the length, and Fletcher's checksum
 * ("An Arithmetic Checksum for Serial Transmissions", 1982) of words of 32 bits, modulo 2³².
 *
 *     n a d i r w 1 \0 | length, low and high | sum, sum of sums
 *
 * @module
 */
export const SEAL_LENGTH = 24;

const MARK = Uint8Array.of(0x6e, 0x61, 0x64, 0x69, 0x72, 0x77, 0x31, 0);

export function sealOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const seal = new Uint8Array(SEAL_LENGTH);
  seal.set(MARK);
  const view = new DataView(seal.buffer);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, Math.floor(bytes.length / 2 ** 32), true);
  checksum(bytes).forEach((sum, i) => {
    view.setInt32(16 + 4 * i, sum, true);
  });
  return seal;
}

/** Whether the end of a file is a seal, of contents as long as the rest of it. */
export function isSeal(end: Uint8Array<ArrayBuffer>, rest: number): boolean {
  if (end.length !== SEAL_LENGTH || MARK.some((byte, i) => end[i] !== byte)) return false;
  const view = new DataView(end.buffer, end.byteOffset);
  return view.getUint32(8, true) + 2 ** 32 * view.getUint32(12, true) === rest;
}

export function isSealed(bytes: Uint8Array<ArrayBuffer>, seal: Uint8Array): boolean {
  return sealOf(bytes).every((byte, i) => seal[i] === byte);
}

/** Every engine that has WebAssembly has the words of its memory in this order. */
function checksum({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): [number, number] {
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  const last = new Int32Array(1);
  const rest = length % 4;
  new Uint8Array(last.buffer).set(new Uint8Array(buffer, byteOffset + length - rest, rest));
  let sum = 0;
  let sums = 0;
  for (const some of [words, last]) {
    for (let i = 0; i < some.length; i++) {
      sum = (sum + some[i]!) | 0;
      sums = (sums + sum) | 0;
    }
  }
  return [sum, sums];
}
