import { describe, expect, it } from "vitest";
import { classOf, presets } from "../golden/classes.ts";
import { casesOf, deviation, libraries, run, toleranceOf } from "../golden/golden.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";

const nadir = loadSmall();

describe.each(libraries)("%s", (library) => {
  const cases = casesOf(library);

  if (library in presets) {
    it("has a case for each of its optimizers", () => {
      const recorded = new Set(cases.map(({ optimizer }) => optimizer));
      const defective = library === "tfjs" ? ["Adadelta"] : [];
      // What wants the loss, and several evaluations, has runs of its own.
      const others = ["LBFGS"].filter((name) => name in presets[library]!);
      expect([...recorded, ...defective, ...others].sort()).toEqual(
        Object.keys(presets[library]!).sort(),
      );
    });
  }

  for (const golden of cases) {
    const Class = classOf(library, golden.optimizer);

    for (const dtype of ["f64", "f32"] as const) {
      const expected = golden[dtype];
      if (!expected) continue; // TensorFlow.js has single precision only, optax's RAdam is rough in it
      const tolerance = toleranceOf(library, dtype, golden.optimizer);
      it(`${golden.name}, ${dtype}`, () => {
        expect(deviation(run(nadir, Class, golden, dtype), expected, tolerance)).toBeLessThan(1);
      });
    }
  }
});

describeWrong([
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
]);
