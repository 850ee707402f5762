/**
 * What Nadir computes under jax-js, by the package's public entries: every optimizer's parameters,
 * through jax-js and by Nadir alone, as a hash each, and the losses of a network in training.
 */
import * as jax from "@jax-js/jax";
import * as nadir from "nadir";
import { optaxTransform } from "nadir/jax";
import { gradients, values } from "../../conformance/data.mjs";
import { sha256 } from "../../conformance/digest.mjs";

const { nn, numpy: np, tree } = jax;
const SHAPES = [[7, 30], [30], []];
const LENGTH = 241;
const STEPS = 20;

export async function program() {
  const devices = await jax.init("wasm");
  jax.defaultDevice("wasm");
  const classes = Object.values(nadir).filter((value) => value?.description?.slots);
  const [adapted, alone] = [[], []];
  for (const Class of classes) {
    for (const options of optionsOf(Class)) {
      adapted.push(await throughJax(Class, options));
      alone.push(byItself(Class, options));
    }
  }
  return {
    devices,
    optimizers: adapted.length,
    adapted: await sha256(adapted),
    alone: await sha256(alone),
    losses: await losses(),
  };
}

function optionsOf({ description: { options } }) {
  return options.lookAhead ? [{}, { lookAhead: true }] : [{}];
}

/** The arrays of a row of numbers, and back. */
function parts(row) {
  let end = 0;
  return SHAPES.map((shape) => {
    const start = end;
    end += shape.reduce((product, size) => product * size, 1);
    return row.slice(start, end);
  });
}
const arrays = (row) => parts(row).map((values, i) => np.array(values, { shape: SHAPES[i] }));

async function rowOf(arrays) {
  const row = [];
  for (const array of arrays) row.push(...(await array.data()));
  return Float32Array.from(row);
}

const initial = () => Float32Array.from(values(7, LENGTH));
const gradient = (step) => Float32Array.from(gradients(step + 1, LENGTH));

async function throughJax(Class, options) {
  const solver = optaxTransform(jax, Class, options);
  let params = arrays(initial());
  const state = await solver.init(tree.ref(params));
  for (let step = 0; step < STEPS; step++) {
    const closure = (point) => {
      tree.dispose(point);
      return [undefined, arrays(gradient(step))];
    };
    [, params] = await solver.step(closure, state, params);
  }
  state.dispose();
  return rowOf(params);
}

function byItself(Class, options) {
  const parameters = parts(initial()).map((values) => nadir.loadSync().parameter(values));
  const optimizers = parameters.map((parameter) => new Class([parameter], options));
  for (let step = 0; step < STEPS; step++) {
    for (const [i, part] of parts(gradient(step)).entries()) {
      optimizers[i].step(() => parameters[i].grad.set(part));
    }
  }
  return Float32Array.from(parameters.flatMap(({ data }) => [...data]));
}

/** Of a network that learns whether a point lies in a ball: large enough for jax-js to use its threads. */
async function losses() {
  const rows = 256;
  const points = Float32Array.from(values(3, rows * 4));
  const x = np.array(points, { shape: [rows, 4] });
  const labels = Float32Array.from({ length: rows }, (_, row) => {
    const squares = points.slice(row * 4, row * 4 + 4).map((coordinate) => coordinate ** 2);
    return squares.reduce((sum, square) => sum + square) < 1.2 ? 1 : 0;
  });
  const y = np.array(labels);
  const weights = (seed, shape) =>
    np.array(Float32Array.from(values(seed, shape[0] * shape[1], 0.5)), { shape });
  let params = { w: weights(1, [4, 256]), b: np.zeros([256]), v: weights(2, [256, 1]) };
  const loss = ({ w, b, v }) => {
    const output = np.matmul(np.tanh(np.matmul(x.ref, w).add(b)), v).reshape([rows]);
    return nn.softplus(output.ref).sub(output.mul(y.ref)).mean();
  };
  const lossAndGradients = jax.jit(jax.valueAndGrad(loss));
  const solver = optaxTransform(jax, nadir.AdamW, { lr: 0.01 }, { clipNorm: 1 });
  const state = await solver.init(tree.ref(params));
  const seen = [];
  for (let step = 0; step < 100; step++) {
    const [value, grads] = lossAndGradients(tree.ref(params));
    seen.push((await value.data())[0]);
    [params] = await solver.apply(grads, state, params);
  }
  return { first: seen[0], last: seen.at(-1) };
}
