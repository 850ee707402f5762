/**
 * PyTorch 2.13, `torch.optim`: Nadir's own names, defaults and formulas.
 *
 * @module
 */
export { Adadelta } from "../optimizers/adadelta.ts";
export { Adagrad } from "../optimizers/adagrad.ts";
export { Adam, AdamW } from "../optimizers/adam.ts";
export { Adamax } from "../optimizers/adamax.ts";
export { ASGD } from "../optimizers/asgd.ts";
export { LBFGS } from "../optimizers/lbfgs.ts";
export { NAdam } from "../optimizers/nadam.ts";
export { RAdam } from "../optimizers/radam.ts";
export { RMSprop } from "../optimizers/rmsprop.ts";
export { Rprop } from "../optimizers/rprop.ts";
export { SGD } from "../optimizers/sgd.ts";
