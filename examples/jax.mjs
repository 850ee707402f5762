/**
 * A network in jax-js, trained by Nadir: jax-js computes the gradients, AdamW takes the steps. Which of
 * two spirals does a point lie on? After `npm ci && npm run build`:
 *
 *     node examples/jax.mjs
 */
import * as jax from "@jax-js/jax";
import { AdamW, cosine } from "nadir";
import { optaxTransform } from "nadir/jax";

const { nn, numpy: np, random, tree } = jax;
await jax.init("wasm");

// Two arms of 100 points, each a turn and a half.
const points = Array.from({ length: 200 }, (_, i) => {
  const [arm, radius] = [i % 2, (i + 20) / 220];
  const angle = 9.5 * radius + Math.PI * arm;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});
const x = np.array(points);
const y = np.array(points.map((_, i) => i % 2));

const weights = (seed, inputs, outputs) =>
  random.normal(random.key(seed), [inputs, outputs]).mul(Math.sqrt(2 / inputs));
let params = [
  { weight: weights(1, 2, 32), bias: np.zeros([32]) },
  { weight: weights(2, 32, 32), bias: np.zeros([32]) },
  { weight: weights(3, 32, 1), bias: np.zeros([1]) },
];

/** Logits. Arrays are used up where they are used; `.ref` keeps one. */
const network = (layers, x) =>
  layers
    .reduce((h, { weight, bias }, i) => np.matmul(i === 0 ? h : np.tanh(h), weight).add(bias), x)
    .reshape([-1]);
const loss = (layers) => {
  const logits = network(layers, x.ref);
  return nn.softplus(logits.ref).sub(logits.mul(y.ref)).mean();
};
const lossAndGradients = jax.jit(jax.valueAndGrad(loss));

const steps = 500;
const lr = cosine({ peak: 0.02, warmup: 20, total: steps });
const solver = optaxTransform(jax, AdamW, { lr }, { groups: [{ match: "bias", weightDecay: 0 }] });
const state = await solver.init(tree.ref(params));
for (let step = 1; step <= steps; step++) {
  const [value, grads] = lossAndGradients(tree.ref(params));
  [params] = await solver.apply(grads, state, params);
  const loss = await value.data();
  if (step % 100 === 0) console.log(`step ${step}: loss ${loss[0].toFixed(3)}`);
}

const logits = await network(params, x).data();
const right = logits.filter((logit, i) => logit > 0 === (i % 2 === 1)).length;
console.log(`right: ${right} of ${points.length}`);
