import { checkDense, type Parameters } from "../base/parameters.ts";
import { realPower } from "../math.ts";
import { normals } from "../normals.ts";
import { Random, seedRange } from "../random.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { trained } from "./trained.ts";

/** Options of {@link addGradNoise}. */
export interface GradNoiseOptions {
  /** The step that is to be taken, counted from 0, as `optimizer.steps`: a whole number in [0, 2⁵³). */
  readonly step: number;
  /** η, the variance at step 0, in [0, ∞). */
  readonly eta: number;
  /** γ, how fast it falls, in [0, 2⁵³). Default: 0.55. */
  readonly gamma?: number;
  /** A whole number in [0, 2⁵³). Default: 0. */
  readonly seed?: number;
}

/**
 * Adds normal noise to the gradients, less of it from step to step:
 *
 *     grad ← grad + σ · N(0, 1),  σ² = η / (1 + step)^γ
 *
 * The noise depends on the seed, the step and the order of the parameters alone: the same bits on every engine,
 * also where a training goes on later.
 *
 * ```ts
 * import { addGradNoise, loadSync, SGD } from "nadir";
 *
 * const model = loadSync().parameters({ w: [3] });
 * const optimizer = new SGD(model, { lr: 0.1 });
 * addGradNoise(model, { step: optimizer.steps, eta: 0.3, seed: 1 });
 * optimizer.step();
 * ```
 *
 * optax's `add_noise(eta, gamma, key)`.
 *
 * Neelakantan et al., "Adding Gradient Noise Improves Learning for Very Deep Networks", §3 (arXiv:1511.06807).
 *
 * @throws RangeError, TypeError for bad arguments.
 */
export function addGradNoise(parameters: Parameters, options: GradNoiseOptions): void {
  const members = trained("addGradNoise", parameters);
  checkDense("addGradNoise", members);
  checkKeys("addGradNoise", options, ["step", "eta", "gamma", "seed"]);
  const { step, eta, gamma = 0.55, seed = 0 } = options;
  checkNumber("addGradNoise: step", step, seedRange);
  checkNumber("addGradNoise: eta", eta, { min: 0 });
  checkNumber("addGradNoise: gamma", gamma, { min: 0, below: 2 ** 53 });
  checkNumber("addGradNoise: seed", seed, seedRange);
  const deviation = Math.sqrt(eta / realPower(1 + step, gamma));
  const draw = normals(new Random(seed, step));
  for (const { grad } of members) {
    for (let i = 0; i < grad.length; i++) grad[i]! += deviation * draw();
  }
}
