import type { Corpus } from "./corpus.ts";

/** Bits a character of the test by how often each comes behind the `n` before it, and `share` more. */
export function bitsByCounts({ alphabet, train, test }: Corpus, n: number, share: number): number {
  const { length } = alphabet;
  const sums = new Uint32Array(length ** n);
  const counts = new Uint32Array(length ** (n + 1));
  const before = (ids: Uint8Array, at: number) =>
    ids.subarray(at - n, at).reduce((place, id) => place * length + id, 0);
  for (let at = n; at < train.length; at++) {
    const place = before(train, at);
    sums[place]!++;
    counts[place * length + train[at]!]!++;
  }
  let bits = 0;
  for (let at = n; at < test.length; at++) {
    const place = before(test, at);
    const count = counts[place * length + test[at]!]!;
    bits -= Math.log2((count + share) / (sums[place]! + share * length));
  }
  return bits / (test.length - n);
}
