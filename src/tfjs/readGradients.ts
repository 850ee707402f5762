import { DisposedError } from "../errors.ts";
import { describe } from "../validate.ts";
import type { NamedTensor, NamedTensorMap, Tensor, Tfjs, Variable } from "./peer.ts";
import { isAlive } from "./peer.ts";

/** What `applyGradients` takes: as `variableGrads` gives them, or in a row. A variable without one stays. */
export type Gradients = NamedTensorMap | readonly NamedTensor[];

/** A variable with its gradient. */
export interface Pair {
  readonly variable: Variable;
  readonly gradient: Tensor;
}

/** @throws TypeError, RangeError or DisposedError unless all of them are gradients of variables. */
export function readGradients(tf: Tfjs, where: string, gradients: Gradients): Pair[] {
  const pairs = new Map<Variable, Tensor>();
  for (const [name, gradient] of named(where, gradients)) {
    if (gradient === null || gradient === undefined) continue;
    const variable = tf.engine().registeredVariables[name];
    if (!variable)
      throw new TypeError(`${where}: there is no variable ${describe(name)}: it may be disposed`);
    checkGradient(tf, where, variable, gradient);
    const other = pairs.get(variable) ?? gradient;
    // A layer that is in a model twice comes twice, with one gradient.
    if (other !== gradient)
      throw new TypeError(`${where}: variable ${describe(name)} has two gradients`);
    pairs.set(variable, gradient);
  }
  return Array.from(pairs, ([variable, gradient]) => ({ variable, gradient }));
}

function named(where: string, gradients: Gradients): [string, Tensor][] {
  if (typeof gradients !== "object" || gradients === null) {
    throw new TypeError(
      `${where}: gradients must be tensors by name, or an array of { name, tensor }, got ${describe(gradients)}`,
    );
  }
  if (!Array.isArray(gradients)) return Object.entries(gradients);
  return gradients.map((gradient: NamedTensor, i) => {
    if (typeof gradient?.name === "string") return [gradient.name, gradient.tensor];
    throw new TypeError(
      `${where}: gradients[${i}] must be { name, tensor }, got ${describe(gradient)}`,
    );
  });
}

function checkGradient(tf: Tfjs, where: string, variable: Variable, gradient: Tensor): void {
  const ofVariable = () => `${where}: variable ${describe(variable.name)}`;
  const ofGradient = () => `${where}: gradient of ${describe(variable.name)}`;
  if (!(gradient instanceof tf.Tensor)) {
    throw new TypeError(`${ofGradient()} must be a tensor, got ${describe(gradient)}`);
  }
  if (!isAlive(tf, variable)) throw new DisposedError(`${ofVariable()} is disposed`);
  if (gradient.isDisposed) throw new DisposedError(`${ofGradient()} is disposed`);
  if (variable.dtype !== "float32") {
    throw new TypeError(`${ofVariable()} must be of float32, got ${variable.dtype}`);
  }
  if (gradient.dtype !== "float32") {
    throw new TypeError(`${ofGradient()} must be of float32, got ${gradient.dtype}`);
  }
  const { shape, rank } = variable;
  if (gradient.rank === rank && shape.every((size, i) => size === gradient.shape[i])) return;
  throw new RangeError(
    `${ofGradient()} must be of shape ${describe(shape)}, got ${describe(gradient.shape)}`,
  );
}
