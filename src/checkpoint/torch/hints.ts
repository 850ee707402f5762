/** What to give instead of what TensorFlow.js has. */
import { isObject } from "../../validate.ts";

const isTensor = (value: unknown): boolean => isObject(value) && "dataId" in value;

/** Of a model, variables or a tensor of TensorFlow.js what its part of a checkpoint is; undefined of all else. */
export function insteadOfTfjs(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  if (isTfjsModel(value)) {
    return "modelPart(tf, model) of nadir/tfjs is the part of it, fromLayersModel(nadir, await artifactsOf(model)) makes a network of it";
  }
  return isTensor(value) || Object.values(value).some(isTensor)
    ? "modelPart(tf, { name: variable }) of nadir/tfjs is the part of it"
    : undefined;
}

/** Not by what it has there: a model that is not built yet has a getter that throws. */
const isTfjsModel = (value: object): boolean => "trainableWeights" in value;
