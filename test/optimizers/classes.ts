import { describe } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { catalog } from "../../src/optimizers/catalog.ts";

export type Options = Readonly<Record<string, unknown>>;

export const classNamed = (name: string): CatalogClass =>
  catalog.find(({ description }) => description.name === name)!;

const RESTING: Readonly<Record<string, Options>> = {
  ASGD: { lambd: 0 },
  Yogi: { initialAccumulator: 0 },
};

/** Options with which parameters of a class rest where they have no gradient. */
export const resting = ({ description: { name } }: CatalogClass): Options => RESTING[name] ?? {};

/** A suite for every class of the catalog. */
export function describeClasses(title: string, suite: (Class: CatalogClass) => void): void {
  describe.for(catalog.map((Class) => [Class.description.name, Class] as const))(
    `%s: ${title}`,
    ([, Class]) => suite(Class),
  );
}

/** Those whose steps depend on a tensor as a whole: its norm, or its rows and columns. */
const tensorwise = new Set(["LAMB", "LARS", "NovoGrad", "StableAdamW", "Adafactor", "SM3"]);

export const isTensorwise = ({ description }: CatalogClass): boolean =>
  tensorwise.has(description.name);

/** Those whose steps depend on all parameters together. */
const whole = new Set(["DoG", "DoWG", "DAdaptAdam", "Prodigy", "LBFGS"]);

export const isWhole = ({ description }: CatalogClass): boolean => whole.has(description.name);

/** Whether steps want the loss, and that and gradients at several points. */
export const isSearching = ({ description: { name } }: CatalogClass): boolean => name === "LBFGS";
