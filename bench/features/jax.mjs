import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import { adam, applyUpdates } from "@jax-js/optax";
import { announce, labels, points, ROWS } from "./data.mjs";

await init("wasm");
defaultDevice("wasm");
const x = np.array(points).reshape([ROWS, 2]);
const y = nn.oneHot(np.array(Int32Array.from(labels)), 2);
const random = (rows, columns) =>
  np
    .array(Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i * i + 1)))
    .reshape([rows, columns]);
let params = { w1: random(2, 32), b1: np.zeros([32]), w2: random(32, 2), b2: np.zeros([2]) };
const logits = ({ w1, b1, w2, b2 }) => np.dot(nn.relu(np.dot(x.ref, w1).add(b1)), w2).add(b2);
const loss = (params) =>
  nn
    .logSoftmax(logits(params))
    .mul(y.ref)
    .sum()
    .mul(-1 / ROWS);
const lossAndGradients = jit(valueAndGrad(loss));
const solver = adam(0.05);
let state = solver.init(tree.ref(params));
for (let step = 0; step < 150; step++) {
  const [value, gradients] = lossAndGradients(tree.ref(params));
  value.dispose();
  let updates;
  [updates, state] = solver.update(gradients, state);
  params = applyUpdates(params, updates);
}
announce(logits(params).dataSync());
process.exit();
