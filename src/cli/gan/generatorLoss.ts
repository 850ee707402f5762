import { pow } from "../../vendor/pow.ts";

/**
 * The gradient of the non-saturating generator loss −mean log σ(y) with respect to logits y of
 * generated points, −σ(−y)/n: Goodfellow et al., "Generative Adversarial Nets" (arXiv:1406.2661),
 * section 3. Not by `Math.exp`, which differs between engines.
 */
export function generatorLossGradient(logits: Float32Array, gradient: Float32Array): void {
  for (let i = 0; i < logits.length; i++) {
    gradient[i] = -1 / (logits.length * (1 + pow(Math.E, logits[i]!)));
  }
}
