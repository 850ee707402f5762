import type { AnyOptimizer, CatalogClass } from "../../src/base/optimizerClass.ts";
import { catalog } from "../../src/optimizers/catalog.ts";

/** A class with options that give it another state, or another kernel, than its defaults. */
export interface Variant {
  readonly title: string;
  readonly Class: CatalogClass;
  readonly options: Readonly<Record<string, unknown>>;
}

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
export const variants: readonly Variant[] = catalog.flatMap((Class) => {
  const { name } = Class.description;
  return [{}, ...(moreOptions[name] ?? [])].map((options) => ({
    title: `${name} ${JSON.stringify(options)}`,
    Class,
    options: { lr: 0.05, ...options },
  }));
});

/** Steps with gradients that depend on the parameters and on the step, so that any wrong bit shows; and with their loss. */
export function train(optimizer: AnyOptimizer, steps: number): void {
  for (let i = 0; i < steps; i++) optimizer.step(() => fillGradients(optimizer));
}

/** @returns the loss, Σ ¼θ² + sθ, of which ½θ + s is the gradient. */
export function fillGradients({ paramGroups, steps }: AnyOptimizer): number {
  let loss = 0;
  for (const { data, grad } of paramGroups.flatMap(({ params }) => params)) {
    for (let i = 0; i < data.length; i++) {
      const slope = (((i * 7 + steps * 13) % 11) - 5) / 4;
      grad[i] = data[i]! / 2 + slope;
      loss += (data[i]! / 4 + slope) * data[i]!;
    }
  }
  return loss;
}
