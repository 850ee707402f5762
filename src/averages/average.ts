import { forJSON } from "../arrays.ts";
import { checkSingle, withDefaults } from "../base/checkOptions.ts";
import { checkUsable, collect, type Parameters } from "../base/parameters.ts";
import { Resolver } from "../base/resolver.ts";
import type { GivenStateDict, ParameterState, StateDict } from "../base/stateDict.ts";
import { DisposedError } from "../errors.ts";
import type { Parameter } from "../parameter.ts";
import { describe, isObject } from "../validate.ts";
import { AverageArrays } from "./arrays.ts";
import { type AverageOptions, description, weightOf } from "./options.ts";
import { type AverageState, readAverage, writeAverage } from "./state.ts";

const { name: NAME, options: specs } = description;

/**
 * An average of parameters over a training: usually a better model than the last of them.
 *
 * ```ts
 * import { Average, loadSync, SGD } from "nadir";
 *
 * const { x } = loadSync().parameters({ x: Float64Array.of(4) });
 * const optimizer = new SGD([x], { lr: 2 }); // so large that it jumps to and fro
 * const average = new Average([x], { decay: 0.9 });
 * for (let step = 0; step < 40; step++) {
 *   x.grad.set(x.data);
 *   optimizer.step();
 *   average.update();
 * }
 * console.log(x.data[0].toFixed(1), average.within(() => x.data[0].toFixed(1))); // → 4.0 0.1
 * ```
 *
 * `update()` after each step takes the parameters up, in one pass in place. `within(f)` calls f while parameters hold
 * the average, `exchange()` changes the two over until it is called again; in between neither `update()` nor, if you mean
 * the training to go on, a step should follow. State is that of a parameter's name, in the form of an optimizer's.
 *
 * With its defaults it is PyTorch's `AveragedModel` with `get_ema_multi_avg_fn()`, with `kind: "equal"` that with
 * `get_swa_multi_avg_fn()`; Keras's `use_ema` has `decay: 0.99`, and optax's `ema` is that with `debias`.
 * Polyak & Juditsky, "Acceleration of Stochastic Approximation by Averaging" (1992); Izmailov et al., "Averaging
 * Weights Leads to Wider Optima and Better Generalization" (arXiv:1803.05407).
 */
export class Average {
  readonly #parameters: readonly Parameter[];
  readonly #isSingle: boolean;
  #options: Required<AverageOptions>;
  #resolver: Resolver<AverageOptions>;
  readonly #arrays: AverageArrays;
  #state: AverageState = { calls: 0, updates: 0, product: 1, isExchanged: false };
  #isWithin = false;
  #disposed = false;

