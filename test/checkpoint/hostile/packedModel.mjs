/** The two files of a model of TensorFlow.js as one: the length of the first, the first, the second. */
import { joined } from "./bytes.mjs";

export function packedModel(json, weights) {
  return joined(new Uint8Array(Uint32Array.of(json.length).buffer), json, weights);
}

export function unpackedModel(file) {
  const [length] = new Uint32Array(file.slice(0, 4).buffer);
  return { json: file.slice(4, 4 + length), weights: file.slice(4 + length) };
}
