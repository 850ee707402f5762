/** Good files, of which hostile ones are made: those that the real libraries have written. */
import { readFileSync } from "node:fs";

const recorded = (name) =>
  JSON.parse(
    readFileSync(new URL(`../../golden/checkpoint/${name}.json`, import.meta.url), "utf8"),
  );

/** By format, in base64. */
export function corpus() {
  const formats = recorded("formats");
  const files = (name) => Object.values(formats[name]).map(({ file }) => file);
  return {
    ...{ safetensors: files("safetensors"), npy: files("npy"), npz: files("npz") },
    pt: Object.values(formats.pt),
    // These PyTorch reads as a whole only, not by `weights_only`: so it does not judge them.
    "pt of all protocols": Object.values(recorded("pytorch").values),
  };
}

/** The same as bytes. */
export function bytesOf(corpus) {
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Object.fromEntries(
    Object.entries(corpus).map(([format, files]) => [format, files.map(bytes)]),
  );
}
