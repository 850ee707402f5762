/** What to give instead of what others call a model. */
import { isObject } from "../validate.ts";

/** Of a model, a tensor or a variable of TensorFlow.js what its part of a checkpoint is; undefined of all else. */
export function insteadOfTfjs(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { dataId, trainableWeights } = value as Readonly<Record<string, unknown>>;
  if (isObject(dataId)) return "modelPart(tf, { name: variable }) of nadir/tfjs is the part of it";
  return Array.isArray(trainableWeights)
    ? "modelPart(tf, model) of nadir/tfjs is the part of it, fromLayersModel(nadir, await artifactsOf(model)) makes a network of it"
    : undefined;
}
