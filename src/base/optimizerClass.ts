import { describe } from "../validate.ts";
import type { Description } from "./description.ts";
import { Optimizer, type ParametersOrGroups } from "./optimizer.ts";
import type { AnySpec, CommonOptions } from "./options.ts";

/** A class of optimizers: `AdamW`, or one that you have derived. */
export interface OptimizerClass<O extends CommonOptions, T = Optimizer<O>> {
  /** Its name, options, slots. */
  readonly description: Description<O>;
  new (params: ParametersOrGroups<O>, options?: O): T;
}

/** One of them, whatever options it takes. */
export interface AnyOptimizerClass {
  new (params: never, options?: never): unknown;
  /** Its name. */
  readonly description: { readonly name: string };
}

/** Options of all: L-BFGS has no decay but that of the loss. */
export type OptionsOfAll = Omit<CommonOptions, "decoupledWeightDecay">;

/** A class as the catalog has it: every option has a default, and is given by name. */
export interface CatalogClass {
  readonly description: Omit<Description<OptionsOfAll>, "options"> & {
    readonly options: Readonly<Record<string, AnySpec>>;
  };
  new (
    params: ParametersOrGroups<OptionsOfAll>,
    options?: Readonly<Record<string, unknown>>,
  ): AnyOptimizer;
}

/** An optimizer, whatever its class. */
export type AnyOptimizer = Optimizer<OptionsOfAll>;

/** The options of a class; of one that is chosen from several, those that all of them take. */
export type OptionsOf<C> = CommonOptions & Shared<OfEach<C>>;

type OfEach<C> = C extends OptimizerClass<infer O> ? O : never;
type Shared<O> = Pick<All<O>, keyof O & keyof All<O>>;
/** What is each of a union. */
type All<O> = (O extends unknown ? (each: O) => void : never) extends (each: infer A) => void
  ? A
  : never;

/** @throws TypeError for what is no class of an optimizer. */
export function checkClass<O extends CommonOptions>(where: string, Class: OptimizerClass<O>): void {
  if (typeof Class === "function" && Class.prototype instanceof Optimizer) return;
  throw new TypeError(
    `${where}: expected a class of optimizers, such as AdamW, got ${describe(Class)}`,
  );
}
