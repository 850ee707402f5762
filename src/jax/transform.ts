import type { CommonOptions } from "../base/options.ts";
import type { TransformState } from "./state.ts";
import type { Tree } from "./tree.ts";

/**
 * An optimizer in optax's shape, over pytrees of float32 arrays. A method that succeeds has used up the
 * arrays it was given, as all functions of jax-js do (`tree.ref(…)` keeps them); one that throws leaves
 * them usable, and the state as it was.
 */
export interface Transform<O extends CommonOptions = CommonOptions> {
  /**
   * A state for these parameters: memory for their values, gradients and slots. Only their form is
   * read. Uses up `params`.
   *
   * @throws TypeError for a tree without arrays, a leaf that is no float32 array, or a group that
   *   matches none; OutOfMemoryError.
   */
  init(params: Tree): Promise<TransformState<O>>;

  /**
   * One step: gradients out of jax-js, the kernel, parameters back. `params` are read only if they are
   * not what the last step of this state returned. To the bit what the optimizer does in Nadir, and
   * so PyTorch's numbers. Uses up `grads` and `params`.
   *
   * @returns the new parameters, on the devices of the old, and the state, which is the one given.
   * @throws TypeError for a tree, shape or dtype other than `init` was given, an array that is used up,
   *   a state of another transform or in a step already, or an optimizer that looks ahead, which needs
   *   `step`; RangeError for a norm that `clipNorm` cannot limit; DisposedError. If jax-js has no memory for the new parameters, its error, and the state,
   *   which is then a step ahead of `params`, is disposed.
   */
  apply<P extends Tree>(
    grads: Tree,
    state: TransformState<O>,
    params: P,
  ): Promise<[P, TransformState<O>]>;

  /**
   * As optax's `update`: the new parameters are `applyUpdates(params, updates)`. An update is the
   * difference θₜ₊₁ − θₜ, rounded to float32, and adding it rounds again: the last bits may differ
   * from `apply`'s, and every step copies the parameters out too. Uses up `grads` and `params`. Throws
   * as `apply`.
   */
  update<P extends Tree>(
    grads: Tree,
    state: TransformState<O>,
    params: P,
  ): Promise<[P, TransformState<O>]>;

  /**
   * One step with the gradients that `closure` computes where the optimizer wants them: at the
   * look-ahead point (NAG, Adam with `lookAhead`), else at `params`. For others the same as `apply`.
   *
   * @param closure is given arrays in the form of `params`, to use up, and gives `[value, grads]`, or a
   *   promise of them, as a function made by `valueAndGrad` does.
   * @returns the closure's value, the new parameters, and the state.
   * @throws as `apply`, and what the closure throws: gradients it gave are then disposed, and options
   *   that were set meanwhile are as before.
   */
  step<P extends Tree, V>(
    closure: (params: P) => readonly [V, Tree] | Promise<readonly [V, Tree]>,
    state: TransformState<O>,
    params: P,
  ): Promise<[V, P, TransformState<O>]>;
}
