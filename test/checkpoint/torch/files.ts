import { writeZip } from "../../../src/checkpoint/formats/writeZip.ts";

/** A file of this pickle, with a storage "0" of two floats beside it. */
export function fileOf(pickle: Uint8Array): Uint8Array<ArrayBuffer> {
  const part = (text: string) => [new TextEncoder().encode(text)];
  return writeZip("test", [
    { name: "archive/data.pkl", parts: [pickle] },
    { name: "archive/byteorder", parts: part("little") },
    { name: "archive/data/0", parts: [new Uint8Array(Float32Array.of(1, 2).buffer)] },
    { name: "archive/version", parts: part("3\n") },
  ]);
}
