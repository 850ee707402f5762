import { checkDense, type Parameters } from "../base/parameters.ts";
import { trained } from "./trained.ts";

/**
 * Gradient centralization: takes from the gradient of each unit of a matrix or a filter its mean,
 *
 *     grad[i, …] ← grad[i, …] − mean(grad[i, …])
 *
 * where i is the first dimension. Vectors and numbers stay as they are.
 *
 * optax's `centralize()`, pytorch_optimizer's `centralize_gradient`.
 *
 * Yong et al., "Gradient Centralization: A New Optimization Technique for Deep Neural Networks", eq. 1
 * (arXiv:2004.01461).
 *
 * @throws TypeError for bad arguments.
 */
export function centralizeGrad(parameters: Parameters): void {
  const members = trained("centralizeGrad", parameters);
  checkDense("centralizeGrad", members);
  for (const { shape, length, grad } of members) {
    if (shape.length < 2 || length === 0) continue;
    const width = length / shape[0]!;
    for (let start = 0; start < length; start += width) {
      let sum = 0;
      for (let i = start; i < start + width; i++) sum += grad[i]!;
      const mean = sum / width;
      for (let i = start; i < start + width; i++) grad[i]! -= mean;
    }
  }
}
