/**
 * Every gradient against differences of what it is the gradient of, in double precision, for
 * networks of any size.
 *
 * D(h) = (J(x + h) − J(x − h)) / 2h is off by O(h²), and (4·D(h) − D(2h)) / 3 by O(h⁴) and by the
 * rounding of J, O(2⁻⁵²·J/h). They are alike at h = 2⁻¹⁰, where the worst of 20,000 elements was
 * off by 2e-12 of J's terms and the largest gradient together; 1e-11 is allowed.
 *
 * A function with kinks has no such luck: of a large network nearly every element meets one within
 * 2⁻¹⁰ of where it is. Within 2⁻²⁰ few do, and are known by D(h) and D(2h) being unlike; what remains
 * is rounding, a thousand times as large: 2e-9 of 22,000 elements, and 1e-8 is allowed.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSync } from "../../src/index.ts";
import { type ActivationName, activationNames } from "../../src/networks/activations.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  huber,
  type Inputs,
  type Loss,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { between } from "../optimizers/arbitrary.ts";
import { sparseOf, values, wholes } from "./values.ts";

/** Of each parameter, and of the inputs, so many elements are looked at. */
const ELEMENTS = 3;

const SMOOTH = { step: 2 ** -10, tolerance: 1e-11 };
const KINKED = { step: 2 ** -20, tolerance: 1e-8 };
type Accuracy = typeof SMOOTH;

const nadir = loadSync();

const size = fc.integer({ min: 1, max: 70 });
const anyActivation = fc.constantFrom(...activationNames);
const reduction = fc.constantFrom<"mean" | "sum">("mean", "sum");
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** A network whose first hidden layer, if it has any, has this activation. */
const architecture = (first: ActivationName) =>
  fc.record({
    sizes: fc.array(size, { minLength: 2, maxLength: 4 }),
    hidden: fc.tuple(fc.constant(first), anyActivation),
    outputActivation: anyActivation,
    negativeSlope: between(0, 1.5),
    bias: fc.boolean(),
    rows: size,
    sparse: fc.boolean(),
    accumulate: fc.boolean(),
    seed: fc.nat(),
  });
type Architecture = ReturnType<typeof architecture> extends fc.Arbitrary<infer A> ? A : never;

/** A loss, and targets for it. */
interface Given {
  readonly loss: Loss;
  readonly targets: readonly number[];
}
type Make = (rows: number, columns: number, seed: number) => Given;

const losses: Readonly<Record<string, fc.Arbitrary<Make>>> = {
  softmaxCrossEntropy: fc
    .record({
      labelled: fc.boolean(),
      labelSmoothing: fc.oneof(fc.constant(0), between(0, 1)),
      weighted: fc.boolean(),
      reduction,
    })
    .map(({ labelled, weighted, ...options }) => (rows, columns, seed) => {
      const classWeights = values(seed + 1, columns).map((x) => 1.1 + x);
      return {
        loss: softmaxCrossEntropy.with({ ...options, ...(weighted ? { classWeights } : {}) }),
        // A number for each row is its label, so of one class there are no distributions.
        targets:
          labelled || columns === 1
            ? [...wholes(seed, rows, columns)]
            : [...values(seed, rows * columns)].map(Math.abs),
      };
    }),
  binaryCrossEntropy: fc
    .record({ posWeight: between(0.1, 5), reduction })
    .map((options) => (rows, columns, seed) => ({
      loss: binaryCrossEntropy.with(options),
      targets: [...values(seed, rows * columns)].map(Math.abs),
    })),
  meanSquaredError: fc.record({ reduction }).map((options) => (rows, columns, seed) => ({
    loss: meanSquaredError.with(options),
    targets: [...values(seed, rows * columns, 2)],
  })),
  huber: fc
    .record({ delta: between(0.1, 2), reduction })
    .map((options) => (rows, columns, seed) => ({
      loss: huber.with(options),
      targets: [...values(seed, rows * columns, 2)],
    })),
};

function networkOf(
  { sizes, hidden, negativeSlope, bias, rows, seed }: Architecture,
  outputActivation: ActivationName,
): { network: DenseNetwork<"f64">; accuracy: Accuracy } {
  const activation = hidden.slice(0, sizes.length - 2);
  const network = new DenseNetwork(nadir, {
    ...{ sizes, activation, outputActivation, negativeSlope, bias, maxBatch: rows, dtype: "f64" },
  });
  // Wider than by any initializer, so that activations are far from linear.
  for (const [i, { data, shape }] of Object.values(network.parameters).entries()) {
    data.set(values(seed + i, data.length, shape.length === 2 ? 1.7 / Math.sqrt(shape[1]!) : 0.5));
  }
  const used = [...activation, outputActivation];
  const kinked = used.includes("relu") || used.includes("leakyRelu");
  return { network, accuracy: kinked ? KINKED : SMOOTH };
}

/** Dense inputs without zeros, since a row of nothing but zeros would meet every kink; or sparse ones. */
function inputsOf({ sparse, seed }: Architecture, rows: number, width: number) {
  const dense = values(seed + 10, rows * width);
  if (!sparse) return { dense, inputs: dense as Inputs };
  return {
    dense,
    inputs: sparseOf(
      dense.map((x) => (Math.abs(x) < 0.4 ? x : 0)),
      width,
    ) as Inputs,
  };
}

