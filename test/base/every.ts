import type { CommonOptions, Description, Optimizer } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";

/** An optimizer of any class, as far as tests of all classes need to know it. */
export type AnyOptimizer = Optimizer<CommonOptions>;

export type AnyClass = (new (
  params: object,
  options?: object,
) => AnyOptimizer) & {
  readonly description: Description<CommonOptions>;
};

/** A class with options that give it another state, or another kernel, than its defaults. */
export interface Variant {
  readonly title: string;
  readonly Class: AnyClass;
  readonly options: object;
}

export const classes = catalog as unknown as readonly AnyClass[];

const moreOptions: Readonly<Record<string, readonly object[]>> = {
  SGD: [
    { momentum: 0.9, dampening: 0.1 },
    { momentum: 0.9, nesterov: true, momentumForm: "velocity" },
    { momentum: 0.9, momentumForm: "average", biasCorrection: true },
  ],
  Adagrad: [{ initialAccumulator: 0.1, lrDecay: 0.1 }],
  RMSprop: [{ centered: true }, { momentum: 0.9 }, { centered: true, momentum: 0.9 }],
  Adam: [{ amsgrad: true }, { lookAhead: true }, { amsgrad: true, lookAhead: true }],
};

/** Every class with its defaults and in its other forms. */
export const variants: readonly Variant[] = classes.flatMap((Class) => {
  const { name } = Class.description;
  return [{}, ...(moreOptions[name] ?? [])].map((options) => ({
    title: `${name} ${JSON.stringify(options)}`,
    Class,
    options: { lr: 0.05, ...options },
  }));
});

/** Steps with gradients that depend on the parameters and on the step, so that any wrong bit shows. */
export function train(optimizer: AnyOptimizer, steps: number): void {
  for (let i = 0; i < steps; i++) optimizer.step(() => fillGradients(optimizer));
}

export function fillGradients({ paramGroups, steps }: AnyOptimizer): void {
  for (const { data, grad } of paramGroups.flatMap(({ params }) => params)) {
    for (let i = 0; i < data.length; i++) {
      grad[i] = data[i]! / 2 + (((i * 7 + steps * 13) % 11) - 5) / 4;
    }
  }
}
