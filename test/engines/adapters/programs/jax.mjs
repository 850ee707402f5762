/** jax-js on its wasm backend. */
import * as jax from "@jax-js/jax";
import { AdamW } from "nadir";
import { optaxTransform } from "nadir/jax";
import { values } from "../../../conformance/data.mjs";
import { compare, shapes } from "./catalog.mjs";

const { nn, numpy: np, tree } = jax;
const ROWS = 256;
const STEPS = 100;

export async function program() {
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  const { hash, count, problems } = await compare(arrays);
  const losses = await training();
  const isFalling = losses.at(-1) < losses[0] / 4;
  return {
    ...{ hash, count, losses },
    problems: [...problems, ...(isFalling ? [] : [`the loss stays: ${losses}`])],
  };
}

const treeOf = (all) => all.map((values, i) => np.array(values, { shape: shapes[i] }));
const valuesOf = (arrays) => arrays.map((array) => array.ref.dataSync());

/** Arrays of jax-js, for `compare`. */
async function arrays(Optimizer, options, start) {
  const solver = optaxTransform(jax, Optimizer, options);
  let params = treeOf(start);
  const state = await solver.init(tree.ref(params));
  const isAhead = state.optimizer.needsClosure;
  return {
    async step(gradientsAt) {
      if (isAhead) {
        const closure = (point) => {
          const gradients = treeOf(gradientsAt(valuesOf(point)));
          tree.dispose(point);
          return [undefined, gradients];
        };
        [, params] = await solver.step(closure, state, params);
      } else {
        [params] = await solver.apply(treeOf(gradientsAt(valuesOf(params))), state, params);
      }
    },
    values: () => valuesOf(params),
    dispose() {
      state.dispose();
      tree.dispose(params);
    },
  };
}

/** Losses of a network that learns whether a point lies in a ball: large enough for jax-js to use threads. */
async function training() {
  const points = Float32Array.from(values(3, ROWS * 4));
  const labels = Float32Array.from({ length: ROWS }, (_, row) => {
    const squares = points.slice(row * 4, row * 4 + 4).map((coordinate) => coordinate ** 2);
    return squares.reduce((sum, square) => sum + square) < 1.2 ? 1 : 0;
  });
  const [x, y] = [np.array(points, { shape: [ROWS, 4] }), np.array(labels)];
  const weights = (seed, shape) =>
    np.array(Float32Array.from(values(seed, shape[0] * shape[1], 0.5)), { shape });
  let params = { w: weights(1, [4, 256]), b: np.zeros([256]), v: weights(2, [256, 1]) };
  const loss = ({ w, b, v }) => {
    const output = np.matmul(np.tanh(np.matmul(x.ref, w).add(b)), v).reshape([ROWS]);
    return nn.softplus(output.ref).sub(output.mul(y.ref)).mean();
  };
  const lossAndGradients = jax.jit(jax.valueAndGrad(loss));
  const solver = optaxTransform(jax, AdamW, { lr: 0.01 }, { clipNorm: 1 });
  const state = await solver.init(tree.ref(params));
  const losses = [];
  for (let step = 0; step < STEPS; step++) {
    const [value, grads] = lossAndGradients(tree.ref(params));
    losses.push((await value.data())[0]);
    [params] = await solver.apply(grads, state, params);
  }
  return losses;
}
