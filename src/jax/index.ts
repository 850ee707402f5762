/**
 * Nadir's optimizers for jax-js, in optax's shape.
 *
 * @module
 */

export type { AnyOptimizerClass, OptimizerClass, OptionsOf } from "../base/optimizerClass.ts";
export { applyUpdates } from "./applyUpdates.ts";
export type { MatchedOptions, PathMatch } from "./groups.ts";
export { optaxTransform } from "./optaxTransform.ts";
export type { TransformExtras } from "./options.ts";
export type { Jax, JaxArray } from "./peer.ts";
export type { TransformState } from "./state.ts";
export type { Transform } from "./transform.ts";
export type { Tree } from "./tree.ts";
export { type TreePart, treePart } from "./treePart.ts";
