/** TensorFlow.js on a GPU, from which gradients are read back. */
import "@tensorflow/tfjs-backend-webgl";
import { Adam, loadSync } from "nadir";
import { tfjsOptimizer } from "nadir/tfjs";
import { values } from "../../../conformance/data.mjs";
import { sha256 } from "../../../conformance/digest.mjs";
import { tf } from "./tf.mjs";

const SIZES = [784, 256, 128, 10];
const ROWS = 16;
const STEPS = 12;
const OPTIONS = { lr: 0.01, weightDecay: 0.01 };

export async function program() {
  tf.enableProdMode();
  if (!(await tf.setBackend("webgl"))) return { missing: "WebGL" };
  const isFloat32 = keepsFloat32();
  const before = tf.memory().numTensors;
  const weights = SIZES.slice(1).map((size, i) => variable([SIZES[i], size], i));
  const x = tf.tensor(Float32Array.from(values(9, ROWS * SIZES[0])), [ROWS, SIZES[0]]);
  const output = () => weights.reduce((h, w) => tf.tanh(tf.matMul(h, w)), x);
  const loss = () => tf.mean(tf.square(tf.sub(output(), 0.5)));
  const problems = [
    ...(await falling(weights, loss)),
    ...(isFloat32 ? await sameAsAlone(weights, loss) : []),
  ];
  const count = weights.reduce((sum, { size }) => sum + size, 0);
  const costs = await readingBack(weights);
  tf.dispose([...weights, x]);
  const after = tf.memory().numTensors;
  if (after !== before) problems.push(`tensors: ${before} before, ${after} after`);
  return { isFloat32, count, costs, problems };
}

/** Whether numbers come back from the GPU as they were: some have no textures but of float16. */
function keepsFloat32() {
  // Few of them would be multiplied elsewhere.
  const numbers = new Float32Array(1000).fill(1 + 2 ** -20);
  const products = tf.tidy(() => tf.mul(tf.tensor(numbers), tf.tensor([1])).dataSync());
  return products.every((product, i) => product === numbers[i]);
}

function variable([rows, columns], seed) {
  const numbers = Float32Array.from(values(seed + 1, rows * columns, 1 / Math.sqrt(rows)));
  return tf.tidy(() => tf.variable(tf.tensor(numbers, [rows, columns])));
}

const readAll = (tensors) => Promise.all(tensors.map((tensor) => tensor.data()));

/** The gradients that the GPU gave, to both. */
async function sameAsAlone(weights, loss) {
  const memory = loadSync();
  const parameters = (await readAll(weights)).map((data) => memory.parameter(data));
  const alone = new Adam(parameters, OPTIONS);
  const optimizer = tfjsOptimizer(tf, Adam, OPTIONS);
  const problems = [];
  for (let step = 0; step < STEPS && problems.length === 0; step++) {
    const { value, grads } = tf.variableGrads(loss, weights);
    const gradients = weights.map(({ name }) => grads[name]);
    for (const [i, data] of (await readAll(gradients)).entries()) parameters[i].grad.set(data);
    alone.step();
    await optimizer.applyGradientsAsync(grads);
    tf.dispose([value, ...gradients]);
    // What an operation has used is on the GPU alone, and must come back from there.
    tf.tidy(() => void loss());
    const [own, theirs] = [parameters.map(({ data }) => data), await readAll(weights)];
    if ((await sha256(own)) !== (await sha256(theirs))) problems.push(`other bits at step ${step}`);
  }
  optimizer.dispose();
  return problems;
}

async function falling(weights, loss) {
  const optimizer = tfjsOptimizer(tf, Adam, OPTIONS);
  const losses = [];
  const tensors = [];
  for (let step = 0; step < STEPS; step++) {
    const cost = await optimizer.minimizeAsync(loss, true, weights);
    losses.push((await cost.data())[0]);
    cost.dispose();
    tensors.push(tf.memory().numTensors);
  }
  optimizer.dispose();
  return [
    ...(losses.at(-1) < losses[0] / 2 ? [] : [`the loss stays: ${losses}`]),
    ...(new Set(tensors).size === 1 ? [] : [`tensors by step: ${tensors}`]),
  ];
}

/** Milliseconds to read all parameters back, and of a whole step on gradients that are there. */
async function readingBack(weights) {
  const optimizer = tfjsOptimizer(tf, Adam, OPTIONS);
  const costs = { read: [], step: [] };
  for (let i = 0; i < 7; i++) {
    const onGpu = tf.tidy(() => weights.map((weight) => tf.mul(weight, 0.5)));
    await onGpu[0].data();
    costs.read.push(await time(() => readAll(onGpu)));
    tf.dispose(onGpu);
    const gradients = tf.tidy(() => weights.map((weight) => tf.mul(weight, 0.5)));
    const named = weights.map(({ name }, i) => ({ name, tensor: gradients[i] }));
    costs.step.push(await time(() => optimizer.applyGradientsAsync(named)));
    tf.dispose(gradients);
  }
  optimizer.dispose();
  return { read: median(costs.read), step: median(costs.step) };
}

async function time(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
