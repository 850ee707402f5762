import {
  batchNormGradient,
  batchStatistics,
  batchNorm as normalize,
  runningStatistics,
} from "#kernels/batchNorm.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import type { Area } from "../area.ts";
import type { Buffer } from "../buffers.ts";
import { arrange } from "./channels.ts";
import type { Connection, Layer, Mode, Recipe, Signal, Way } from "./recipe.ts";
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

type ReadOptions = Required<BatchNormOptions>;

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
      return {
        output: input,
        parameters: affine
          ? [
              { name: "weight", shape, initial: 1 },
              { name: "bias", shape, initial: 0 },
            ]
          : [],
        buffers: [
          { name: "running_mean", shape, fill: 0 },
          { name: "running_var", shape, fill: 1 },
          { name: "num_batches_tracked", shape: [], fill: 0, isCount: true },
        ],
        areas: {
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

class BatchNorm implements Layer {
  readonly #where: string;
  readonly #kernels: Linked;
  readonly #options: ReadOptions;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #weight: Parameter | undefined;
  readonly #bias: Parameter | undefined;
  readonly #mean: Buffer;
  readonly #variance: Buffer;
  readonly #count: Buffer;
  readonly #means: Area;
  readonly #sums: Area;
  readonly #vectors: Area;
  readonly #channels: number;
  /** Positions of a row. */
  readonly #positions: number;
  /** Whether the last pass forward took its statistics from the batch. */
  #isBatch = false;

  constructor(at: Connection, positions: number, options: ReadOptions) {
    this.#where = at.where;
    this.#kernels = at.kernels;
    this.#options = options;
    this.#input = at.input;
    this.#output = at.output;
    this.#weight = options.affine ? at.parameter("weight") : undefined;
    this.#bias = options.affine ? at.parameter("bias") : undefined;
    this.#mean = at.buffer("running_mean");
    this.#variance = at.buffer("running_var");
    this.#count = at.buffer("num_batches_tracked");
    this.#means = at.area("means");
    this.#sums = at.area("sums");
    this.#vectors = at.area("vectors");
    this.#channels = this.#mean.length;
    this.#positions = positions;
  }

  check(rows: number, mode: Mode): void {
    if (!this.#takesBatch(mode)) {
      if (this.#hasStatistics) return;
      throw new TypeError(
        `${this.#where}: there are no running statistics yet: train it, or load some`,
      );
    }
    if (rows * this.#positions > 1) return;
    throw new RangeError(
      `${this.#where}: training needs more than one value a channel, got one row of one position`,
    );
  }

  forward(rows: number, mode: Mode): void {
    this.#isBatch = this.#takesBatch(mode);
    if (this.#isBatch) this.#takeStatistics(rows * this.#positions);
    else {
      this.#kernels.routine(runningStatistics)(
        this.#means.address,
        this.#vectors.address,
        this.#mean.address,
        this.#variance.address,
        this.#channels,
        this.#options.eps,
      );
    }
    this.#kernels.routine(normalize)(
      this.#input.address,
      this.#output.address,
      this.#vectors.address,
      this.#weight?.dataAddress ?? 0,
      this.#bias?.dataAddress ?? 0,
      rows * this.#positions,
      this.#channels,
    );
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    this.#kernels.routine(batchNormGradient)(
      this.#input.address,
      this.#output.gradient,
      inputs ? this.#input.gradient : 0,
      this.#means.address,
      this.#sums.address,
      this.#vectors.address,
      this.#weight?.dataAddress ?? 0,
      (parameters && this.#weight?.gradAddress) || 0,
      (parameters && this.#bias?.gradAddress) || 0,
      rows * this.#positions,
      this.#channels,
      Number(this.#isBatch),
      Number(accumulate),
    );
  }

  #takesBatch(mode: Mode): boolean {
    return mode === "train" && !this.#options.frozen;
  }

  /** Loaded ones are some too, where no count came with them, or those of a layer that was never trained. */
  get #hasStatistics(): boolean {
    return (
      this.#count.data[0]! > 0 ||
      this.#mean.isLoaded ||
      this.#mean.data.some((mean) => mean !== 0) ||
      this.#variance.data.some((variance) => variance !== 1)
    );
  }

  #takeStatistics(count: number): void {
    const { data } = this.#count;
    data[0]! += 1;
    this.#kernels.routine(batchStatistics)(
      this.#input.address,
      this.#means.address,
      this.#sums.address,
      this.#vectors.address,
      this.#mean.address,
      this.#variance.address,
      count,
      this.#channels,
      this.#options.eps,
      this.#options.momentum ?? 1 / data[0]!,
    );
  }
}
