import { dense as product } from "#kernels/dense.js";
import { inputGradient, scratchBytes, weightGradient } from "#kernels/products.js";
import { biasGradient } from "#kernels/sums.js";
import { checkFlag, checkKeys, checkNumber, mismatch } from "../../validate.ts";
import type { SparseWeights } from "../sparseWeights.ts";
import type { Connection, Layer, Recipe } from "./recipe.ts";
import { sizeOf, sizeRange } from "./shape.ts";

/** Options of {@link dense}. */
export interface DenseOptions {
  /** Whether it has a bias. Default true. */
  readonly bias?: boolean;
  /**
   * `sparseWeights`, in a network's first layer: the gradient of the weights is that of the inputs that a batch has.
   * Inputs are sparse rows then. Default: a gradient of all.
   */
  readonly sparse?: SparseWeights | undefined;
}

/**
 * A dense layer, y = x · Wᵀ + b: PyTorch's `Linear`. Of rows with several axes it takes the last one, as that of
 * tokens [length, features].
 *
 * Parameters: `weight` [units, inputs], `bias` [units].
 * @param units outputs: a whole number in [1, 2³¹).
 */
export function dense(units: number, options: DenseOptions = {}): Recipe {
  checkKeys("dense", options, ["bias", "sparse"]);
  checkNumber("dense: units", units, sizeRange);
  return denseOf("dense", units, options);
}

/** As {@link dense}, for whom errors begin with `who`. @throws TypeError for bad options. */
export function denseOf(who: string, units: number, options: DenseOptions): Recipe {
  const { bias = true, sparse } = options;
  checkFlag(`${who}: bias`, bias);
  if (sparse !== undefined && typeof sparse !== "function") {
    throw mismatch(`${who}: sparse`, "sparseWeights", sparse);
  }
  return {
    name: "dense",
    made: { units, bias },
    plan(_where, input, { kernels }) {
      const inputs = input.at(-1)!;
      const initial = (of: "weight" | "bias") => ({ of, inputs, outputs: units });
      const weight = { name: "weight", shape: [units, inputs], initial: initial("weight"), sparse };
      const offset = { name: "bias", shape: [units], initial: initial("bias") };
      return {
        output: [...input.slice(0, -1), units],
        parameters: bias ? [weight, offset] : [weight],
        scratch: kernels.routine(scratchBytes)(),
        takesSparse: input.length === 1 && { columns: inputs },
        wantsSparse: sparse !== undefined,
        connect: (at) => connect(at, units, inputs, sizeOf(input) / inputs, bias),
      };
    },
  };
}

/** A dense layer in memory, which multiplies `positions` times a row. */
function connect(
  { kernels, input, output, scratch, parameter }: Connection,
  outputWidth: number,
  inputWidth: number,
  positions: number,
  hasBias: boolean,
): Layer {
  const weight = parameter("weight");
  const bias = hasBias ? parameter("bias") : undefined;
  const sparseProduct = { kernels, weight, bias, output, inputWidth, outputWidth };
  return {
    forward(rows) {
      const { sparse, address } = input;
      if (sparse) {
        sparse.forward(sparseProduct, rows);
        return;
      }
      kernels.routine(product)(
        address,
        weight.dataAddress,
        bias?.dataAddress ?? 0,
        output.address,
        rows * positions,
        inputWidth,
        outputWidth,
      );
    },
    prepare() {
      input.sparse?.prepare(sparseProduct);
    },
    backward(rows, { inputs, parameters, accumulate }) {
      const { gradient: delta } = output;
      const { sparse, address, gradient } = input;
      const count = rows * positions;
      const adds = Number(accumulate);
      if (parameters && sparse) sparse.weightGradient(sparseProduct, rows, accumulate);
      else if (parameters) {
        kernels.routine(weightGradient)(
          delta,
          address,
          weight.gradAddress,
          scratch,
          count,
          inputWidth,
          outputWidth,
          adds,
        );
      }
      if (parameters && bias) {
        kernels.routine(biasGradient)(delta, bias.gradAddress, count, outputWidth, adds);
      }
      if (!inputs) return;
      kernels.routine(inputGradient)(
        delta,
        weight.dataAddress,
        gradient,
        scratch,
        count,
        inputWidth,
        outputWidth,
      );
    },
  };
}
