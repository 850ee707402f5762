/** What Keras's users find here: as in `torch.mjs`. */

const REGISTRY = "not: there is no registry of names; import the class or the function";

export const keras = {
  "keras.optimizers": {
    Adadelta: "Adadelta",
    Adafactor: "Adafactor",
    Adagrad: "Adagrad",
    Adam: "Adam",
    AdamW: "AdamW",
    Adamax: "Adamax",
    Ftrl: "Ftrl",
    Lamb: "LAMB",
    Lion: "Lion",
    LossScaleOptimizer: "GradScaler",
    MultiOptimizer: "multi",
    Muon: "Muon",
    Nadam: "NAdam",
    Optimizer: "Optimizer",
    OptimizerMap: "multi",
    RMSprop: "RMSprop",
    SGD: "SGD",
    ScheduleFreeAdamW: "ScheduleFreeAdamW",
    deserialize: REGISTRY,
    get: REGISTRY,
    serialize: "not: options are plain objects; state is what `stateDict()` gives",
  },
  "keras.optimizers.schedules": {
    CosineDecay: "cosine",
    CosineDecayRestarts: "warmRestarts",
    ExponentialDecay: "exponential | `staircase`: `stepDecay`",
    InverseTimeDecay: "inverseTime",
    LearningRateSchedule: "not: a schedule is a function of the step, with nothing to inherit",
    PiecewiseConstantDecay:
      "joined | of numbers; `multiStep` if each is the same part of the one before",
    PolynomialDecay: "polynomial",
    deserialize: REGISTRY,
    serialize: REGISTRY,
  },
};
