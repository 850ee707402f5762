/**
 * What PyTorch's users find here: for each of its names Nadir's, with `.option` an option of a class, and after a
 * bar what is to be said; or "not: " and why not.
 */
export const torch = {
  "torch.optim": {
    ASGD: "ASGD",
    Adadelta: "Adadelta",
    Adafactor: "Adafactor",
    Adagrad: "Adagrad",
    Adam: "Adam",
    AdamW: "AdamW",
    Adamax: "Adamax",
    LBFGS: "LBFGS",
    Muon: "Muon",
    NAdam: "NAdam",
    Optimizer: "Optimizer",
    RAdam: "RAdam",
    RMSprop: "RMSprop",
    Rprop: "Rprop",
    SGD: "SGD",
    SparseAdam: "SparseAdam",
    swap_in_optimizer_params_and_state:
      "not: an optimizer's parameters lie in one memory from beginning to end; a second optimizer takes others",
  },
  "torch.optim.lr_scheduler": {
    ChainedScheduler: "multiplied",
    ConstantLR: "joined | of two numbers, or `linear` with both ends alike",
    CosineAnnealingLR: "cosineAnnealing",
    CosineAnnealingWarmRestarts: "warmRestarts",
    CyclicLR: "cyclic, cyclicMomentum",
    ExponentialLR: "exponential",
    LRScheduler: "not: a schedule is a function of the step, with nothing to inherit",
    LambdaLR: "multiplied | of a number and a function of your own",
    LinearLR: "linear",
    MultiStepLR: "multiStep",
    MultiplicativeLR:
      "not: the value of a step would depend on those before; write their product as a function of the step",
    OneCycleLR: "oneCycle, oneCycleMomentum",
    PolynomialLR: "polynomial",
    ReduceLROnPlateau: "ReduceLROnPlateau",
    SequentialLR: "joined",
    StepLR: "stepDecay",
  },
  "torch.optim.swa_utils": {
    AveragedModel: "Average",
    SWALR: "joined, cosineAnnealing | from the rate to SWA's, then constant",
    get_ema_avg_fn: "Average | its option `decay`",
    get_ema_multi_avg_fn: "Average | its option `decay`",
    get_swa_avg_fn: 'Average | with `kind: "equal"`',
    get_swa_multi_avg_fn: 'Average | with `kind: "equal"`',
    update_bn:
      "Network | batches through `forward` of a network whose `batchNorm` has `momentum: null`",
  },
  "torch.nn.utils": {
    clip_grad_norm: "clipGradNorm",
    clip_grad_norm_: "clipGradNorm",
    clip_grad_value_: "clipGradValue",
  },
};

/** Keywords that are not the same in camelCase; of one optimizer alone, behind its name. */
export const renamed = {
  initial_accumulator_value: "initialAccumulator",
  line_search_fn: "lineSearch",
  // Its pair is two options.
  "Adafactor.eps": "eps1",
};

/** What differs though the keyword is there. */
export const otherwise = [
  "`Adafactor`'s `eps=(…, …)` is two options, `eps1` and `eps2`",
  '`Muon`\'s `adjust_lr_fn=None` is `adjustLrFn: "original"`',
  "`GradScaler`'s `enabled` is no option: leave the scaler out",
];

/** Keywords of PyTorch's optimizers that no class here has, and why. All others are there in camelCase. */
export const withoutKeyword = {
  foreach: "one kernel walks all parameters of a block anyway",
  fused: "every step is one pass, where the algorithm allows it",
  capturable: "there are no CUDA graphs",
  differentiable: "gradients do not flow through a step",
};
