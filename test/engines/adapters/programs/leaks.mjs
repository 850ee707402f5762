import { Adam } from "nadir";
import { tfjsOptimizer } from "nadir/tfjs";
import { values } from "../../../conformance/data.mjs";
import { tf } from "./tf.mjs";

const STEPS = 200;
const OPTIMIZERS = 60;
/** So large that a backend's memory must grow if something of that size is not given back. */
const SIZE = 300;

/** Problems if steps or optimizers that are disposed take tensors or memory. */
export function leaks(heapBytes = () => 0) {
  const before = counts();
  const weights = [SIZE, 1].map((width, i) => variable(SIZE, width, i));
  const x = tensor(4, SIZE, 3);
  const loss = () => tf.mean(tf.square(weights.reduce((h, w) => tf.matMul(tf.tanh(h), w), x)));
  const make = () => tfjsOptimizer(tf, Adam, { lr: 0.01 }, { clipNorm: 1, average: 0.9 });
  const optimizer = make();
  const step = () => optimizer.minimize(loss);
  const stepAndDispose = () => {
    const another = make();
    another.minimize(loss);
    another.dispose();
  };
  const problems = [
    ...constant(`${STEPS} steps`, step, STEPS, heapBytes),
    ...constant(`${OPTIMIZERS} optimizers`, stepAndDispose, OPTIMIZERS, heapBytes),
  ];
  tf.dispose([optimizer, ...weights, x]);
  const end = counts();
  return end === before ? problems : [...problems, `not all given back: ${before} → ${end}`];
}

/** Problems if doing something again and again takes more than doing it a few times. */
function constant(what, act, times, heapBytes) {
  for (let i = 0; i < 5; i++) act();
  const [tensors, bytes] = [counts(), heapBytes()];
  for (let i = 0; i < times; i++) act();
  const [after, grown] = [counts(), heapBytes() - bytes];
  return [
    ...(after === tensors ? [] : [`${what} took tensors: ${tensors} → ${after}`]),
    ...(grown === 0 ? [] : [`${what} took ${grown} bytes of the backend's memory`]),
  ];
}

function tensor(rows, columns, seed) {
  return tf.tensor(Float32Array.from(values(seed + 1, rows * columns, 0.1)), [rows, columns]);
}

const variable = (...words) => tf.tidy(() => tf.variable(tensor(...words)));

function counts() {
  const { numTensors, numBytes } = tf.memory();
  return `${numTensors} tensors of ${numBytes} bytes`;
}
