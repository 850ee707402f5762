import type { io } from "@tensorflow/tfjs-core";
import { isObject, mismatch } from "../validate.ts";

/** What is used of a `tf.LayersModel`. */
export interface SavableModel {
  /**
   * As TensorFlow.js has it.
   * @param handler what takes the artifacts
   * @param config what is to be saved
   */
  save(handler: io.IOHandler, config?: io.SaveConfig): Promise<unknown>;
}

/**
 * What `model.save` writes, without a place to write it to: for `fromLayersModel` of `nadir/checkpoint`, or
 * `tf.io.fromMemory`.
 *
 * ```js
 * const { network, output } = fromLayersModel(nadir, await artifactsOf(model));
 * ```
 *
 * @param config as of `model.save`, such as `{ includeOptimizer: true }`
 * @throws TypeError for what has no `save`, and as `model.save`.
 */
export async function artifactsOf(
  model: SavableModel,
  config: io.SaveConfig = {},
): Promise<io.ModelArtifacts> {
  if (!isObject(model) || typeof model.save !== "function") {
    throw mismatch("artifactsOf: model", "a model, which has save()", model);
  }
  let given: io.ModelArtifacts | undefined;
  const modelArtifactsInfo = { dateSaved: new Date(), modelTopologyType: "JSON" as const };
  const save = async (artifacts: io.ModelArtifacts) => {
    given = artifacts;
    return { modelArtifactsInfo };
  };
  await model.save({ save }, config);
  if (given) return given;
  throw new TypeError("artifactsOf: model.save() has saved nothing");
}
