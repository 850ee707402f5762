import { sm3 } from "#kernels/sm3.js";
import type { Description } from "../base/description.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  isActive,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass } from "../base/pass.ts";
import type { Tensor } from "../base/tensors.ts";
import { BYTES } from "../dtype.ts";
import { elements } from "../parameter.ts";
import { gradientPass } from "./momentum.ts";
import { add, linked } from "./trust.ts";

/** Options of {@link SM3}. */
export interface SM3Options extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 0.1. */
  lr?: Hyperparameter;
  /** μ in [0, 1): how much of a mean of the steps is kept. Default 0: none. */
  momentum?: Hyperparameter;
  /** β in [0, 1): how much of an accumulator is kept, beside 1 − β of g². Default 0: all of both, a sum. */
  beta?: Hyperparameter;
  /** ε in [0, ∞). Default 1e-30. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /**
   * What an accumulator becomes, where β is above 0 (a sum only grows):
   * - `"largest"` (pytorch_optimizer, default): the largest ν along it so far.
   * - `"latest"` (optax): the largest ν along it in this step.
   */
  accumulatorForm?: "largest" | "latest";
}

/**
 * SM3: Adagrad whose sums of squares are kept for each row and each column, and not for each element, so that it
 * hardly takes memory beside parameters and gradients.
 *
 * g ← ∇J(θ) + λθ; ν = min of the accumulators of the element's row, column, … + g²; each accumulator becomes the
 * largest ν along it; θ ← θ − lr·g / √(ν + ε)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: g, or its mean with momentum; Ψ: ν, which is Σg² or more.
 *
 * State: `accumulator`, of a tensor all its dimensions' accumulators one behind the other (in pytorch_optimizer
 * `accumulator_0`, `accumulator_1`, …); `momentum_buffer` with momentum. Of vectors it is Adagrad's sum.
 * Anil, Gupta, Koren & Singer, "Memory-Efficient Adaptive Optimization", SM3-II (arXiv:1901.11150).
 * PyTorch has no SM3: defaults are pytorch_optimizer's.
 */
export class SM3 extends Optimizer<SM3Options> {
  static readonly description: Description<SM3Options> = {
    name: "SM3",
    options: {
      lr: { default: 0.1, min: 0 },
      momentum: beta(0),
      beta: beta(0),
      eps: { default: 1e-30, min: 0, mayVanish: false },
      accumulatorForm: { default: "largest", choices: ["largest", "latest"] },
      ...commonSpecs,
    },
    slots: {
      momentum_buffer: {},
      accumulator: {
        min: 0,
        shape: (of) => [of.length === 0 ? 1 : of.reduce((sum, n) => sum + n)],
      },
      rows: { scratch: true, shape: (of) => [of.length === 2 ? 0 : elements(of.slice(0, -1))] },
      columns: { scratch: true, shape: (of) => of.slice(-1) },
    },
  };

  protected override slots({ momentum }: Required<SM3Options>): Record<string, number> {
    return {
      ...(isActive(momentum) && { momentum_buffer: 0 }),
      ...{ accumulator: 0, rows: 0, columns: 0 },
    };
  }

  /** What its constants are: those of gradient descent. */
  protected override plan(h: Resolved<SM3Options>): Pass {
    return gradientPass(h);
  }

  protected override update(work: readonly Work<SM3Options>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<SM3Options>[]): () => void {
    const all = work.map((each) => ({ each, tensors: linked(each) }));
    for (const { each, tensors } of all) {
      each.checked(this.plan(each.h));
      for (const { heap, dtype } of tensors) heap.kernels[dtype].routine(sm3);
    }
    return () => {
      for (const { each, tensors } of all) {
        for (const tensor of tensors) if (tensor.length > 0) stepTensor(tensor, each.h);
        each.remember(["accumulator", "momentum_buffer"]);
      }
    };
  }
}

function stepTensor(tensor: Tensor, h: Resolved<SM3Options>): void {
  const { heap, dtype, shape, length } = tensor;
  const { gradScale, l2, decay } = common(h);
  const isLargest = h.beta > 0 && h.accumulatorForm === "largest";
  const cols = shape.at(-1) ?? 1;
  const rows = length / cols;
  const isMatrix = shape.length === 2;
  if (!isMatrix) gather(tensor);
  const first = tensor.address("accumulator");
  const last = first + (tensor.slot("accumulator").length - cols) * BYTES[dtype];
  const moves = h.momentum === 0;
  heap.kernels[dtype].routine(sm3)(
    tensor.address(moves ? "param" : "momentum_buffer"),
    tensor.address("param"),
    tensor.address("grad"),
    isMatrix ? first : tensor.address("rows"),
    last,
    tensor.address("columns"),
    rows,
    cols,
    moves ? decay : h.momentum,
    moves ? -h.lr : 1 - h.momentum,
    gradScale,
    l2,
    h.beta === 0 ? 1 : h.beta,
    1 - h.beta,
    h.eps,
    isLargest ? 1 : 0,
  );
  if (!isMatrix) scatter(tensor, isLargest);
  if (!moves) add(tensor, "param", "momentum_buffer", -h.lr, decay);
}

/** `rows`: the least accumulator of all dimensions but the last, of each element of these. */
function gather(tensor: Tensor): void {
  const [rows, accumulator] = [tensor.slot("rows"), tensor.slot("accumulator")];
  rows.fill(Infinity);
  walk(tensor, rows.length, (row, place) => {
    rows[row] = Math.min(rows[row]!, accumulator[place]!);
  });
}

/** The accumulators of all dimensions but the last: the largest of `rows` along each. */
function scatter(tensor: Tensor, isLargest: boolean): void {
  const [rows, accumulator] = [tensor.slot("rows"), tensor.slot("accumulator")];
  if (!isLargest) accumulator.fill(0, 0, accumulator.length - (tensor.shape.at(-1) ?? 1));
  walk(tensor, rows.length, (row, place) => {
    accumulator[place] = Math.max(accumulator[place]!, rows[row]!);
  });
}

/** Calls `visit` with each row, and where the accumulator of each of its dimensions stands. */
function walk({ shape }: Tensor, rows: number, visit: (row: number, place: number) => void): void {
  let start = 0;
  let stride = rows;
  for (const size of shape.slice(0, -1)) {
    stride /= size;
    for (let row = 0; row < rows; row++) visit(row, start + (Math.floor(row / stride) % size));
    start += size;
  }
}
