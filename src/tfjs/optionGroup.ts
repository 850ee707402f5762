import type { Inside, ParamGroup } from "../base/optimizer.ts";
import type { CommonOptions, Resolved } from "../base/options.ts";
import { guardOptions, refuseSet } from "../writes.ts";
import type { VariableMatch } from "./extras.ts";

/** A group's hyperparameters, which may be read and set between steps, and which variables are in it. */
export type VariableGroup<O> = Required<O> & { readonly match?: VariableMatch };

/** What a group is made of. */
export interface GroupSetup<O extends CommonOptions> {
  /** The optimizer's name. */
  readonly where: string;
  /** The optimizer's own group, and its face. */
  readonly group: Inside<O>["groups"][number];
  readonly options: ParamGroup<O>;
  readonly match?: VariableMatch | undefined;
  readonly missing?: readonly string[] | undefined;
}

/** Options, as they were. */
export interface Kept<O> {
  readonly options: Required<O>;
  readonly missing: readonly string[];
}

/** What a group is to have in place of its options. */
export interface LoadedOptions<O extends CommonOptions> {
  readonly group: OptionGroup<O>;
  readonly options: Required<O>;
}

/** Some variables with the same hyperparameters: a group of the optimizer. */
export class OptionGroup<O extends CommonOptions> {
  /** Absent: all variables that are in no other group. */
  readonly match: VariableMatch | undefined;
  /** What the user sees. */
  readonly face: VariableGroup<O>;
  /** What is to be set before it can be used: a file cannot hold functions. */
  readonly missing: Set<string>;
  readonly inner: GroupSetup<O>["group"];
  #resolved!: Resolved<O>;

  constructor({ where, group, options, match, missing = [] }: GroupSetup<O>) {
    this.inner = group;
    this.match = match;
    this.missing = new Set(missing);
    this.face = this.#makeFace(where, options);
  }

  /** Asks the schedules. @throws RangeError or TypeError for what one gives. */
  resolve(step: number): void {
    this.#resolved = this.inner.resolver.at(step);
  }

  /** What gradients are multiplied by in this update before they are clipped. */
  get gradScale(): number {
    return (this.#resolved as Resolved<Required<CommonOptions>>).gradScale;
  }

  /** Gives the work that the group has the hyperparameters of this update, with gradients times a factor beside. */
  give(step: number, factor: number): void {
    const h = factor === 1 ? this.#resolved : scaled(this.#resolved, factor * this.gradScale);
    for (const work of this.inner.work) work.at(step, h, this.inner.resolver.version);
  }

  /** Takes up options that were saved, of which none is missing. */
  load(options: Required<O>): void {
    this.inner.options = options;
    for (const name of Object.keys(options)) this.missing.delete(name);
  }

  /** The options, to be `restored`. */
  keep(): Kept<O> {
    return { options: this.inner.options, missing: [...this.missing] };
  }

  restore({ options, missing }: Kept<O>): void {
    this.inner.options = options;
    for (const name of missing) this.missing.add(name);
  }

  #makeFace(where: string, options: ParamGroup<O>): VariableGroup<O> {
    const face = {};
    if (this.match !== undefined) {
      const get = () => this.match;
      const message = `${where}: match cannot be set: it says from the beginning which variables are in the group`;
      refuseSet(face, "match", { enumerable: true, get }, () => message);
    }
    const keys = Object.keys(this.inner.options) as (keyof O & string)[];
    for (const key of keys) {
      Object.defineProperty(face, key, {
        enumerable: true,
        get: () => options[key],
        set: (value: ParamGroup<O>[typeof key]) => {
          options[key] = value;
          this.missing.delete(key);
        },
      });
    }
    return guardOptions(where, Object.freeze(face), keys) as VariableGroup<O>;
  }
}

/** Hyperparameters with another `gradScale`. */
function scaled<O>(h: Resolved<O>, gradScale: number): Resolved<O> {
  return { ...h, gradScale };
}
