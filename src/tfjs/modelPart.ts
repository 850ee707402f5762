import type { Tensor } from "@tensorflow/tfjs-core";
import { type NamedValues, readValues, writeValues } from "../checkpoint/state/namedValues.ts";
import { describe, isObject, mismatch } from "../validate.ts";
import { checkPeer, type Tfjs, type Variable } from "./peer.ts";

/** What is used of a `tf.LayersModel`. */
export interface ModelLike {
  /** Its variables in order, which can be read and written. */
  readonly weights: readonly {
    readonly originalName: string;
    read(): Tensor;
    write(tensor: Tensor): unknown;
  }[];
}

/** A part of a checkpoint that holds a model's weights. */
export interface ModelPart {
  /** Copies of the weights, by their names. */
  stateDict(): NamedValues;
  /** Gives the model these weights. @throws TypeError for names or shapes that do not fit: nothing changes. */
  loadStateDict(dict: NamedValues): void;
}

/** A variable, whoever has it. */
interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  read(): Tensor;
  write(tensor: Tensor): unknown;
}

/**
 * A model of TensorFlow.js, whatever its layers, or variables by names of yours, as a part for `save` and `restore`:
 *
 * ```js
 * const bytes = save({ model: modelPart(tf, model), optimizer: model.optimizer });
 * restore(bytes, { model: modelPart(tf, model), optimizer: model.optimizer });
 * ```
 *
 * Weights go by the names that their layers gave them (`dense_1/kernel`); give layers names, since those that
 * TensorFlow.js gives count all layers of a page. They are read when the state is asked for, which the webgpu backend
 * does not allow.
 * @param model a `tf.LayersModel`, or variables
 * @throws TypeError for what is neither, two weights of a name, or one that is not float32.
 */
export function modelPart(
  tf: Tfjs,
  model: ModelLike | Readonly<Record<string, Variable>>,
): ModelPart {
  const where = "modelPart";
  checkPeer(where, tf);
  const weights = weightsOf(where, tf, model);
  const names = new Set<string>();
  for (const { name, read } of weights) {
    if (names.has(name)) throw new TypeError(`${where}: two weights are called ${describe(name)}`);
    names.add(name);
    const { dtype } = read();
    if (dtype === "float32") continue;
    throw new TypeError(`${where}: ${describe(name)} must be float32, got ${dtype}`);
  }
  return {
    stateDict() {
      return writeValues(
        weights.map(({ name, shape, read }) => {
          const value = (read().dataSync() as Float32Array).slice();
          return { name, shape, value };
        }),
      );
    },
    loadStateDict(dict) {
      const values = valuesFor(`${where}: state`, dict, weights);
      const tensors: Tensor[] = [];
      try {
        for (const [i, value] of values.entries()) {
          tensors.push(tf.tensor(value, [...weights[i]!.shape], "float32"));
        }
        for (const [i, tensor] of tensors.entries()) weights[i]!.write(tensor);
      } finally {
        tf.dispose(tensors);
      }
    },
  };
}

/** Names that TensorFlow.js gives, `dense_Dense3/kernel`, are seldom those of another model. */
function valuesFor(where: string, dict: unknown, weights: readonly Weight[]) {
  try {
    return readValues(where, dict, weights);
  } catch (error) {
    const isCounted = weights.some(({ name }) => /^[a-z_\d]+_[A-Z]\w*\d+\//.test(name));
    if (!isCounted || !(error instanceof TypeError) || !/missing "/.test(error.message))
      throw error;
    throw new TypeError(
      `${error.message}: give layers names, since those that TensorFlow.js gives count all layers of a page`,
    );
  }
}

function weightsOf(
  where: string,
  tf: Tfjs,
  model: ModelLike | Readonly<Record<string, Variable>>,
): Weight[] {
  const expected = "a model with weights, or variables by name";
  if (!isObject(model) || Array.isArray(model)) throw mismatch(`${where}: model`, expected, model);
  const { weights } = model as Partial<ModelLike>;
  if (Array.isArray(weights)) {
    return (weights as ModelLike["weights"]).map((weight) => ({
      name: weight.originalName,
      shape: weight.read().shape,
      read: () => weight.read(),
      write: (tensor) => weight.write(tensor),
    }));
  }
  const variables = Object.entries(model as Readonly<Record<string, Variable>>);
  if (variables.length === 0) throw mismatch(`${where}: model`, expected, model);
  return variables.map(([name, variable]) => {
    if (!(variable instanceof tf.Tensor) || typeof variable.assign !== "function") {
      throw mismatch(`${where}: ${describe(name)}`, "a tf.variable", variable);
    }
    return {
      name,
      shape: variable.shape,
      read: () => variable,
      write: (tensor) => variable.assign(tensor),
    };
  });
}
