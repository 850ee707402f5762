/**
 * PyTorch 2.13, `torch.optim`: Nadir's own names, defaults and formulas.
 *
 * @module
 */
import { Muon as BaseMuon } from "../optimizers/muon.ts";
import { preset } from "./preset.ts";

export { Adadelta } from "../optimizers/adadelta.ts";
export { Adafactor } from "../optimizers/adafactor.ts";
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

/** Refuses what is no matrix. */
export const Muon: typeof BaseMuon = /* @__PURE__ */ preset(BaseMuon, "torch", {
  fallback: "none",
});
export type Muon = BaseMuon;
