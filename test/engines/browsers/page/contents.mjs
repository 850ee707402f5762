/**
 * What the saves of these programs write: the `n`th version, which says which one it is, and could be no other's.
 * In every engine, so without Node.
 */
export function contentsOf(n) {
  const words = new Uint32Array(25_000 + ((n * 7919) % 30) * 25_000);
  let word = n;
  for (let i = 0; i < words.length; i++) {
    words[i] = word;
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
  }
  return new Uint8Array(words.buffer);
}

/** Which version bytes are; undefined if they are not one as it was. */
export function versionOf(bytes) {
  if (bytes.length < 4 || bytes.length % 4 !== 0) return undefined;
  const words = new Uint32Array(bytes.slice().buffer);
  const expected = new Uint32Array(contentsOf(words[0]).buffer);
  const isWhole =
    words.length === expected.length && words.every((word, i) => word === expected[i]);
  return isWhole ? words[0] : undefined;
}
