/** Good files, of which hostile ones are made: those that the real libraries have written. */
import { readFileSync } from "node:fs";
import { checkpoints, models } from "./world.mjs";

const recorded = (name) =>
  JSON.parse(
    readFileSync(new URL(`../../golden/checkpoint/${name}.json`, import.meta.url), "utf8"),
  );

const base64 = (bytes) => Buffer.from(bytes).toString("base64");

/** By format, in base64. */
export async function corpus() {
  const formats = recorded("formats");
  const files = (name) => Object.values(formats[name]).map(({ file }) => file);
  return {
    ...{ safetensors: files("safetensors"), npy: files("npy"), npz: files("npz") },
    pt: Object.values(formats.pt),
    // These PyTorch reads as a whole only, not by `weights_only`: so it does not judge them.
    "pt of all protocols": Object.values(recorded("pytorch").values),
    checkpoint: (await checkpoints()).map(base64),
    "model.json": (await models()).map(base64),
  };
}
