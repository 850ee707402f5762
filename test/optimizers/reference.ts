/**
 * The optimizers as their papers write them: one element at a time, in double precision, every
 * intermediate quantity under its name. Nothing here is taken from `src/optimizers`.
 */

/** All hyperparameters as numbers; a rule reads those that its optimizer has. */
export interface Hyper {
  readonly lr: number;
  readonly trustRatio: string;
  readonly trustNorm: string;
  readonly trustCoefficient: number;
  readonly weightDecayPlacement: string;
  readonly gradAveraging: boolean;
  readonly beta2Decay: number;
  readonly eps1: number | null;
  readonly eps2: number;
  readonly d: number | null;
  readonly epsForm: string;
  readonly relativeStep: boolean;
  readonly scaleParameter: boolean;
  readonly factored: boolean;
  readonly beta: number;
  readonly accumulatorForm: string;
  readonly weightDecay: number;
  readonly decoupledWeightDecay: boolean;
  readonly maximize: boolean;
  readonly gradScale: number;
  readonly threshold: number;
  readonly rectify: boolean;
  readonly rectifies: string;
  readonly etas: readonly [number, number];
  readonly stepSizes: readonly [number, number];
  readonly lambd: number;
  readonly t0: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly momentumForm: string;
  readonly biasCorrection: boolean;
  readonly lrDecay: number;
  readonly initialAccumulator: number;
  readonly eps: number;
  readonly epsPlacement: string;
  readonly alpha: number;
  readonly centered: boolean;
  readonly rho: number;
  readonly gamma: number;
  readonly clipThreshold: number;
  readonly lrPower: number;
  readonly l1: number;
  readonly l2: number;
  readonly l2Form: string;
  readonly l2Shrinkage: number;
  readonly epsRoot: number;
  readonly noProx: boolean;
  readonly alphaWarmup: number;
  readonly beta3Warmup: number;
  readonly useClipping: boolean;
  readonly betas: readonly [number, number, number?];
  readonly amsgrad: boolean;
  readonly amsgradMax: string;
  readonly lookAhead: boolean;
  readonly momentumDecay: number;
  readonly momentumSchedule: string;
  readonly r: number;
  readonly weightLrPower: number;
  readonly warmupSteps: number;
  readonly warmupFromZero: boolean;
  readonly decayForm: string;
  readonly silentSgdPhase: boolean;
  readonly initStep: string;
  readonly initStepValue: number;
  readonly initEstimSqDist: number;
  readonly beta3: number | null;
  readonly useBiasCorrection: boolean;
  readonly safeguardWarmup: boolean;
  readonly d0: number;
  readonly dCoef: number;
  readonly growthRate: number | null;
  readonly layerScale: number;
}

/** dJ/dθ at a point. */
export type Slope = (at: number) => number;

/** θ after step t = 1, 2, … */
export type Step = (theta: number, slope: Slope, h: Hyper, t: number) => number;

/** All elements of a tensor after step t, of an optimizer that looks at norms, or at rows and columns. */
export type TensorStep = (
  theta: readonly number[],
  slopes: (at: readonly number[]) => number[],
  h: Hyper,
  t: number,
) => number[];

export type Rule = {
  readonly defaults: Partial<Hyper>;
  /** Of vectors alone: matrices go another way, which is tested apart. */
  readonly isFlat?: true;
} & (
  | {
      /** A new element, with its own state. */
      readonly element: (h: Hyper) => Step;
    }
  | {
      /** A new tensor of this shape, with its own state. */
      readonly tensor: (h: Hyper, shape: readonly number[]) => TensorStep;
    }
  | {
      /** All elements of all tensors, of an optimizer that has one rate for them together. */
      readonly whole: (h: Hyper) => TensorStep;
    }
);

/** A rule of one element alone. */
export type ElementRule = Extract<Rule, { readonly element: unknown }>;

/** What a rule makes of a tensor: if it is of elements, of each of them. */
export function tensorOf(
  rule: Exclude<Rule, { readonly whole: unknown }>,
  h: Hyper,
  shape: readonly number[],
): TensorStep {
  if ("tensor" in rule) return rule.tensor(h, shape);
  const steps: Step[] = [];
  return (theta, slopes, now, t) =>
    theta.map((x, i) => {
      steps[i] ??= rule.element(h);
      const slope = (at: number) => slopes(theta.with(i, at))[i]!;
      return steps[i](x, slope, now, t);
    });
}

/** g ← ±gradScale · ∇J + λ · point; a decoupled λ is no part of g. */
export function gradient(h: Hyper, slope: number, point: number): number {
  const g = (h.maximize ? -1 : 1) * h.gradScale * slope;
  return h.decoupledWeightDecay ? g : g + h.weightDecay * point;
}

/** Loshchilov & Hutter (arXiv:1711.05101): decoupled decay is θ ← θ − lr · λ · θ. */
export function decayed(h: Hyper, theta: number): number {
  return h.decoupledWeightDecay ? theta - h.lr * h.weightDecay * theta : theta;
}

