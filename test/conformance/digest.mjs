/**
 * SHA-256 of arrays of numbers, bit by bit. A NaN counts as any other: WebAssembly leaves its bits
 * open.
 */
export async function sha256(arrays) {
  const bytes = arrays.map(canonical).map((array) => new Uint8Array(array.buffer));
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A copy with all NaNs alike; of bytes, as they are. */
function canonical(array) {
  if (array instanceof Uint8Array) return Uint8Array.from(array);
  const Kind = array instanceof Float32Array ? Float32Array : Float64Array;
  const copy = Kind.from(array);
  const Bits = Kind === Float32Array ? Uint32Array : BigUint64Array;
  const nan = Kind === Float32Array ? 0x7fc00000 : 0x7ff8000000000000n;
  const bits = new Bits(copy.buffer);
  for (let i = 0; i < copy.length; i++) if (Number.isNaN(copy[i])) bits[i] = nan;
  return copy;
}
