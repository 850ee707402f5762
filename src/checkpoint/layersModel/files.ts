import type { WrittenLayersModel } from "./toLayersModel.ts";

/** A file's name and bytes. */
export type Files = Readonly<
  Record<"model.json" | "group1-shard1of1.bin", Uint8Array<ArrayBuffer>>
>;

/**
 * The two files of a model that {@link toLayersModel} gave, to be put beside each other: `tf.loadLayersModel` is
 * given the address of `model.json`.
 */
export function layersModelFiles({ weightData, weightSpecs, ...rest }: WrittenLayersModel): Files {
  const weights = "group1-shard1of1.bin";
  const model = { ...rest, weightsManifest: [{ paths: [weights], weights: weightSpecs }] };
  return {
    "model.json": new TextEncoder().encode(JSON.stringify(model)) as Uint8Array<ArrayBuffer>,
    [weights]: new Uint8Array(weightData),
  };
}
