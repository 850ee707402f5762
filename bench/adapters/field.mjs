/** TensorFlow.js with its gradients, and Nadir for it: the bundle that Node and the page load. */
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-backend-cpu";

export * as wasm from "@tensorflow/tfjs-backend-wasm";
export * as tf from "@tensorflow/tfjs-core";
export { Adam } from "nadir";
export { fastGradients, tfjsOptimizer } from "nadir/tfjs";
export { measure } from "./measure.mjs";
