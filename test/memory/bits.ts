/** The bits of an array as text: tells 0 from -0 and one NaN from another, and is quick to compare. */
export function bitsOf({ buffer, byteOffset, byteLength }: Float32Array | Float64Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("hex");
}
