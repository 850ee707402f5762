import { DisposedError } from "../errors.ts";
import { describe } from "../validate.ts";
import type { NamedTensor, NamedTensorMap, Tensor, Tfjs, Variable } from "./peer.ts";

/** What `applyGradients` takes: as `variableGrads` gives them, or in a row. A variable without one stays. */
export type Gradients = NamedTensorMap | readonly NamedTensor[];

/** @throws TypeError, RangeError or DisposedError unless all of them are gradients of variables. */
export function readGradients(
  tf: Tfjs,
  where: string,
  gradients: Gradients,
): Map<Variable, Tensor> {
  const { registeredVariables } = tf.engine();
  const read = new Map<Variable, Tensor>();
  forEach(where, gradients, (name, gradient) => {
    if (gradient === null || gradient === undefined) return;
    const variable = registeredVariables[name];
    if (!variable)
      throw new TypeError(`${where}: there is no variable ${describe(name)}: it may be disposed`);
    checkGradient(tf, where, variable, gradient);
    const other = read.get(variable) ?? gradient;
    // A layer that is in a model twice comes twice, with one gradient.
    if (other !== gradient)
      throw new TypeError(`${where}: variable ${describe(name)} has two gradients`);
    read.set(variable, gradient);
  });
  return read;
}

function forEach(
  where: string,
  gradients: Gradients,
  visit: (name: string, gradient: Tensor) => void,
): void {
  if (typeof gradients !== "object" || gradients === null) {
    throw new TypeError(
      `${where}: gradients must be tensors by name, or an array of { name, tensor }, got ${describe(gradients)}`,
    );
  }
  if (!Array.isArray(gradients)) {
    const named = gradients as NamedTensorMap;
    for (const name of Object.keys(named)) visit(name, named[name]!);
    return;
  }
  const wrong = gradients.findIndex((gradient) => typeof gradient?.name !== "string");
  if (wrong >= 0) {
    throw new TypeError(
      `${where}: gradients[${wrong}] must be { name, tensor }, got ${describe(gradients[wrong])}`,
    );
  }
  for (const { name, tensor } of gradients as readonly NamedTensor[]) visit(name, tensor);
}

function checkGradient(tf: Tfjs, where: string, variable: Variable, gradient: Tensor): void {
  const { shape, dtype, name } = variable;
  if (!(gradient instanceof tf.Tensor)) {
    throw new TypeError(`${gradientOf(where, name)} must be a tensor, got ${describe(gradient)}`);
  }
  if (variable.isDisposed) throw new DisposedError(`${variableOf(where, name)} is disposed`);
  if (gradient.isDisposed) throw new DisposedError(`${gradientOf(where, name)} is disposed`);
  if (dtype !== "float32") {
    throw new TypeError(`${variableOf(where, name)} must be of float32, got ${dtype}`);
  }
  if (gradient.dtype !== "float32") {
    throw new TypeError(`${gradientOf(where, name)} must be of float32, got ${gradient.dtype}`);
  }
  if (gradient.rank === shape.length && shape.every((size, i) => size === gradient.shape[i]))
    return;
  throw new RangeError(
    `${gradientOf(where, name)} must be of shape ${describe(shape)}, got ${describe(gradient.shape)}`,
  );
}

const variableOf = (where: string, name: string) => `${where}: variable ${describe(name)}`;
const gradientOf = (where: string, name: string) => `${where}: gradient of ${describe(name)}`;
