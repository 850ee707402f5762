// jax-js on its wasm backend, operation by operation: compiling one step for a later many takes longer.

import { announce, gradients, LENGTH } from "./step.mjs";

const begun = performance.now();
const { defaultDevice, init, numpy: np } = await import("@jax-js/jax");
await init("wasm");
defaultDevice("wasm");
const gradient = np.array(gradients);
const mean = np.zeros([LENGTH]).mul(0.9).add(gradient.ref.mul(0.1));
const square = np.zeros([LENGTH]).mul(0.999).add(np.square(gradient).mul(0.001));
const root = np.sqrt(square.mul(1 / (1 - 0.999))).add(1e-8);
const updated = np.zeros([LENGTH]).sub(mean.mul(0.001 / (1 - 0.9)).div(root));
announce(begun, updated.dataSync());
process.exit();
