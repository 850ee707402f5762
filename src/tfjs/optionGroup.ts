import type { Optimizer } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import {
  type CommonOptions,
  isScheduled,
  type OptionSpecs,
  type Resolved,
  resolve,
} from "../base/options.ts";
import type { Nadir } from "../nadir.ts";
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
  /** An optimizer of nothing: it has the options, and checks them. */
  readonly #holder: Optimizer<O>;
  readonly #options: Required<O>;
  readonly #clips: boolean;
  readonly #optimizers = new Set<Optimizer<O>>();
  #resolved!: Resolved<O>;

  /** @throws what the class throws for options that cannot be. */
  constructor(
    nadir: Nadir,
    Class: OptimizerClass<O>,
    { options, match, clips, missing = [] }: GroupSetup<O>,
  ) {
    // No element lies there, so that any address does.
    const nothing = nadir.borrow({ shape: [0], data: 8, grad: 8 });
    this.#Class = Class;
    this.#holder = new Class([nothing], options);
    this.#options = this.#holder.paramGroups[0]!;
    this.#clips = clips;
    this.match = match;
    this.missing = new Set(missing);
    this.face = this.#makeFace();
  }

  /** Whether its gradients are to be taken at a look-ahead point. */
  get looksAhead(): boolean {
    return this.#holder.needsClosure;
  }

  /** How many numbers there are in the state of one variable. */
  get scalars(): number {
    return Object.keys(this.#holder.stateDict().state[0]!.scalars).length;
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
    this.#resolved = resolve(name, this.#specs, this.#options, step);
  }

  dispose(): void {
    this.#holder.dispose();
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
    if (key === "gradScale" && this.#clips) return () => this.coefficient * this.#at<number>(key);
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
        set: (value: Required<O>[keyof O & string]) => this.#set(key, value),
      });
    }
    return Object.freeze(face) as VariableGroup<O>;
  }

  #set(key: keyof O & string, value: Required<O>[keyof O & string]): void {
    this.#options[key] = value;
    const live = this.#live(key) as typeof value;
    for (const { paramGroups } of this.#optimizers) (paramGroups[0] as Required<O>)[key] = live;
    this.missing.delete(key);
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
