import type { FileTensor } from "../tensors/fileTensor.ts";
import { type LayersModelArtifacts, type LayersModelFiles, readArtifacts } from "./artifacts.ts";
import { readWeights } from "./weights.ts";

/**
 * The weights of any model of TensorFlow.js or Keras by their names, such as `dense/kernel`, whatever its layers:
 * for `encode`, or to load some of them. Quantized ones come as the numbers that they mean; the state of an
 * optimizer is left out.
 * @param artifacts the model's files, or what `model.save` gives
 * @throws FileError for files that are damaged, TypeError for what is no model.
 */
export function layersModelTensors(
  artifacts: LayersModelArtifacts | LayersModelFiles,
): Record<string, FileTensor> {
  const where = "layersModelTensors";
  const tensors: Record<string, FileTensor> = Object.create(null);
  for (const [name, tensor] of readWeights(where, readArtifacts(where, artifacts))) {
    tensors[name] = tensor;
  }
  return tensors;
}
