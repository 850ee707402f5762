import { announce, gradients, LENGTH } from "./step.mjs";

const begun = performance.now();
const { Adam, loadSync } = await import("nadir");
const parameter = loadSync().parameter([LENGTH]);
const optimizer = new Adam([parameter], { lr: 0.001 });
parameter.grad.set(gradients);
optimizer.step();
announce(begun, parameter.data);
