import { checkNumber } from "../../validate.ts";
import { activations } from "../activations.ts";
import { elementwise } from "./activation.ts";
import type { Recipe } from "./recipe.ts";

/** Of functions that have no constant. */
const NONE = { negativeSlope: 0 };

/** max(x, 0). */
export const relu = (): Recipe => elementwise("relu", activations.relu, NONE);

/** x, and a·x below 0. @param negativeSlope a, [0, ∞). Default 0.01. */
export function leakyRelu(negativeSlope = 0.01): Recipe {
  checkNumber("leakyRelu: negativeSlope", negativeSlope, { min: 0 });
  const options = { negativeSlope };
  return { ...elementwise("leakyRelu", activations.leakyRelu, options), options };
}

/** The hyperbolic tangent. */
export const tanh = (): Recipe => elementwise("tanh", activations.tanh, NONE);

/** σ(x) = 1/(1 + e⁻ˣ). */
export const sigmoid = (): Recipe => elementwise("sigmoid", activations.sigmoid, NONE);

/** x·σ(x), also called swish (Hendrycks & Gimpel, arXiv:1606.08415). */
export const silu = (): Recipe => elementwise("silu", activations.silu, NONE);
