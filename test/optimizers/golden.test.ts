import { describe, expect, it } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { keras, optax, tfjs, torch } from "../../src/conventions/index.ts";
import { loadSync } from "../../src/index.ts";
import { casesOf, deviation, run, toleranceOf } from "../golden/golden.ts";

const nadir = loadSync();

const libraries: Readonly<Record<string, object>> = { keras, optax, tfjs, torch };

function classOf(library: string, optimizer: string): CatalogClass {
  return (libraries[library] as Record<string, CatalogClass>)[optimizer]!;
}

describe.each(Object.entries(libraries))("%s", (library, classes) => {
  const cases = casesOf(library);

  it("has a case for each of its optimizers", () => {
    const recorded = new Set(cases.map(({ optimizer }) => optimizer));
    const defective = library === "tfjs" ? ["Adadelta"] : [];
    expect([...recorded, ...defective].sort()).toEqual(Object.keys(classes).sort());
  });

  for (const golden of cases) {
    const Class = classOf(library, golden.optimizer);

    for (const dtype of ["f64", "f32"] as const) {
      const expected = golden[dtype];
      if (!expected) continue; // TensorFlow.js has single precision only
      const tolerance = toleranceOf(library, dtype);
      it(`${golden.name}, ${dtype}`, () => {
        expect(deviation(run(nadir, Class, golden, dtype), expected, tolerance)).toBeLessThan(1);
      });
    }
  }
});

describe("a wrong convention fails", () => {
  const wrongs: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ["torch", "Adam", { epsPlacement: "inside" }],
    ["torch", "Adam", { epsPlacement: "uncorrected" }],
    ["torch", "Adam", { amsgrad: true }],
    ["torch", "AdamW", { decoupledWeightDecay: false }],
    ["torch", "RMSprop", { epsPlacement: "inside" }],
    ["torch", "RMSprop", { momentumForm: "velocity" }],
    ["torch", "RMSprop", { centered: true }],
    ["torch", "Adagrad", { epsPlacement: "inside" }],
    ["torch", "Adagrad", { initialAccumulator: 0.1 }],
    ["torch", "Adadelta", { eps: 1e-7 }],
    ["torch", "Adamax", { epsPlacement: "outside" }],
    ["torch", "NAdam", { momentumDecay: 1 }],
    ["torch", "NAdam", { momentumSchedule: "constant" }],
    ["torch", "NAdam", { momentumSchedule: "ruder" }],
    ["torch", "SGD", { momentumForm: "velocity" }],
    ["torch", "SGD", { nesterov: true }],
    ["keras", "SGD", { momentumForm: "sum" }],
    ["keras", "Adagrad", { epsPlacement: "outside" }],
    ["keras", "Adagrad", { initialAccumulator: 0 }],
    ["keras", "RMSprop", { epsPlacement: "outside" }],
    ["keras", "RMSprop", { momentumForm: "sum" }],
    ["keras", "Adam", { epsPlacement: "outside" }],
    ["keras", "AdamW", { decoupledWeightDecay: false }],
    ["keras", "Adamax", { epsPlacement: "in-max" }],
    ["keras", "NAdam", { momentumDecay: 4e-3 }],
    ["keras", "Lion", { betas: [0.99, 0.9] }],
    ["optax", "Lion", { weightDecay: 0 }],
    ["optax", "Adagrad", { initialAccumulator: 0 }],
    ["optax", "RMSprop", { epsPlacement: "outside" }],
    ["optax", "RMSprop", { momentumForm: "sum" }],
    ["optax", "Adam", { amsgradMax: "raw" }],
    ["optax", "NAdam", { momentumSchedule: "dozat" }],
    ["optax", "NAdam", { momentumSchedule: "ruder" }],
    ["tfjs", "Adagrad", { epsPlacement: "outside" }],
    ["tfjs", "RMSprop", { epsPlacement: "outside" }],
    ["tfjs", "RMSprop", { momentumForm: "sum" }],
    ["tfjs", "Adam", { epsPlacement: "uncorrected" }],
    ["tfjs", "Adamax", { epsPlacement: "in-max" }],
  ];

  it.each(wrongs)("%s %s %o", (library, optimizer, wrong) => {
    const Class = classOf(library, optimizer);
    const [key] = Object.keys(wrong) as [string];
    const dtype = library === "tfjs" ? "f32" : "f64";
    const tolerance = toleranceOf(library, dtype);
    const affected = casesOf(library).filter(
      (golden) => golden.optimizer === optimizer && !(key in golden.options),
    );
    const worst = affected.map((golden) => {
      try {
        return deviation(run(nadir, Class, golden, dtype, wrong), golden[dtype]!, tolerance);
      } catch {
        return 0; // options that exclude one another say nothing of this one
      }
    });
    expect(Math.max(...worst)).toBeGreaterThan(10);
  });
});
