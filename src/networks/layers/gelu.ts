import { normalGelu } from "#kernels/normal.js";
import { tanhGelu } from "#kernels/tanhGelu.js";
import { checkFlag, checkKeys } from "../../validate.ts";
import { activations } from "../activations.ts";
import { elementwise } from "./activation.ts";
import type { Recipe } from "./recipe.ts";

/** Options of {@link gelu}. */
export interface GeluOptions {
  /** Whether Φ is the normal distribution's very function, PyTorch's default, or by tanh, `DenseNetwork`'s. Default true. */
  readonly exact?: boolean;
}

/**
 * x · Φ(x), Φ the normal distribution (Hendrycks & Gimpel, arXiv:1606.08415); with `exact: false`
 * ½x(1 + tanh √(2/π)(x + 0.044715x³)).
 * @throws TypeError for another option.
 */
export function gelu(options: GeluOptions = {}): Recipe {
  checkKeys("gelu", options, ["exact"]);
  const { exact = true } = options;
  checkFlag("gelu: exact", exact);
  const { gelu: byTanh } = activations;
  const constants = { negativeSlope: 0 };
  const kernels = { ...byTanh, forward: exact ? normalGelu : tanhGelu };
  return { ...elementwise("gelu", kernels, constants), options: { exact } };
}
