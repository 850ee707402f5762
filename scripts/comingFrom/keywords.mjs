/**
 * What each keyword of other libraries' optimizers is here, where it is not the same in camelCase: an option's name,
 * `betas[0]` for one of several; "not: " and why not; or "as: " and what is written in its place. `name.keyword` is of one
 * optimizer of theirs alone.
 */

import { renamed, withoutKeyword } from "../coverage/torch.mjs";

const GROUPS = "as: [`groupsBy`](around.md#decay-for-some-rates-for-others)";
const BITS = "as: [`bf16(AdamW)`](state.md), a class of the class";
const NOISE = "as: an option of [`addGradNoise`](around.md#noise-and-centralization)";
const MULTI = "as: [`multi`](optimizers.md#optimizers-of-optimizers), by names";
const INSIDE = 'as: `eps` with `epsPlacement: "inside"`; not both at once';

export const torch = {
  ...renamed,
  "Adafactor.eps": "as: `eps1` and `eps2`",
  ...mapped(withoutKeyword, (why) => `not: ${why}`),
};

export const optax = {
  learning_rate: "lr",
  b1: "betas[0]",
  b2: "betas[1]",
  b3: "betas[2]",
  eps_root: INSIDE,
  initial_accumulator_value: "initialAccumulator",
  mask: GROUPS,
  weight_decay_mask: GROUPS,
  mu_dtype: BITS,
  accumulator_dtype: BITS,
  dtype_momentum: BITS,
  state_dtype: BITS,
  estim_lr0: "d0",
  nesterov: "as: `NAdam`, `NAdamW`; no other of Adam's kin has it",
  "adafactor.min_dim_size_to_factor": "not: whatever has two axes is factored",
  "adafactor.decay_rate": "as: `beta2Decay`, the other sign",
  "adafactor.decay_offset": "not: steps are counted from the first",
  "adafactor.multiply_by_parameter_scale": "scaleParameter",
  "adafactor.clipping_threshold": "d",
  "adafactor.weight_decay_rate": "as: `weightDecay`, which here is times `lr`",
  "adafactor.eps": "eps1",
  "amsgrad.bias_correction_mu": "not: both means are corrected",
  "amsgrad.bias_correction_nu": "not: both means are corrected",
  "lars.trust_ratio_mask": 'as: `trustRatio: "none"` of a group',
  "lbfgs.memory_size": "historySize",
  "lbfgs.scale_init_precond": "not: it always is",
  "lbfgs.linesearch": "as: `lineSearch`, by its name",
  "noisy_sgd.eta": NOISE,
  "noisy_sgd.gamma": NOISE,
  "noisy_sgd.key": NOISE,
  "noisy_sgd.seed": NOISE,
  "rmsprop.decay": "alpha",
  "rmsprop.initial_scale": "initialAccumulator",
  "rmsprop.eps_in_sqrt": "as: `epsPlacement`",
  "rmsprop.bias_correction": "not: means are as they are",
  "rprop.eta_minus": "etas[0]",
  "rprop.eta_plus": "etas[1]",
  "rprop.min_step_size": "stepSizes[0]",
  "rprop.max_step_size": "stepSizes[1]",
  "signum.beta": "momentum",
  "adopt.clip_value_fn": "not: it is t^¼, or with `useClipping: false` none",
  "dog.init_step": "as: `initStep`, `initStepValue`",
  "muon.ns_coeffs": "as: `nsCoefficients`",
  "muon.beta": "momentum",
  "muon.adaptive": "not: few use it",
  "muon.preconditioning": "not: it is the Frobenius norm's",
  "muon.adam_b1": "betas[0]",
  "muon.adam_b2": "betas[1]",
  "muon.adam_eps_root": "not: few use it",
  "muon.adam_learning_rate": "adamLr",
  "muon.muon_weight_dimension_numbers": "not: matrices are parameters of two axes",
  "muon.consistent_rms": 'as: `adjustLrFn: "match_rms_adamw"`, where it is 0.2',
  "prodigy.estim_lr_coef": "dCoef",
  "schedule_free.base_optimizer": "as: the class, of which there are three",
  "schedule_free.b1": "as: `momentum`, of Adam's kin `betas[0]`",
  "schedule_free_sgd.b1": "momentum",
  "sophia.update_interval": "as: `updateHessian`, every so many steps",
  "sophia.hessian_diagonal_fn": "as: what you give to `updateHessian`",
  "sophia.verbose": "not: nothing is printed",
  "sophia.print_win_rate_every_n_steps": "not: nothing is printed",
};

export const keras = {
  learning_rate: "lr",
  beta_1: "betas[0]",
  beta_2: "betas[1]",
  epsilon: "eps",
  initial_accumulator_value: "initialAccumulator",
  clipnorm: "as: [`clipGradNormEach`](around.md#clipping)",
  global_clipnorm: "as: [`clipGradNorm`](around.md#clipping), or `fit`'s `clipNorm`",
  clipvalue: "as: [`clipGradValue`](around.md#clipping), or `fit`'s `clipValue`",
  use_ema: "as: [`Average`](optimizers.md#averages-of-parameters)",
  ema_momentum: "as: `decay` of `Average`",
  ema_overwrite_frequency: "as: `exchange()` of `Average`, every so often",
  loss_scale_factor: "as: `gradScale`, one over it; or [`GradScaler`](around.md#loss-scaling)",
  gradient_accumulation_steps:
    "as: [`Accumulation`](around.md#several-batches-a-step), or `fit`'s `accumulate`",
  "Adafactor.epsilon_1": "eps1",
  "Adafactor.epsilon_2": "eps2",
  "Adafactor.clip_threshold": "d",
  "Ftrl.learning_rate_power": "lrPower",
  "Ftrl.l1_regularization_strength": "l1",
  "Ftrl.l2_regularization_strength": "l2",
  "Ftrl.l2_shrinkage_regularization_strength": "l2Shrinkage",
  "Muon.adam_beta_1": "betas[0]",
  "Muon.adam_beta_2": "betas[1]",
  "Muon.muon_a": "nsCoefficients[0]",
  "Muon.muon_b": "nsCoefficients[1]",
  "Muon.muon_c": "nsCoefficients[2]",
  "Muon.adam_lr_ratio": "as: `adamLr`, which is the rate itself",
  "Muon.rms_rate": "not: it is 0.2",
  "Muon.exclude_layers": MULTI,
  "Muon.exclude_embeddings": MULTI,
  "RMSprop.rho": "alpha",
};

function mapped(record, of) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}
