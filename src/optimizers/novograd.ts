import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import type { Tensor } from "../base/tensors.ts";
import { momentumPass } from "./momentum.ts";
import { held, linked, norm } from "./trust.ts";

/** Options of {@link NovoGrad}. */
export interface NovoGradOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the squared norm is kept. Default [0.95, 0.98]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, a tensor without history takes no step. */
  eps?: Hyperparameter;
  /** Take up 1 − β₁ of each gradient, and not all of it; of the first, always all. Default false. */
  gradAveraging?: boolean;
}

/**
 * NovoGrad: momentum on gradients of which each tensor's is divided by a running norm of its own. It keeps half
 * as much as Adam.
 *
 * g ← ∇J(θ); v ← β₂v + (1−β₂)‖g‖², first v ← ‖g‖²; m ← β₁m + (g / (√v + ε) + λθ), first m without the mean;
 * θ ← θ − lr·m
 *
 * Weight decay is added to the gradient after its division; decoupled it is θ ← (1 − lr·λ)θ.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: momentum on g/(√v + ε); Ψ: 1, since each gradient is divided by
 * the norm of its time.
 *
 * State: `moments` (m), `grads_ema` (v), one number a tensor. A step takes one pass, and a norm in double precision.
 * Ginsburg et al., "Stochastic Gradient Methods with Layer-wise Adaptive Moments for Training of Deep Networks",
 * algorithm 1 (arXiv:1905.11286). PyTorch has no NovoGrad: defaults are its authors', as pytorch_optimizer has them.
 */
export class NovoGrad extends Optimizer<NovoGradOptions> {
  static readonly description: Description<NovoGradOptions> = {
    name: "NovoGrad",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.95), beta(0.98)],
      eps: { default: 1e-8, min: 0, mayVanish: false },
      gradAveraging: { default: false },
      ...commonSpecs,
    },
    slots: { moments: {}, grads_ema: { min: 0, shape: () => [] } },
  };

  protected override slots(): Record<string, number> {
    return { moments: 0, grads_ema: 0 };
  }

  /** The step by a gradient that is not divided yet. */
  protected override plan(h: Resolved<NovoGradOptions>, { fresh }: Progress): Pass {
    const [momentum] = h.betas;
    const intake = h.gradAveraging && !fresh.has("moments") ? 1 - momentum : 1;
    const constants = { momentum, intake, bufferStep: h.lr, gradStep: 0 };
    return { ...momentumPass(h, constants), arrays: ["param", "grad", "moments"] };
  }

  protected override update(work: readonly Work<NovoGradOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<NovoGradOptions>[]): () => void {
    const steps = work.map((each) => ({
      each,
      pass: each.checked(this.plan(each.h, each.progress)),
      tensors: linked(each),
    }));
    return () => {
      for (const { each, pass, tensors } of steps) {
        for (const tensor of tensors) stepTensor(tensor, pass, each.h, each.progress);
        each.remember(["moments", "grads_ema"]);
      }
    };
  }
}

function stepTensor(
  tensor: Tensor,
  { constants, ...pass }: Pass,
  { betas, eps }: Resolved<NovoGradOptions>,
  { fresh }: Progress,
): void {
  const size = norm(tensor, "grad", constants.gradScale);
  const square = size * size;
  const running = tensor.slot("grads_ema");
  const isFirst = fresh.has("grads_ema");
  running[0] = isFirst ? square : betas[1] * running[0]! + (1 - betas[1]) * square;
  const root = Math.sqrt(running[0]!) + eps;
  // Without any gradient nothing is to be divided.
  const divisor = root === 0 ? 1 : root;
  const intake = held(constants.intake! / divisor, tensor);
  // A norm that overflows leaves nothing of the gradient, and no 0 · ∞ of a decay that is not there.
  const l2 = constants.l2 === 0 ? 0 : held(constants.l2! * divisor, tensor);
  tensor.sweep({ ...pass, constants: { ...constants, intake, l2 } });
}
