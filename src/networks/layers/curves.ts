import {
  eluGradient,
  elu as eluOf,
  hardSigmoidGradient,
  hardSigmoid as hardSigmoidOf,
  hardSwish as hardSwishOf,
  mish as mishOf,
  multiplySlopes,
  relu6Gradient,
  relu6 as relu6Of,
  softplus as softplusOf,
} from "#kernels/curves.js";
import { checkNumber } from "../../validate.ts";
import { elementwise } from "./activation.ts";
import type { Recipe } from "./recipe.ts";

const NONE = {};

/**
 * x, and α(eˣ − 1) below 0 (Clevert et al., arXiv:1511.07289).
 * @param alpha α, [0, ∞). Default 1.
 * @throws TypeError, RangeError for another α.
 */
export function elu(alpha = 1): Recipe {
  checkNumber("elu: alpha", alpha, { min: 0 });
  const options = { alpha };
  return {
    ...elementwise("elu", { forward: eluOf, backward: eluGradient }, options),
    options,
  };
}

/**
 * log(1 + e^βx)/β, and x where βx is above 20, as PyTorch has it.
 * @param beta β, (0, ∞). Default 1.
 * @throws TypeError, RangeError for another β.
 */
export function softplus(beta = 1): Recipe {
  checkNumber("softplus: beta", beta, { above: 0 });
  const kernels = { forward: softplusOf, backward: multiplySlopes, keepsSlopes: true };
  const options = { beta };
  return { ...elementwise("softplus", kernels, options), options };
}

/** x · tanh(log(1 + eˣ)) (Misra, arXiv:1908.08681). */
export const mish = (): Recipe =>
  elementwise("mish", { forward: mishOf, backward: multiplySlopes, keepsSlopes: true }, NONE);

/** min(max(x, 0), 6) (Howard et al., "MobileNets", arXiv:1704.04861). */
export const relu6 = (): Recipe =>
  elementwise("relu6", { forward: relu6Of, backward: relu6Gradient }, NONE);

/** min(max(x + 3, 0), 6)/6: PyTorch's, not Keras 2's of slope 0.2. */
export const hardSigmoid = (): Recipe =>
  elementwise("hardSigmoid", { forward: hardSigmoidOf, backward: hardSigmoidGradient }, NONE);

/** x · min(max(x + 3, 0), 6)/6 (Howard et al., "Searching for MobileNetV3", arXiv:1905.02244). */
export const hardSwish = (): Recipe =>
  elementwise(
    "hardSwish",
    { forward: hardSwishOf, backward: multiplySlopes, keepsSlopes: true },
    NONE,
  );
