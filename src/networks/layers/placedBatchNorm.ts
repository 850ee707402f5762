import {
  batchNormGradient,
  batchNormInputGradient,
  batchStatistics,
  batchNorm as normalize,
  runningStatistics,
} from "#kernels/batchNorm.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import type { Area } from "../area.ts";
import type { Buffer } from "../buffers.ts";
import type { Connection, Layer, Mode, Signal, Way } from "./recipe.ts";

/** Options of a batch normalization, all of them. */
export interface ReadBatchNorm {
  readonly eps: number;
  readonly momentum: number | null;
  readonly affine: boolean;
  readonly frozen: boolean;
}

/** A batch normalization in memory. */
export class BatchNorm implements Layer {
  readonly #where: string;
  readonly #kernels: Linked;
  readonly #options: ReadBatchNorm;
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

  constructor(at: Connection, positions: number, options: ReadBatchNorm) {
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
    const count = rows * this.#positions;
    this.#kernels.routine(batchNormGradient)(
      this.#input.address,
      this.#output.gradient,
      this.#means.address,
      this.#sums.address,
      this.#vectors.address,
      this.#weight?.dataAddress ?? 0,
      (parameters && this.#weight?.gradAddress) || 0,
      (parameters && this.#bias?.gradAddress) || 0,
      count,
      this.#channels,
      this.#channels,
      Number(this.#isBatch),
      Number(accumulate),
    );
    if (!inputs) return;
    this.#kernels.routine(batchNormInputGradient)(
      this.#input.address,
      this.#output.gradient,
      this.#input.gradient,
      this.#vectors.address,
      count,
      this.#channels,
      Number(this.#isBatch),
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
      this.#channels,
      this.#options.eps,
      this.#options.momentum ?? 1 / data[0]!,
    );
  }
}
