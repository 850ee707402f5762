import {
  type AnyOptimizerClass,
  checkClass,
  type OptimizerClass,
  type OptionsOf,
} from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { classFor } from "./derive.ts";
import type { Extras } from "./extras.ts";
import type { TfjsOptimizer } from "./interface.ts";
import { checkPeer, type Tfjs } from "./peer.ts";

/**
 * One of Nadir's optimizers, to be used like one of `tf.train`: for `model.compile`, `minimize`,
 * `applyGradients`, `save({ includeOptimizer: true })`.
 *
 * It may be made before `tf.setBackend`, and the backend may change between steps: the state moves.
 * `dispose()` frees the state; that of a variable is also freed with the variable, so by `model.dispose()`.
 *
 * On the wasm backend parameters, gradients and state lie in its memory and the kernels run on it, without
 * a copy. On others values and gradients are copied in at each step, and values out; where they are on a
 * GPU use `minimizeAsync`. Each variable has its own state, whatever set of variables is trained. Only
 * float32.
 *
 * @param tf `@tensorflow/tfjs-core` or `@tensorflow/tfjs`, 4.0 or a later 4
 * @param Class the optimizer: `AdamW`
 * @param options its hyperparameters; schedules are called with the number of updates taken
 * @param extras clipping, accumulation, averages, and groups of variables
 * @throws TypeError or RangeError for bad options or extras.
 */
export function tfjsOptimizer<O extends CommonOptions>(
  tf: Tfjs,
  Class: OptimizerClass<O>,
  options?: O,
  extras?: Extras<O>,
): TfjsOptimizer<O>;
/** One of several optimizers, chosen as the program runs: `{ adam: Adam, sgd: SGD }[name]`. */
export function tfjsOptimizer<C extends AnyOptimizerClass>(
  tf: Tfjs,
  Class: C,
  options?: OptionsOf<C>,
  extras?: Extras<OptionsOf<C>>,
): TfjsOptimizer<OptionsOf<C>>;
export function tfjsOptimizer<O extends CommonOptions>(
  tf: Tfjs,
  Class: OptimizerClass<O>,
  options: O = {} as O,
  extras: Extras<O> = {},
): TfjsOptimizer<O> {
  checkPeer("tfjsOptimizer", tf);
  checkClass("tfjsOptimizer", Class);
  return new (classFor(tf, Class))(options, extras);
}

/**
 * Lets `tf.loadLayersModel` find these optimizers in a program that has not made one: as
 * `"NadirAdamW"` and so on.
 * @param Classes of the optimizers that it may find
 * @throws TypeError for what is not TensorFlow.js, or no class of an optimizer.
 */
export function registerOptimizers(tf: Tfjs, Classes: Iterable<AnyOptimizerClass>): void {
  checkPeer("registerOptimizers", tf);
  const all = [...Classes] as unknown as OptimizerClass<CommonOptions>[];
  for (const Class of all) checkClass("registerOptimizers", Class);
  for (const Class of all) classFor(tf, Class);
}
