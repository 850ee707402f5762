/**
 * Who descends. The first three are DeepOBS's, under the names of their published runs, with their settings: TensorFlow's
 * MomentumOptimizer is PyTorch's SGD with momentum, its AdamOptimizer has ε where Keras has it, before the mean
 * square is corrected. The others stand beside: their defaults, momentum 0.99 where DeepOBS has it.
 */
import {
  AdaBelief,
  Adagrad,
  Lion,
  NAdam,
  NAG,
  Prodigy,
  RAdam,
  RMSprop,
  ScheduleFreeAdamW,
  ScheduleFreeSGD,
  SGD,
  SOAP,
} from "nadir";
import { keras } from "nadir/conventions";

export const CONTESTANTS = {
  SGD: { Optimizer: SGD, options: {} },
  "SGD, momentum": { Optimizer: SGD, options: { momentum: 0.99 } },
  Adam: { Optimizer: keras.Adam, options: { eps: 1e-8 } },
  "SGD, Nesterov": { Optimizer: SGD, options: { momentum: 0.99, nesterov: true } },
  NAG: { Optimizer: NAG, options: { momentum: 0.99 } },
  Adagrad: { Optimizer: Adagrad, options: {} },
  RMSprop: { Optimizer: RMSprop, options: {} },
  NAdam: { Optimizer: NAdam, options: {} },
  RAdam: { Optimizer: RAdam, options: {} },
  AdaBelief: { Optimizer: AdaBelief, options: {} },
  Lion: { Optimizer: Lion, options: {} },
  "Schedule-Free SGD": { Optimizer: ScheduleFreeSGD, options: {} },
  "Schedule-Free AdamW": { Optimizer: ScheduleFreeAdamW, options: { weightDecay: 0 } },
  SOAP: { Optimizer: SOAP, options: { weightDecay: 0 } },
  Prodigy: { Optimizer: Prodigy, options: {} },
};
