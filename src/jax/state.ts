import type { Begun, Optimizer, ParamGroup } from "../base/optimizer.ts";
import type { CommonOptions } from "../base/options.ts";
import type { StateDict } from "../base/stateDict.ts";
import { DisposedError } from "../errors.ts";
import type { Parameter } from "../parameter.ts";
import { guardGetters, guardNames } from "../writes.ts";
import type { JaxArray } from "./peer.ts";

const nameOf = () => "optaxTransform";

/**
 * The optimizer's state for the parameters that `init` was given, and a copy of their values, in
 * WebAssembly memory: one object, changed in place. `jax.tree` treats it as a leaf.
 */
export class TransformState<O extends CommonOptions = CommonOptions> {
  /** By path, in the tree's order. @internal */
  readonly parameters: ReadonlyMap<string, Parameter<"f32">>;
  /** @internal */
  readonly optimizer: Optimizer<O>;
  /** Whose values each parameter has: arrays never change. @internal */
  readonly copied: Map<string, JaxArray> = new Map();
  /** Whether a step is under way. */
  #busy = false;
  #begun: Begun | undefined;
  #disposed = false;

  /** @internal */
  constructor(parameters: ReadonlyMap<string, Parameter<"f32">>, optimizer: Optimizer<O>) {
    this.parameters = parameters;
    this.optimizer = optimizer;
    const { params: _, ...options } = optimizer.paramGroups[0]!;
    guardNames(nameOf, this, Object.keys(options), "state.paramGroups[0]");
    guardGetters(nameOf, TransformState.prototype);
  }

  /** Steps taken so far: what schedules are called with. */
  get steps(): number {
    return this.optimizer.steps;
  }

  /** The groups' hyperparameters, to be read and set between steps: first `groups`, then all others. */
  get paramGroups(): readonly ParamGroup<O>[] {
    return this.optimizer.paramGroups;
  }

  /** Whether its memory has been given back. */
  get disposed(): boolean {
    const [first] = this.parameters.values();
    return this.#disposed || first!.disposed;
  }

  /**
   * A copy of everything that the next step depends on, apart from parameters and gradients, as plain data
   * for `structuredClone`. @see Optimizer.stateDict
   * @throws DisposedError after `dispose()`.
   */
  stateDict(): StateDict {
    this.checkUsable();
    return this.optimizer.stateDict();
  }

  /**
   * Loads the state of another run over parameters of the same tree, by their paths, whatever the order of
   * its keys: training goes on to the bit. @see Optimizer.loadStateDict
   * @throws TypeError or RangeError if it is of another optimizer, version, tree or groups, or while a
   *   step is under way: nothing changes. DisposedError after `dispose()`.
   */
  loadStateDict(dict: StateDict): void {
    this.checkIdle();
    this.optimizer.loadStateDict(dict);
  }

  /** Frees the memory. Refused while a step is under way. May be called twice. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#begun?.abandon();
    this.optimizer.dispose();
    for (const parameter of this.parameters.values()) parameter.dispose();
    this.copied.clear();
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  /** Something of each parameter's values, which are live views, by path. @internal */
  values<T>(of: (values: Float32Array, path: string) => T): [string, T][] {
    return Array.from(this.parameters, ([path, { data }]) => [path, of(data, path)]);
  }

  /** Runs a step, of which there is one at a time. @internal */
  async exclusive<T>(step: () => Promise<T>): Promise<T> {
    this.checkIdle();
    this.#busy = true;
    try {
      return await step();
    } finally {
      this.#busy = false;
    }
  }

  /** Begins the optimizer's step, which `dispose` abandons. @internal */
  begin(): Begun {
    this.#begun = this.optimizer.begin();
    return this.#begun;
  }

  /** @internal */
  checkUsable(): void {
    if (this.disposed) throw new DisposedError("optaxTransform: state is disposed");
  }

  /** @internal */
  checkIdle(): void {
    this.checkUsable();
    if (this.#busy) {
      throw new TypeError("optaxTransform: state is in a step that has not ended: await it first");
    }
  }
}
