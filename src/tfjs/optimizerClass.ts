import type { Description } from "../base/description.ts";
import { Optimizer, type ParametersOrGroups } from "../base/optimizer.ts";
import type { CommonOptions } from "../base/options.ts";
import { describe } from "../validate.ts";

/** One of Nadir's optimizers: `AdamW`, or one that you have derived. */
export type OptimizerClass<O extends CommonOptions> = (new (
  params: ParametersOrGroups<O>,
  options?: O,
) => Optimizer<O>) & { readonly description: Description<O> };

/** One of them, whatever options it takes. */
export interface AnyOptimizerClass {
  new (params: never, options?: never): unknown;
  readonly description: { readonly name: string };
}

/** @throws TypeError for what is no class of an optimizer. */
export function checkClass<O extends CommonOptions>(where: string, Class: OptimizerClass<O>): void {
  if (typeof Class === "function" && Class.prototype instanceof Optimizer) return;
  throw new TypeError(
    `${where}: expected one of Nadir's classes, as AdamW, got ${describe(Class)}`,
  );
}
