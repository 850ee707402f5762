import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { load } from "../load.ts";
import type { Nadir } from "../nadir.ts";
import { describe } from "../validate.ts";
import { guardNames } from "../writes.ts";
import { advance, clip, type Outcome, outcomeOf, type Used } from "./advance.ts";
import { readGradients, readParameters, writeArrays } from "./copies.ts";
import { initialState } from "./initialState.ts";
import { arraysLike, arraysOf, checkHeld } from "./leaves.ts";
import type { TransformExtras } from "./options.ts";
import type { Jax, JaxArray } from "./peer.ts";
import { TransformState } from "./state.ts";
import type { Transform } from "./transform.ts";
import { disposeTree, type Leaf, rebuild, type Tree } from "./tree.ts";

const where = "optaxTransform";

/** What `optaxTransform` gives. */
export class JaxTransform<O extends CommonOptions> implements Transform<O> {
  readonly #jax: Jax;
  readonly #Class: OptimizerClass<O>;
  readonly #options: O;
  readonly #extras: TransformExtras<O>;
  readonly #states = new WeakSet<TransformState<O>>();
  #nadir: Promise<Nadir> | undefined;

  constructor(jax: Jax, Class: OptimizerClass<O>, options: O, extras: TransformExtras<O>) {
    this.#jax = jax;
    this.#Class = Class;
    this.#options = options;
    this.#extras = extras;
    const names = Object.keys(Class.description.options);
    guardNames(() => where, this, names, "state.paramGroups[0]");
  }

  async init(params: Tree): Promise<TransformState<O>> {
    this.#nadir ??= this.#extras.nadir ? Promise.resolve(this.#extras.nadir) : load();
    const nadir = await this.#nadir;
    const leaves = arraysOf(this.#jax, "params", params);
    if (leaves.length === 0) throw new TypeError(`${where}: params has no arrays`);
    checkHeld({ params: leaves });
    const state = initialState(nadir, leaves, this.#Class, this.#options, this.#extras);
    this.#states.add(state);
    for (const { value } of leaves) value.dispose();
    return state;
  }

  apply<P extends Tree>(
    grads: Tree,
    state: TransformState<O>,
    params: P,
  ): Promise<[P, TransformState<O>]> {
    return this.#take("parameters", grads, state, params);
  }

  update<P extends Tree>(
    grads: Tree,
    state: TransformState<O>,
    params: P,
  ): Promise<[P, TransformState<O>]> {
    return this.#take("updates", grads, state, params);
  }

  async step<P extends Tree, V>(
    closure: (params: P) => readonly [V, Tree] | Promise<readonly [V, Tree]>,
    state: TransformState<O>,
    params: P,
  ): Promise<[V, P, TransformState<O>]> {
    if (typeof closure !== "function") {
      throw new TypeError(`${where}: closure must be a function, got ${describe(closure)}`);
    }
    this.#checkState(state);
    return state.exclusive(async () => {
      const leaves = this.#like("params", params, state);
      checkHeld({ params: leaves });
      await readParameters(state, leaves);
      const step = state.begin();
      let given: readonly [V, Tree] | undefined;
      let first: { readonly value: V } | undefined;
      try {
        for (;;) {
          const point = this.#point(state, leaves);
          given = await closure(rebuild(params, (path) => point.get(path)!));
          const [value, tree] = checkPair(given);
          const isFirst = !first;
          first ??= { value };
          const used = { grads: this.#like("grads", tree, state), params: leaves };
          checkHeld({ ...used });
          await readGradients(state, used.grads);
          // Again, since the reads took time.
          checkHeld({ ...used });
          clip(state, this.#extras);
          const loss = state.optimizer.needsClosure ? await numberOf(this.#jax, value) : undefined;
          // What is returned is the first; nobody gets the others.
          if (!isFirst) disposeTree(this.#jax, value);
          if (!step.resume(loss)) {
            const arrays = outcomeOf(this.#jax, state, used);
            return [first.value, rebuild(params, (path) => arrays.get(path)!), state];
          }
          for (const { value } of used.grads) value.dispose();
        }
      } catch (error) {
        step.abandon();
        disposeTree(this.#jax, given);
        throw error;
      }
    });
  }

  async #take<P extends Tree>(
    outcome: Outcome,
    grads: Tree,
    state: TransformState<O>,
    params: P,
  ): Promise<[P, TransformState<O>]> {
    this.#checkState(state);
    return state.exclusive(async () => {
      if (state.optimizer.needsClosure) {
        const { name } = this.#Class.description;
        throw new TypeError(
          `${where}: ${name} takes its gradient at a look-ahead point: use step(closure, state, params)`,
        );
      }
      const used = {
        grads: this.#like("grads", grads, state),
        params: this.#like("params", params, state),
      };
      return [await this.#finish(outcome, used, state, params), state];
    });
  }

  /** From the arrays to the arrays. */
  async #finish<P extends Tree>(
    outcome: Outcome,
    used: Used,
    state: TransformState<O>,
    params: P,
  ): Promise<P> {
    checkHeld({ ...used });
    await readParameters(state, used.params);
    await readGradients(state, used.grads);
    const arrays = advance(this.#jax, state, used, outcome, this.#extras);
    return rebuild(params, (path) => arrays.get(path)!);
  }

  /** Arrays, to be used up, of where the gradients are wanted. */
  #point(
    state: TransformState<O>,
    leaves: readonly Leaf<JaxArray>[],
  ): ReadonlyMap<string, JaxArray> {
    if (state.optimizer.needsClosure) {
      return writeArrays(this.#jax, new Map(state.values((values) => values)), leaves);
    }
    return new Map(leaves.map(({ path, value }) => [path, value.ref]));
  }

  #like(name: string, tree: unknown, state: TransformState<O>): Leaf<JaxArray>[] {
    return arraysLike(this.#jax, name, tree, state.parameters);
  }

  #checkState(state: TransformState<O>): void {
    if (this.#states.has(state)) return;
    const got = state instanceof TransformState ? "one of another transform" : describe(state);
    throw new TypeError(`${where}: state must be what init gave, got ${got}`);
  }
}

/** What a loss is, if it is an array of one number; else it is left to who asks for it. */
async function numberOf(jax: Jax, value: unknown): Promise<unknown> {
  if (!(value instanceof jax.Array) || value.shape.length > 0) return value;
  const [number] = (await value.ref.data()) as ArrayLike<unknown> & Iterable<unknown>;
  return number;
}

function checkPair<V>(given: readonly [V, Tree]): readonly [V, Tree] {
  if (Array.isArray(given) && given.length === 2) return given;
  throw new TypeError(
    `${where}: closure must give [value, gradients], as valueAndGrad does, got ${describe(given)}`,
  );
}
