import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import { planBuffers } from "../buffers.ts";
import { filled } from "../initializers.ts";
import { arrange } from "./channels.ts";
import { BatchNorm } from "./placedBatchNorm.ts";
import type { Recipe } from "./recipe.ts";
import { sizeOf } from "./shape.ts";

/** Options of {@link batchNorm}. */
export interface BatchNormOptions {
  /** ε, added to the variance: [0, ∞). Default 1e-5. */
  readonly eps?: number;
  /**
   * How much of a batch's statistics goes into the running ones, [0, 1], or `null` for the mean over all batches.
   * Default 0.1.
   */
  readonly momentum?: number | null;
  /** Whether it has a weight and a bias. Default true. */
  readonly affine?: boolean;
  /** Whether running statistics are used in training too, and stay as they are. Default false. */
  readonly frozen?: boolean;
}

/**
 * Batch normalization: y = (x − μ)/√(σ² + ε) · weight + bias for each channel, PyTorch's `BatchNorm1d` and
 * `BatchNorm2d`. In training μ and σ² are those of all rows and positions of the batch, and the running ones follow,
 * r ← (1 − momentum) · r + momentum · new, with the unbiased variance; to predict the running ones are used. Rows are
 * [channels], [length, channels] or [height, width, channels].
 *
 * Parameters: `weight` [channels], 1 at first, and `bias` [channels], 0. Buffers: `running_mean` [channels], 0;
 * `running_var` [channels], 1; `num_batches_tracked`, 0, which may be left out of what is loaded.
 *
 * Refused is a batch of one value a channel in training, whose variance is none, and a use of running
 * statistics before there are any.
 *
 * Ioffe & Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift"
 * (arXiv:1502.03167).
 */
export function batchNorm(options: BatchNormOptions = {}): Recipe {
  checkKeys("batchNorm", options, ["eps", "momentum", "affine", "frozen"]);
  const { eps = 1e-5, momentum = 0.1, affine = true, frozen = false } = options;
  checkNumber("batchNorm: eps", eps, { min: 0 });
  if (momentum !== null) {
    checkNumber("batchNorm: momentum", momentum, { min: 0, max: 1 }, "a number or null");
  }
  checkFlag("batchNorm: affine", affine);
  checkFlag("batchNorm: frozen", frozen);
  return {
    name: "batchNorm",
    options: { eps },
    made: { eps, momentum, affine, frozen },
    arrange,
    plan(_where, input, { dtype }) {
      const channels = input.at(-1)!;
      const shape = [channels];
      const { buffers, areas } = planBuffers(
        dtype,
        { name: "running_mean", shape, fill: 0 },
        { name: "running_var", shape, fill: 1 },
        { name: "num_batches_tracked", shape: [], fill: 0, isCount: true },
      );
      return {
        output: input,
        parameters: affine
          ? [
              { name: "weight", shape, initial: filled(1) },
              { name: "bias", shape, initial: filled(0) },
            ]
          : [],
        buffers,
        areas: {
          ...areas,
          means: ["f64", channels],
          sums: ["f64", 2 * channels],
          vectors: [dtype, 5 * channels],
        },
        connect: (at) =>
          new BatchNorm(at, sizeOf(input) / channels, { eps, momentum, affine, frozen }),
      };
    },
  };
}
