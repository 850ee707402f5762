import type { AnySpec, NullableSpec } from "../../src/base/options.ts";
import type { Description, Optimizer, Parameters, Schedule } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import type { Options } from "./text.ts";

/** An optimizer's class, of whose options only its description tells. */
export interface OptimizerClass {
  readonly description: Omit<Description<object>, "options"> & {
    readonly options: Readonly<Record<string, Exclude<AnySpec, NullableSpec>>>;
  };
  new (
    parameters: Parameters,
    options: Readonly<Record<string, Options[string] | Schedule>>,
  ): Optimizer<object>;
}

/** All of them, in the order of the catalog. */
export const optimizers = catalog as unknown as readonly OptimizerClass[];

/** The class of a name that there is. */
export function optimizerNamed(name: string): OptimizerClass {
  return optimizers.find(({ description }) => description.name === name)!;
}
