import { groupNormGradient, groupNorm as normalize } from "#kernels/groupNorm.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import { filled } from "../initializers.ts";
import { arrange } from "./channels.ts";
import { checkGroups } from "./convolutionOptions.ts";
import type { Connection, Layer, Plan, Recipe, Setting, Signal, Way } from "./recipe.ts";
import { type Shape, sizeOf, sizeRange } from "./shape.ts";

/** Options of {@link groupNorm}. */
export interface GroupNormOptions {
  /** Groups of channels side by side, which must divide the channels: a whole number in [1, 2³¹). */
  readonly groups: number;
  /** ε, added to the variance: [0, ∞). Default 1e-5. */
  readonly eps?: number;
  /** Whether it has a weight and a bias. Default true. */
  readonly affine?: boolean;
}

/** Options of {@link instanceNorm}. */
export interface InstanceNormOptions {
  /** ε, added to the variance: [0, ∞). Default 1e-5. */
  readonly eps?: number;
  /** Whether it has a weight and a bias. Default false. */
  readonly affine?: boolean;
}

/**
 * Group normalization: y = (x − μ)/√(σ² + ε) · weight + bias with the mean and the (biased) variance of all positions
 * of a group of channels, in each row by itself: PyTorch's `GroupNorm`. Rows are [channels], [length, channels] or
 * [height, width, channels]. Training and predicting are the same.
 *
 * Parameters: `weight` [channels], 1 at first, and `bias` [channels], 0.
 *
 * Wu & He, "Group Normalization" (arXiv:1803.08494).
 */
export function groupNorm(options: GroupNormOptions): Recipe {
  checkKeys("groupNorm", options, ["groups", "eps", "affine"]);
  const { groups, eps = 1e-5, affine = true } = options;
  checkNumber("groupNorm: groups", groups, sizeRange);
  checkCommon("groupNorm", eps, affine);
  return {
    name: "groupNorm",
    options: { groups, eps },
    arrange,
    plan(where, input, setting) {
      checkGroups(where, input.at(-1)!, groups);
      return planGroups(input, setting, groups, eps, affine);
    },
  };
}

/**
 * Instance normalization: each channel of a row by its own mean and variance, PyTorch's `InstanceNorm1d` and
 * `InstanceNorm2d`: a `groupNorm` of as many groups as channels, without weight and bias unless asked for. Rows are
 * [length, channels] or [height, width, channels], of more than one position.
 *
 * Ulyanov, Vedaldi & Lempitsky, "Instance Normalization" (arXiv:1607.08022).
 */
export function instanceNorm(options: InstanceNormOptions = {}): Recipe {
  checkKeys("instanceNorm", options, ["eps", "affine"]);
  const { eps = 1e-5, affine = false } = options;
  checkCommon("instanceNorm", eps, affine);
  return {
    name: "instanceNorm",
    options: { eps },
    arrange,
    plan(where, input, setting) {
      const channels = input.at(-1)!;
      if (sizeOf(input) === channels) {
        throw new RangeError(`${where}: rows must have more than one position, got one`);
      }
      return planGroups(input, setting, channels, eps, affine);
    },
  };
}

function checkCommon(name: string, eps: number, affine: boolean): void {
  checkNumber(`${name}: eps`, eps, { min: 0 });
  checkFlag(`${name}: affine`, affine);
}

function planGroups(
  input: Shape,
  { dtype, maxBatch }: Setting,
  groups: number,
  eps: number,
  affine: boolean,
): Plan {
  const channels = input.at(-1)!;
  const shape = [channels];
  const parameters = [
    { name: "weight", shape, initial: filled(1) },
    { name: "bias", shape, initial: filled(0) },
  ];
  const positions = sizeOf(input) / channels;
  return {
    output: input,
    parameters: affine ? parameters : [],
    areas: {
      statistics: ["f64", 2 * maxBatch * groups],
      sums: ["f64", 5 * channels],
      vectors: [dtype, 4 * channels],
    },
    connect: (at) => new GroupNorm(at, { positions, channels, groups, eps, affine }),
  };
}

interface Sizes {
  readonly positions: number;
  readonly channels: number;
  readonly groups: number;
  readonly eps: number;
  readonly affine: boolean;
}

class GroupNorm implements Layer {
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #weight: Parameter | undefined;
  readonly #bias: Parameter | undefined;
  readonly #statistics: number;
  readonly #sums: number;
  readonly #vectors: number;
  readonly #sizes: Sizes;

  constructor(at: Connection, sizes: Sizes) {
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#weight = sizes.affine ? at.parameter("weight") : undefined;
    this.#bias = sizes.affine ? at.parameter("bias") : undefined;
    this.#statistics = at.area("statistics").address;
    this.#sums = at.area("sums").address;
    this.#vectors = at.area("vectors").address;
    this.#sizes = sizes;
  }

  forward(rows: number): void {
    const { positions, channels, groups, eps } = this.#sizes;
    this.#kernels.routine(normalize)(
      this.#input.address,
      this.#output.address,
      this.#statistics,
      this.#sums,
      this.#vectors,
      this.#weight?.dataAddress ?? 0,
      this.#bias?.dataAddress ?? 0,
      rows,
      positions,
      channels,
      groups,
      eps,
    );
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { positions, channels, groups } = this.#sizes;
    this.#kernels.routine(groupNormGradient)(
      this.#input.address,
      this.#output.gradient,
      inputs ? this.#input.gradient : 0,
      this.#statistics,
      this.#sums,
      this.#vectors,
      this.#weight?.dataAddress ?? 0,
      (parameters && this.#weight?.gradAddress) || 0,
      (parameters && this.#bias?.gradAddress) || 0,
      rows,
      positions,
      channels,
      groups,
      Number(accumulate),
    );
  }
}
