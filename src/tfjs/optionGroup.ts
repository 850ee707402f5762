import type { Optimizer } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import {
  type CommonOptions,
  isScheduled,
  type OptionSpecs,
  type Resolved,
} from "../base/options.ts";
import { resolve, scheduledOf } from "../base/resolve.ts";
import { describe } from "../validate.ts";
import { type Examined, examine } from "./examine.ts";
import type { VariableMatch } from "./extras.ts";

/** A group's hyperparameters, which may be read and set between steps, and which variables are in it. */
export type VariableGroup<O> = Required<O> & { readonly match?: VariableMatch };

/**
 * Hyperparameters of some variables. Schedules are asked once an update, before anything is changed,
 * for the adapter's own step: each variable's optimizer counts only the steps that it has taken.
 */
export class OptionGroup<O extends CommonOptions> {
  /** Absent: all variables that are in no other group. */
  readonly match: VariableMatch | undefined;
  /** What the user sees. */
  readonly face: VariableGroup<O>;
  /** What is to be set before it can be used: a file cannot hold functions. */
  readonly missing: Set<string>;
  /** What gradients are multiplied by beside `gradScale`. */
  coefficient = 1;
  readonly #Class: OptimizerClass<O>;
  readonly #clips: boolean;
  readonly #optimizers = new Set<Optimizer<O>>();
  #examined: Examined<O>;
  #resolved!: Resolved<O>;

  /** @throws what the class throws for options that cannot be. */
  constructor(Class: OptimizerClass<O>, { options, match, clips, missing = [] }: GroupSetup<O>) {
    this.#Class = Class;
    this.#examined = examine(Class, options);
    this.#clips = clips;
    this.match = match;
    this.missing = new Set(missing);
    this.face = this.#makeFace();
  }

  /** The options, with what follows from them: another object whenever one is set. */
  get examined(): Examined<O> {
    return this.#examined;
  }

  /** What gradients are multiplied by in this update before they are clipped. */
  get gradScale(): number {
    return this.#at("gradScale");
  }

  /** The options of an optimizer for one variable, which follow this group's. */
  follow(create: (options: O) => Optimizer<O>): Optimizer<O> {
    const entries = this.#keys.map((key) => [key, this.#live(key)]);
    const optimizer = create(Object.fromEntries(entries));
    this.#optimizers.add(optimizer);
    return optimizer;
  }

  unfollow(optimizer: Optimizer<O>): void {
    this.#optimizers.delete(optimizer);
  }

  /** Asks the schedules. @throws RangeError or TypeError for what one gives. */
  resolve(step: number): void {
    const { name } = this.#Class.description;
    const scheduled = scheduledOf(this.#specs, this.#options);
    this.#resolved = resolve(name, scheduled, this.#options, step, false);
  }

  /** What the options were with another value. @throws what the class throws for one that cannot be. */
  with(key: keyof O & string, value: unknown): Examined<O> {
    return examine(this.#Class, this.#options, { [key]: value });
  }

  /** Makes the options these, of which `set` is no longer missing. */
  take(examined: Examined<O>, set?: keyof O & string): void {
    const before = this.#options;
    this.#examined = examined;
    for (const key of this.#keys) {
      if (before[key] === this.#options[key]) continue;
      const live = this.#live(key) as Required<O>[typeof key];
      for (const { paramGroups } of this.#optimizers) (paramGroups[0] as Required<O>)[key] = live;
    }
    if (set !== undefined) this.missing.delete(set);
  }

  get #options(): Required<O> {
    return this.#examined.options;
  }

  get #specs(): OptionSpecs<O> {
    return this.#Class.description.options;
  }

  get #keys(): (keyof O & string)[] {
    return Object.keys(this.#specs) as (keyof O & string)[];
  }

  /** An option whose schedule, and whose factor for clipping, is asked for when it is needed. */
  #live(key: keyof O & string): unknown {
    const value: unknown = this.#options[key];
    if (key === "gradScale" && this.#clips) return () => this.coefficient * this.gradScale;
    if (!isScheduled(value)) return value;
    if (!Array.isArray(value)) return () => this.#at<number>(key);
    return value.map((part, i) => (isScheduled(part) ? () => this.#at<number[]>(key)[i] : part));
  }

  /** An option in this update. */
  #at<V>(key: keyof O): V {
    return this.#resolved[key] as V;
  }

  #makeFace(): VariableGroup<O> {
    const face = this.match === undefined ? {} : { match: this.match };
    for (const key of this.#keys) {
      Object.defineProperty(face, key, {
        enumerable: true,
        get: () => this.#options[key],
        set: (value: unknown) => this.take(this.with(key, value), key),
      });
    }
    const { name } = this.#Class.description;
    return new Proxy(Object.freeze(face) as VariableGroup<O>, {
      // Outside of a module what is added to a frozen object is ignored in silence.
      set: (target, key, value) => {
        if (key in this.#specs) return Reflect.set(target, key, value);
        throw new TypeError(
          `${name}: unknown option ${describe(String(key))}; options are ${this.#keys.join(", ")}`,
        );
      },
    });
  }
}

/** What a group is made of. */
export interface GroupSetup<O> {
  readonly options: O;
  readonly match?: VariableMatch | undefined;
  /** Whether gradients are to be clipped together. */
  readonly clips: boolean;
  readonly missing?: readonly string[];
}