/** √x + ε or √(x + ε). */
export function rootWithEps(h: Hyper, x: number): number {
  return h.epsPlacement === "inside" ? Math.sqrt(x + h.eps) : Math.sqrt(x) + h.eps;
}

/** The running mean of `old` and `now` that keeps the part β. */
export function mean(beta: number, old: number, now: number): number {
  return beta * old + (1 - beta) * now;
}

/** An element without history, 0 / 0, takes no step. */
export function over(x: number, y: number): number {
  return y === 0 ? 0 : x / y;
}

export const common = {
  weightDecay: 0,
  decoupledWeightDecay: false,
  maximize: false,
  gradScale: 1,
};

/** Momentum: Polyak (1964), PyTorch's "sum", Keras' "velocity"; Nesterov: Sutskever et al. (2013), rewritten. */
const SGD: ElementRule = {
  defaults: {
    lr: 1e-3,
    momentum: 0,
    dampening: 0,
    nesterov: false,
    momentumForm: "sum",
    biasCorrection: false,
    ...common,
  },
  element: () => {
    let b: number | undefined;
    return (theta, slope, h, t) => {
      const { lr, momentum: mu, dampening: tau, nesterov } = h;
      const g = gradient(h, slope(theta), theta);
      if (mu === 0) return decayed(h, theta) - lr * g;
      if (h.momentumForm === "sum") {
        b = b === undefined ? g : mu * b + (1 - tau) * g;
        return decayed(h, theta) - lr * (nesterov ? g + mu * b : b);
      }
      if (h.momentumForm === "average") {
        b = mean(mu, b ?? 0, g);
        return decayed(h, theta) - lr * (h.biasCorrection ? b / (1 - mu ** t) : b);
      }
      b = mu * (b ?? 0) - lr * (1 - tau) * g;
      return decayed(h, theta) + (nesterov ? mu * b - lr * g : b);
    };
  },
};

/** Nesterov (1983), as Sutskever et al. (2013) write it, equations 3 and 4. */
const NAG: ElementRule = {
  defaults: { lr: 1e-3, momentum: 0.9, ...common },
  element: () => {
    let v = 0;
    return (theta, slope, h) => {
      const ahead = theta + h.momentum * v;
      v = h.momentum * v - h.lr * gradient(h, slope(ahead), ahead);
      return decayed(h, theta) + v;
    };
  },
};

/** Duchi, Hazan & Singer (2011). */
const Adagrad: ElementRule = {
  defaults: {
    lr: 1e-2,
    lrDecay: 0,
    initialAccumulator: 0,
    eps: 1e-10,
    epsPlacement: "outside",
    ...common,
  },
  element: ({ initialAccumulator }) => {
    let sum = initialAccumulator;
    return (theta, slope, h, t) => {
      const g = gradient(h, slope(theta), theta);
      sum += g ** 2;
      const lr = h.lr / (1 + (t - 1) * h.lrDecay);
      return decayed(h, theta) - over(lr * g, rootWithEps(h, sum));
    };
  },
};

/** Tieleman & Hinton (2012); centred: Graves (arXiv:1308.0850). */
const RMSprop: ElementRule = {
  defaults: {
    lr: 1e-2,
    alpha: 0.99,
    eps: 1e-8,
    epsPlacement: "outside",
    centered: false,
    momentum: 0,
    nesterov: false,
    momentumForm: "sum",
    initialAccumulator: 0,
    ...common,
  },
  element: ({ initialAccumulator }) => {
    let meanSquare = initialAccumulator;
    let meanGradient = 0;
    let b = 0;
    return (theta, slope, h) => {
      const { lr, momentum: mu, nesterov } = h;
      const g = gradient(h, slope(theta), theta);
      meanSquare = mean(h.alpha, meanSquare, g ** 2);
      meanGradient = mean(h.alpha, meanGradient, g);
      const variance = Math.max(meanSquare - meanGradient ** 2, 0);
      const q = over(g, rootWithEps(h, h.centered ? variance : meanSquare));
      if (mu === 0) return decayed(h, theta) - lr * q;
      if (h.momentumForm === "sum") {
        b = mu * b + q;
        return decayed(h, theta) - lr * (nesterov ? q + mu * b : b);
      }
      b = mu * b - lr * q;
      return decayed(h, theta) + (nesterov ? mu * b - lr * q : b);
    };
  },
};

/** Zeiler (arXiv:1212.5701), algorithm 1. */
const Adadelta: ElementRule = {
  defaults: { lr: 1, rho: 0.9, eps: 1e-6, initialAccumulator: 0, ...common },
  element: ({ initialAccumulator }) => {
    let meanSquare = initialAccumulator;
    let meanSquareDelta = initialAccumulator;
    return (theta, slope, h) => {
      const g = gradient(h, slope(theta), theta);
      meanSquare = mean(h.rho, meanSquare, g ** 2);
      const delta = over(Math.sqrt(meanSquareDelta + h.eps) * g, Math.sqrt(meanSquare + h.eps));
      meanSquareDelta = mean(h.rho, meanSquareDelta, delta ** 2);
      return decayed(h, theta) - h.lr * delta;
    };
  },
};

