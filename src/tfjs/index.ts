/**
 * Nadir's optimizers in TensorFlow.js: swap one line, and keep the model.
 *
 * @module
 */
export type { Extras, Match, MatchedOptions } from "./extras.ts";
export { fastGradients } from "./fastGradients.ts";
export type { AnyOptimizerClass, OptimizerClass } from "./optimizerClass.ts";
export type { VariableGroup } from "./optionGroup.ts";
export type { Tfjs } from "./peer.ts";
export type { Gradients } from "./readGradients.ts";
export { registerOptimizers, type TfjsOptimizer, tfjsOptimizer } from "./tfjsOptimizer.ts";
