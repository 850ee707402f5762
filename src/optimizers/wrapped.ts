import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import { checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { AnySpec, CommonOptions, Resolved } from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import type { Slots } from "../base/slot.ts";
import type { Taking } from "../base/stepping.ts";

/** A class with all that a wrapper extends. It is only a type. */
declare class Whole<O extends CommonOptions> extends Optimizer<O> {
  static readonly description: Description<CommonOptions>;
  protected slots(options: Required<O>): Readonly<Record<string, number>>;
  protected plan(h: Resolved<O>, progress: Progress): Pass;
}

/** What a wrapper makes of a class with options O and instances T: E more options; all methods stay. */
export type WrappedClass<O extends CommonOptions, T, E> = OptimizerClass<
  O & E,
  Optimizer<O & E> & Omit<T, keyof Optimizer<O>>
>;

/** What a wrapper extends, and its description. */
export interface Wrapped<O extends CommonOptions> {
  readonly Base: typeof Whole<O>;
  readonly description: Description<CommonOptions>;
}

/**
 * What a wrapper extends: a class, with more options and slots, called `lookahead(AdamW)`.
 * @throws TypeError for what is no class of an optimizer, or has an option of one of these names.
 */
export function wrapped<E extends object>(
  where: string,
  Class: OptimizerClass<never>,
  options: Readonly<Record<keyof E, AnySpec>>,
  slots: Slots,
): Wrapped<CommonOptions & E> {
  checkClass(where, Class);
  const { description } = Class as unknown as { description: Description<CommonOptions> };
  // A sparse gradient is not for what walks all of a parameter.
  const { name, sparse: _, ...rest } = description;
  const twice = Object.keys(options).find((option) => option in description.options);
  if (twice !== undefined)
    throw new TypeError(`${where}: ${name} has an option ${twice} of its own`);
  return {
    Base: Class as unknown as typeof Whole<CommonOptions & E>,
    description: {
      ...rest,
      name: `${where}(${name})`,
      options: { ...description.options, ...options } as Description<CommonOptions>["options"],
      slots: { ...description.slots, ...slots },
    },
  };
}

/** A step in which something goes before each resumption of another: by `before`, which may want gradients too. */
export function* within(taking: Taking, before: () => Taking | undefined): Taking {
  try {
    for (let at = taking.next(); !at.done; ) {
      const loss: unknown = yield;
      const between = before();
      if (between) yield* between;
      at = taking.next(loss);
    }
  } finally {
    taking.return();
  }
}
