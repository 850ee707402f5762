/**
 * Whether a row is held back for validation: if the hash of its number, counted from 1, is below that
 * share of all hashes. The hash is the finalizer of MurmurHash3, which gives every number below 2³²
 * another one. So it depends on the row's number and the share alone, and a larger share holds the same
 * rows and others.
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 */
export function isHeld(row: number, share: number): boolean {
  return hash(row + 1) < share * 0x1_0000_0000;
}

/** MurmurHash3's `fmix32`. */
export function hash(number: number): number {
  let h = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
