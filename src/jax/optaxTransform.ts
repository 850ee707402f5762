import type { AnyOptimizerClass, OptimizerClass, OptionsOf } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { JaxTransform } from "./jaxTransform.ts";
import { checkOptions, type TransformExtras } from "./options.ts";
import { checkPeer, type Jax } from "./peer.ts";
import type { Transform } from "./transform.ts";

const where = "optaxTransform";

/**
 * An optimizer of Nadir for jax-js, in optax's shape:
 *
 * ```ts
 * import * as jax from "@jax-js/jax";
 * import { AdamW } from "nadir";
 * import { optaxTransform } from "nadir/jax";
 *
 * const { numpy: np, tree } = jax;
 * await jax.init("wasm");
 * const distance = jax.valueAndGrad(({ x }: { x: jax.numpy.Array }) => np.square(x.sub(3)).sum());
 *
 * let params = { x: np.array([0, 1]) };
 * const solver = optaxTransform(jax, AdamW, { lr: 0.1, weightDecay: 0 }, { clipNorm: 1 });
 * const state = await solver.init(tree.ref(params));
 * for (let step = 0; step < 100; step++) {
 *   const [value, grads] = distance(tree.ref(params));
 *   value.dispose();
 *   [params] = await solver.apply(grads, state, params);
 * }
 * console.log(params.x.js().map((x: number) => x.toFixed(1)).join(", ")); // → 3.0, 3.0
 * state.dispose();
 * ```
 *
 * Nothing public reaches the memory of jax-js's arrays, so a step copies gradients out and parameters in;
 * the optimizer's state stays in Nadir's memory, together with a copy of the parameters.
 *
 * @param jax the module `@jax-js/jax`: arrays belong to one copy of it.
 * @param Class the optimizer's class, such as `AdamW`.
 * @param options the optimizer's own; schedules are called with the state's `steps`.
 * @param extras clipping, groups by path, and the memory to use: {@link TransformExtras}.
 * @throws TypeError or RangeError for bad options, or a `jax` that is not jax-js or lacks what is used.
 */
export function optaxTransform<O extends CommonOptions>(
  jax: Jax,
  Class: OptimizerClass<O>,
  options?: O,
  extras?: TransformExtras<O>,
): Transform<O>;
/** One of several optimizers, chosen as the program runs: `{ adam: Adam, sgd: SGD }[name]`. */
export function optaxTransform<C extends AnyOptimizerClass>(
  jax: Jax,
  Class: C,
  options?: OptionsOf<C>,
  extras?: TransformExtras<OptionsOf<C>>,
): Transform<OptionsOf<C>>;
export function optaxTransform<O extends CommonOptions>(
  jax: Jax,
  Class: OptimizerClass<O>,
  options: O = {} as O,
  extras: TransformExtras<O> = {},
): object {
  checkPeer(where, jax);
  checkOptions(where, Class, options, extras);
  return new JaxTransform(jax, Class, options, extras);
}