  /**
   * @param params parameters: a record or an iterable.
   * @throws RangeError or TypeError for bad options or parameters; OutOfMemoryError.
   */
  constructor(params: Parameters, options: AverageOptions = {}) {
    this.#options = withDefaults(NAME, specs, options);
    this.#parameters = collect(NAME, params);
    this.#isSingle = this.#parameters.some(({ dtype }) => dtype === "f32");
    if (this.#isSingle) checkSingle(NAME, specs, this.#options, true);
    this.#resolver = new Resolver(NAME, specs, this.#options, this.#isSingle);
    this.#arrays = new AverageArrays(this.#parameters);
  }

  /** How many updates the average is of. */
  get updates(): number {
    return this.#state.updates;
  }

  /** Whether parameters hold the average, and it what they were. */
  get exchanged(): boolean {
    return this.#state.isExchanged;
  }

  /**
   * Takes the parameters up, if this call counts.
   * @throws TypeError while they hold the average; RangeError or TypeError for what a schedule gives; DisposedError.
   *   Nothing changes then.
   */
  update(): void {
    this.#checkTraining("update()");
    const { start, every } = this.#options;
    const since = this.#state.calls - start;
    if (since >= 0 && since % every === 0) this.#takeUp();
    this.#state.calls++;
  }

  /**
   * Changes parameters and average over, in place; once more, and they are as they were.
   * @throws TypeError before the first update, and in `within`; DisposedError.
   */
  exchange(): void {
    this.#checkUsable();
    if (this.#isWithin) throw new TypeError(`${NAME}: within() exchanges, and has not ended`);
    this.#checkUpdated();
    this.#exchange();
  }

  /**
   * Calls f while parameters hold the average, and puts them back, also if it throws. If it gives a promise they are
   * put back when that is settled: take no step until then.
   * @param f is called once, and may give a promise
   * @returns what f returns.
   * @throws what f throws; TypeError before the first update, and while parameters hold the average already.
   */
  within<R>(f: () => R): R {
    this.#checkTraining("within()");
    if (typeof f !== "function") {
      throw new TypeError(`${NAME}: within() takes a function, got ${describe(f)}`);
    }
    this.#checkUpdated();
    this.#exchange();
    this.#isWithin = true;
    let isLater = false;
    try {
      const result = f();
      isLater = isThenable(result);
      return isLater ? (Promise.resolve(result).finally(() => this.#end()) as R) : result;
    } finally {
      if (!isLater) this.#end();
    }
  }

  /** A copy of the average, of which the next update depends, as plain data in the form of an optimizer's. */
  stateDict(): StateDict {
    return this.liveState(true);
  }

  /** For `JSON.stringify`: the state. */
  toJSON(): object {
    return this.stateDict();
  }

  /** The same, of live views: to be read before anything else happens. @internal */
  liveState(copies = false): StateDict {
    this.#checkUsable();
    return writeAverage(this.#options, this.#parameters, this.#state, (parameter) => {
      const average = this.#arrays.of(parameter);
      return copies ? forJSON(average.slice()) : average;
    });
  }

  /**
   * Loads the state of another, by the parameters' names. Saved options replace options; a schedule stays.
   * @throws TypeError or RangeError if it is of something else: nothing changes then.
   */
  loadStateDict(dict: GivenStateDict): void {
    this.prepareLoad(dict, false)();
  }

  /** Checks a state, which the function that it returns writes: as an optimizer's. @internal */
  prepareLoad(dict: GivenStateDict, lent = true): () => void {
    this.#checkUsable();
    if (this.#isWithin) throw new TypeError(`${NAME}: within() has not ended`);
    const { options, state, averages } = readAverage(dict, this.#options, this.#parameters, lent);
    if (this.#isSingle) checkSingle(NAME, specs, options, false);
    // Again, since what was read may have been given by the user's code.
    this.#checkUsable();
    const resolver = new Resolver(NAME, specs, options, this.#isSingle);
    return () => {
      for (const [i, parameter] of this.#parameters.entries()) {
        const average = averages[i];
        if (average) this.#arrays.of(parameter).set(average);
        else this.#arrays.of(parameter).fill(0);
      }
      this.#options = options;
      this.#resolver = resolver;
      this.#state = state;
    };
  }

  /** Refuses what is no state of this, also in `within`, where it may be saved. @internal */
  checkState(dict: GivenStateDict): void {
    readAverage(dict, this.#options, this.#parameters, true);
  }

  /**
   * What it has of a parameter, as it is to be in a state that has another: where there is no average, or it is the parameter
   * that holds it, it begins where the parameter is. @internal
   */
  joining(own: ParameterState, other: ParameterState): ParameterState {
    const { step, scalars } = other;
    const isAsThere = !this.exchanged && scalars?.exchanged === 0;
    const { average } = isAsThere ? own.slots : {};
    const { data } = this.#parameters.find(({ name }) => name === own.name)!;
    const slots: typeof own.slots = step > 0 ? { average: (average ?? data).slice() } : {};
    return { ...own, step, scalars, slots };
  }

  /** Frees the average's memory. Parameters stay as they are, also if they hold the average. May be called twice. */
  dispose(): void {
    if (this.#isWithin) throw new TypeError(`${NAME}: within() has not ended`);
    this.#arrays.dispose();
    this.#disposed = true;
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  #takeUp(): void {
    const h = this.#resolver.at(this.#state.updates);
    // Again, since a schedule is the user's code.
    this.#checkTraining("update()");
    const { weight, product } = weightOf(h, this.#state.updates, this.#state.product);
    this.#arrays.approach(weight);
    this.#state.product = product;
    this.#state.updates++;
  }

  #exchange(): void {
    this.#arrays.exchange();
    this.#state.isExchanged = !this.#state.isExchanged;
  }

  #end(): void {
    this.#isWithin = false;
    this.#exchange();
  }

  #checkUpdated(): void {
    if (this.#state.updates > 0) return;
    throw new TypeError(`${NAME}: nothing has been averaged yet: call update() after a step`);
  }

  #checkTraining(call: string): void {
    this.#checkUsable();
    if (!this.#state.isExchanged) return;
    const until = this.#isWithin ? "until within() has ended" : "call exchange() once more first";
    throw new TypeError(`${NAME}: ${call}: parameters hold the average: ${until}`);
  }

  #checkUsable(): void {
    if (this.#disposed) throw new DisposedError(`${NAME}: used after dispose()`);
    checkUsable(NAME, this.#parameters);
  }
}

/** Whether it is a promise, of any realm. */
function isThenable(value: unknown): boolean {
  return isObject(value) && typeof (value as { then?: unknown }).then === "function";
}
