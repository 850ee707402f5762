import type { AnyOptimizer, CatalogClass } from "../../src/base/optimizerClass.ts";
import { bf16, type Nadir, q8 } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";

export const kinds = { bf16, q8 };
export type Kind = keyof typeof kinds;

/** Every class that may be kept in fewer bytes, with options by which it has state that starts from 0. */
export const means: readonly (readonly [string, CatalogClass, object])[] = [
  ...catalog
    .filter(({ description: { name } }) => {
      return /^(SGD|Adam|AdamW|SparseAdam|NAdamW?|Lion|ADOPT|LaProp|Signum)$/.test(name);
    })
    .map((Class) => [Class, Class.description.name === "SGD" ? { momentum: 0.9 } : {}] as const),
  ...catalog
    .filter(({ description: { name } }) => /^(SGD|Adam)$/.test(name))
    .flatMap((Class) => {
      const forms =
        Class.description.name === "SGD"
          ? [
              { momentum: 0.9, nesterov: true, momentumForm: "velocity" },
              { momentum: 0.9, momentumForm: "average", biasCorrection: true },
            ]
          : [{ amsgrad: true, decoupledWeightDecay: true, weightDecay: 0.1 }];
      return forms.map((options) => [Class, options] as const);
    }),
].map(([Class, options]) => [
  `${Class.description.name} ${JSON.stringify(options)}`,
  Class,
  { lr: 0.01, ...options },
]);

/** Sizes on both sides of where 8 bits begin, of whole blocks and of parts of them, longer than a part of a step. */
export const SHAPES = { a: [70, 61], b: [7], c: [4096], d: [1, 3], e: [9001] };

/** Values and gradients that the same seed gives again. */
export function fill(values: Float32Array, seed: number): void {
  let state = (seed * 2654435761) >>> 0;
  for (let i = 0; i < values.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const x = (state >>> 16) / 32768 - 1;
    values[i] = x * x * x;
  }
}

/** A model with an optimizer of it. */
export function made(
  nadir: Nadir,
  Class: CatalogClass,
  options: object,
  shapes: Readonly<Record<string, readonly number[]>> = SHAPES,
) {
  const model = nadir.parameters(shapes);
  for (const [i, { data }] of Object.values(model).entries()) fill(data as Float32Array, i);
  return { model, optimizer: new Class(model, { ...options }) as AnyOptimizer };
}

export type Made = ReturnType<typeof made>;

/** Steps with gradients by the number of the step and the parameter's name. */
export function steps(
  { model, optimizer }: Pick<Made, "model" | "optimizer">,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    for (const [name, { grad }] of Object.entries(model)) {
      fill(grad as Float32Array, 100 * optimizer.steps + name.charCodeAt(0));
    }
    optimizer.step();
  }
}

export const valuesOf = ({ model }: Pick<Made, "model">) =>
  Object.fromEntries(Object.entries(model).map(([name, { data }]) => [name, data.slice()]));

/** Takes over values and state. */
export function goOn(from: Made, to: Made, dict: unknown): void {
  for (const [name, { data }] of Object.entries(from.model)) to.model[name]!.set(data);
  to.optimizer.loadStateDict(dict as never);
}
