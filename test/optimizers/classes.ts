import { describe } from "vitest";
import { catalog } from "../../src/optimizers/catalog.ts";
import type { Range } from "../../src/validate.ts";

export type Options = Readonly<Record<string, unknown>>;

/** An optimizer of any class, its options by name. */
export interface AnyOptimizer {
  step<L>(closure: () => L): L;
  readonly paramGroups: readonly Record<string, unknown>[];
  [Symbol.dispose](): void;
}

/** A number, a pair of them, a flag or a choice. */
export type Spec = Range & {
  readonly default: unknown;
  readonly choices?: readonly string[];
  readonly initial?: true;
};

export interface OptimizerClass {
  new (params: object, options?: Options): AnyOptimizer;
  readonly description: {
    readonly name: string;
    readonly options: Readonly<Record<string, Spec | readonly Spec[]>>;
  };
}

export const classes: readonly OptimizerClass[] = catalog as unknown as readonly OptimizerClass[];

export const classNamed = (name: string): OptimizerClass =>
  classes.find(({ description }) => description.name === name)!;

/** A suite for every class of the catalog. */
export function describeClasses(title: string, suite: (Class: OptimizerClass) => void): void {
  describe.for(classes.map((Class) => [Class.description.name, Class] as const))(
    `%s: ${title}`,
    ([, Class]) => suite(Class),
  );
}