/** lr · m̂ / √v̂ with its ε. "uncorrected" is Adam's section 2: lr · √(1−β₂ᵗ) · m̂ / (√v + ε). */
export function adamStep(h: Hyper, mHat: number, vHat: number, t: number): number {
  if (h.epsPlacement !== "uncorrected") return over(h.lr * mHat, rootWithEps(h, vHat));
  const correction = 1 - h.betas[1] ** t;
  return over(h.lr * Math.sqrt(correction) * mHat, Math.sqrt(vHat * correction) + h.eps);
}

/** Kingma & Ba (arXiv:1412.6980), algorithm 1; AMSGrad: Reddi, Kale & Kumar (arXiv:1904.09237). */
const Adam: ElementRule = {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.999],
    eps: 1e-8,
    epsPlacement: "outside",
    amsgrad: false,
    amsgradMax: "raw",
    initialAccumulator: 0,
    lookAhead: false,
    ...common,
  },
  element: ({ initialAccumulator }) => {
    let m = 0;
    let v = initialAccumulator;
    let largest = 0;
    let lastStepAgain = (_h: Hyper) => 0;
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const g = gradient(h, slope(h.lookAhead ? theta - lastStepAgain(h) : theta), theta);
      m = mean(beta1, m, g);
      v = mean(beta2, v, g ** 2);
      const mHat = m / (1 - beta1 ** t);
      let vHat = v / (1 - beta2 ** t);
      if (h.amsgrad && h.amsgradMax === "raw") {
        largest = Math.max(largest, v);
        vHat = largest / (1 - beta2 ** t);
      } else if (h.amsgrad) {
        largest = Math.max(largest, vHat);
        vHat = largest;
      }
      lastStepAgain = (now) => adamStep(now, mHat, vHat, t);
      return decayed(h, theta) - adamStep(h, mHat, vHat, t);
    };
  },
};

/** Loshchilov & Hutter (arXiv:1711.05101), algorithm 2. */
const AdamW: ElementRule = {
  defaults: { ...Adam.defaults, weightDecay: 1e-2, decoupledWeightDecay: true },
  element: Adam.element,
};

/** Kingma & Ba, algorithm 2. NadaMax takes one more step of the mean, as Dozat does with Adam's. */
function adamax(nesterov: boolean): ElementRule {
  return {
    defaults: { lr: 2e-3, betas: [0.9, 0.999], eps: 1e-8, epsPlacement: "in-max", ...common },
    element: () => {
      let m = 0;
      let u = 0;
      return (theta, slope, h, t) => {
        const [beta1, beta2] = h.betas;
        const g = gradient(h, slope(theta), theta);
        m = mean(beta1, m, g);
        u = Math.max(beta2 * u, Math.abs(g) + (h.epsPlacement === "in-max" ? h.eps : 0));
        const first = nesterov ? mean(beta1, m, g) : m;
        const second = u + (h.epsPlacement === "outside" ? h.eps : 0);
        return decayed(h, theta) - (h.lr / (1 - beta1 ** t)) * over(first, second);
      };
    },
  };
}

/** Dozat (2016), with PyTorch's μ_t = β₁(1 − ½·0.96^(tψ)). */
const NAdam: ElementRule = {
  defaults: {
    lr: 2e-3,
    betas: [0.9, 0.999],
    eps: 1e-8,
    epsPlacement: "outside",
    momentumDecay: 4e-3,
    momentumSchedule: "dozat",
    initialAccumulator: 0,
    ...common,
  },
  element: ({ initialAccumulator }) => {
    let m = 0;
    let v = initialAccumulator;
    let muProduct = 1;
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const mu = (i: number) =>
        h.momentumSchedule === "dozat" ? beta1 * (1 - 0.5 * 0.96 ** (i * h.momentumDecay)) : beta1;
      const g = gradient(h, slope(theta), theta);
      m = mean(beta1, m, g);
      v = mean(beta2, v, g ** 2);
      muProduct *= mu(t);
      const muProductAhead = h.momentumSchedule === "ruder" ? muProduct : muProduct * mu(t + 1);
      const mBar = (mu(t + 1) * m) / (1 - muProductAhead) + ((1 - mu(t)) * g) / (1 - muProduct);
      return decayed(h, theta) - adamStep(h, mBar, v / (1 - beta2 ** t), t);
    };
  },
};

/** By the class's name. */
export const rules: Readonly<Record<string, ElementRule>> = {
  SGD,
  NAG,
  Adagrad,
  RMSprop,
  Adadelta,
  Adam,
  AdamW,
  Adamax: adamax(false),
  NAdam,
  NadaMax: adamax(true),
};
