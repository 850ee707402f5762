/**
 * Bytes as the printable characters that `decode` of src/kernels/slices.ts reads. Gzipped, a module is as
 * small in them as it is itself; in base64, which cuts bytes apart, 1.6 times as large.
 */
export function encode(bytes) {
  return Array.from(bytes, (byte) => {
    // From 253 on, with which every vector instruction begins: it then takes one character.
    const from253 = (byte + 3) % 256;
    const above = Math.floor(from253 / 90);
    const character = String.fromCharCode((from253 % 90) + 35);
    return ["", "}", "~"][above] + (character === "\\" ? "!" : character);
  }).join("");
}