/** The slope of J along `array[at]`, or nothing near a kink. */
function slopeOf(
  J: () => number,
  array: Float64Array,
  at: number,
  { step, tolerance }: Accuracy,
  scale: number,
): number | undefined {
  const x = array[at]!;
  const [backward, forward, farBackward, farForward] = [-1, 1, -2, 2].map((steps) => {
    array[at] = x + steps * step;
    return J();
  }) as [number, number, number, number];
  array[at] = x;
  const near = (forward - backward) / (2 * step);
  const far = (farForward - farBackward) / (4 * step);
  if (step === KINKED.step && Math.abs(near - far) > (tolerance / 4) * scale) return undefined;
  return (4 * near - far) / 3;
}

/** How many elements were compared, and how many left out beside a kink. */
const count = { compared: 0, left: 0 };

/** Compares some elements of a gradient of J, a sum of terms that are so large. */
function expectGradient(
  J: () => number,
  terms: number,
  array: Float64Array,
  gradient: ArrayLike<number>,
  accuracy: Accuracy,
  random: Random,
): void {
  const scale = terms + Math.max(...Array.from(gradient, Math.abs));
  for (let i = 0; i < ELEMENTS; i++) {
    const at = random.below(array.length);
    const slope = slopeOf(J, array, at, accuracy, scale);
    if (slope === undefined) {
      count.left++;
      continue;
    }
    count.compared++;
    expect(Math.abs(gradient[at]! - slope)).toBeLessThanOrEqual(accuracy.tolerance * scale);
  }
}

/** What `compute` puts in the gradients, beside what was in them if it accumulates. */
function gradientsBy(
  compute: () => void,
  network: DenseNetwork<"f64">,
  { accumulate, seed }: Architecture,
): Float64Array[] {
  const parameters = Object.values(network.parameters);
  const before = parameters.map(({ length }, i) => values(seed + 20 + i, length));
  for (const [i, { grad }] of parameters.entries()) grad.set(before[i]!);
  compute();
  return parameters.map(({ grad }, i) =>
    Float64Array.from(grad, (g, k) => g - (accumulate ? before[i]![k]! : 0)),
  );
}

describe.for(Object.keys(losses))("%s", (name) => {
  test.for(activationNames)("of a network with %s", (activation) => {
    fc.assert(
      fc.property(
        architecture(activation),
        losses[name]!,
        fc.boolean(),
        optional(size),
        (given, make, weighted, total) => {
          const { sizes, outputActivation, accumulate, seed } = given;
          const takesLogits = name.endsWith("CrossEntropy");
          const { network, accuracy } = networkOf(
            given,
            takesLogits ? "identity" : outputActivation,
          );
          // With a total the batch is some of the rows, in any order, some of them twice.
          const all = total ?? given.rows;
          const rows = total === undefined ? {} : { rows: wholes(seed + 11, given.rows, all) };
          const rowWeights = values(seed + 12, all).map((x) => Math.max(0, 0.9 - x));
          const options = { ...rows, ...(weighted ? { rowWeights } : {}) };
          const { loss, targets } = make(all, sizes.at(-1)!, seed + 13);
          const { inputs } = inputsOf(given, all, sizes[0]!);
          if (weighted) rowWeights[rows.rows?.[0] ?? 0] = 1;

          const J = () => network.evaluate(inputs, targets, loss, options).loss;
          const gradients = gradientsBy(
            () => network.lossAndGradients(inputs, targets, loss, { ...options, accumulate }),
            network,
            given,
          );
          const random = new Random(seed);
          const bent = name === "huber" ? KINKED : accuracy;
          for (const [i, { data }] of Object.values(network.parameters).entries()) {
            // Of one class it is 0.
            expectGradient(J, J() || 1, data, gradients[i]!, bent, random);
          }
          network.dispose();
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("backward", () => {
  test.for(activationNames)("through a network with %s", (activation) => {
    fc.assert(
      fc.property(architecture(activation), (given) => {
        const { sizes, outputActivation, accumulate, rows, seed, sparse } = given;
        const { network, accuracy } = networkOf(given, outputActivation);
        const { dense, inputs } = inputsOf(given, rows, sizes[0]!);
        const weights = values(seed + 13, rows * sizes.at(-1)!);
        const J = () => network.forward(inputs).reduce((sum, y, i) => sum + weights[i]! * y, 0);
        let inputGradient: Float64Array | undefined;
        const compute = () => {
          network.forward(inputs);
          inputGradient = network.backward(weights, { accumulate, inputs: !sparse })?.slice();
        };
        const gradients = gradientsBy(compute, network, given);
        const terms = network
          .forward(inputs)
          .reduce((sum, y, i) => sum + Math.abs(weights[i]! * y), 0);
        const random = new Random(seed);
        for (const [i, { data }] of Object.values(network.parameters).entries()) {
          expectGradient(J, terms, data, gradients[i]!, accuracy, random);
        }
        expect(inputGradient?.length).toBe(sparse ? undefined : dense.length);
        if (inputGradient) expectGradient(J, terms, dense, inputGradient, accuracy, random);
        network.dispose();
      }),
      { numRuns: 12 },
    );
  });
});

test("few elements were left out", () => {
  expect(count.compared).toBeGreaterThan(2000);
  expect(count.left).toBeLessThan(0.02 * count.compared);
});
