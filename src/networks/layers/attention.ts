import { attention as attend, attentionGradient } from "#kernels/attention.js";
import { scratchBytes } from "#kernels/products.js";
import { BYTES } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import { filled, uniformIn } from "../initializers.ts";
import { type Lengths, lengthsOf } from "./lengths.ts";
import { Projection } from "./projection.ts";
import type { Connection, Layer, Recipe, Way } from "./recipe.ts";
import { sizeRange } from "./shape.ts";
import { checkTokens } from "./tokenShape.ts";

/** Options of {@link attention}. */
export interface AttentionOptions {
  /** Heads, a divisor of the tokens' size: a whole number in [1, 2³¹). */
  readonly heads: number;
  /** Whether a token attends to itself and those before it alone. Default false: to all. */
  readonly causal?: boolean;
  /** Whether its projections have biases. Default true. */
  readonly bias?: boolean;
}

/**
 * Multi-head self-attention over tokens [length, size]: PyTorch's `MultiheadAttention` of one sequence as query, key
 * and value, with `batch_first`.
 *
 * [Q, K, V] = x · in_proj_weightᵀ + in_proj_bias, each [length, size], cut into heads of d = size/heads columns; each
 * head gives softmax(Q · Kᵀ/√d) · V, and what they give side by side · out_proj.weightᵀ + out_proj.bias are the outputs
 * (Vaswani et al., arXiv:1706.03762). A row takes heads · length² numbers of memory.
 *
 * Parameters: `in_proj_weight` [3 · size, size], at first uniform in ±√(6/(4 · size)) (Glorot's); `in_proj_bias`
 * [3 · size] and `out_proj.bias` [size], 0; `out_proj.weight` [size, size], as the network's initializer says.
 * @throws TypeError, RangeError for bad options.
 */
export function attention(options: AttentionOptions): Recipe {
  checkKeys("attention", options, ["heads", "causal", "bias"]);
  const { heads, causal = false, bias = true } = options;
  checkNumber("attention: heads", heads, sizeRange);
  checkFlag("attention: causal", causal);
  checkFlag("attention: bias", bias);
  return {
    name: "attention",
    options: { heads, causal },
    plan(where, input, setting) {
      const [length, size] = checkTokens(where, input);
      const lengths = lengthsOf(where, length, setting);
      const { dtype, maxBatch, kernels } = setting;
      if (size % heads !== 0) {
        throw new RangeError(
          `${where}: heads must divide the size of a token, ${size}, got ${heads}`,
        );
      }
      const initial = { of: "weight", inputs: size, outputs: size } as const;
      const weights = [
        {
          name: "in_proj_weight",
          shape: [3 * size, size],
          initial: uniformIn(Math.sqrt(1.5 / size)),
        },
        { name: "in_proj_bias", shape: [3 * size], initial: filled(0) },
        { name: "out_proj.weight", shape: [size, size], initial },
        { name: "out_proj.bias", shape: [size], initial: filled(0) },
      ];
      const tokens = maxBatch * length;
      // As assembly/networks/attention.ts lays it out: rows of whole panels of 32 bytes.
      const panel = 32 / BYTES[dtype];
      const rowsOf = (count: number, each: number) => count * Math.ceil(each / panel) * panel;
      const width = size / heads;
      const probabilities = rowsOf(length, length);
      const head = 7 * Math.max(rowsOf(length, width), rowsOf(width, length)) + probabilities;
      const own = Math.max(head * BYTES[dtype], kernels.routine(scratchBytes)());
      return {
        output: input,
        parameters: weights.filter(({ name }) => bias || !name.endsWith("bias")),
        areas: {
          projections: [dtype, tokens * 3 * size],
          probabilities: [dtype, maxBatch * heads * probabilities],
          context: [dtype, tokens * size],
        },
        scratch: tokens * 4 * size * BYTES[dtype] + own,
        connect: (at) => new Attention(at, length, size, lengths, { heads, causal, bias }),
      };
    },
  };
}

class Attention implements Layer {
  readonly #at: Connection;
  readonly #kernels: Linked;
  readonly #length: number;
  readonly #size: number;
  readonly #heads: number;
  readonly #causal: number;
  readonly #in: Projection;
  readonly #out: Projection;
  readonly #projections: number;
  readonly #probabilities: number;
  readonly #context: number;
  readonly #lengths: Lengths | undefined;

  constructor(
    at: Connection,
    length: number,
    size: number,
    lengths: Lengths | undefined,
    { heads, causal, bias }: Required<AttentionOptions>,
  ) {
    this.#at = at;
    this.#kernels = at.kernels;
    this.#length = length;
    this.#size = size;
    this.#heads = heads;
    this.#causal = Number(causal);
    this.#lengths = lengths;
    const projection = (weight: string, offset: string) =>
      new Projection(at.kernels, at.parameter(weight), bias ? at.parameter(offset) : undefined);
    this.#in = projection("in_proj_weight", "in_proj_bias");
    this.#out = projection("out_proj.weight", "out_proj.bias");
    this.#projections = at.area("projections").address;
    this.#probabilities = at.area("probabilities").address;
    this.#context = at.area("context").address;
  }

  forward(rows: number): void {
    const { input, output, scratch } = this.#at;
    const tokens = rows * this.#length;
    this.#in.forward(input.address, this.#projections, tokens);
    this.#kernels.routine(attend)(
      this.#projections,
      this.#probabilities,
      this.#context,
      this.#lengths?.address ?? 0,
      scratch,
      rows,
      this.#length,
      this.#size,
      this.#heads,
      this.#causal,
    );
    this.#out.forward(this.#context, output.address, tokens);
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { input, output, dtype } = this.#at;
    const tokens = rows * this.#length;
    // Gradients of the context and of the projections, and what is left for kernels.
    const bytes = tokens * this.#size * BYTES[dtype];
    const ofContext = this.#at.scratch;
    const ofProjections = ofContext + bytes;
    const scratch = ofProjections + 3 * bytes;
    this.#out.backward(output.gradient, ofContext, scratch, tokens);
    this.#kernels.routine(attentionGradient)(
      this.#projections,
      this.#probabilities,
      ofContext,
      ofProjections,
      this.#lengths?.address ?? 0,
      scratch,
      rows,
      this.#length,
      this.#size,
      this.#heads,
      this.#causal,
    );
    if (parameters) {
      this.#out.train(output.gradient, this.#context, scratch, tokens, accumulate);
      this.#in.train(ofProjections, input.address, scratch, tokens, accumulate);
    }
    if (inputs) this.#in.backward(ofProjections, input.gradient, scratch, tokens);
  }
}
