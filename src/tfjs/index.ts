/**
 * Nadir's optimizers in TensorFlow.js: swap one line, and keep the model.
 *
 * @module
 */

export type { AnyOptimizerClass, OptimizerClass, OptionsOf } from "../base/optimizerClass.ts";
export { artifactsOf, type SavableModel } from "./artifactsOf.ts";
export type { Extras, MatchedOptions, VariableMatch } from "./extras.ts";
export { fastGradients } from "./fastGradients.ts";
export type { TfjsOptimizer } from "./interface.ts";
export { type ModelLike, type ModelPart, modelPart } from "./modelPart.ts";
export type { VariableGroup } from "./optionGroup.ts";
export type { Tfjs } from "./peer.ts";
export type { Gradients } from "./readGradients.ts";
export type { ExtraState, GivenTfjsStateDict, TfjsStateDict } from "./stateDict.ts";
export { registerOptimizers, tfjsOptimizer } from "./tfjsOptimizer.ts";
