/** TensorFlow.js with its gradients, as a user's bundle has it. */
import "@tensorflow/tfjs-core/dist/register_all_gradients";

export * as tf from "@tensorflow/tfjs-core";
export * as layers from "@tensorflow/tfjs-layers";
