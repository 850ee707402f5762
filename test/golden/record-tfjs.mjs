// Records golden trajectories from TensorFlow.js into tfjs.json: the parameters after every step, in
// float32, the only precision it has. Run it after record.py has written problem.json:
//
//     npm ci && node test/golden/record-tfjs.mjs

import { readFileSync, writeFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";

const here = new URL(".", import.meta.url);
const problem = JSON.parse(readFileSync(new URL("problem.json", here), "utf8"));

const notes = [
  "not recorded: centered RMSprop, which has sqrt(ms - (mg² + eps)), NaN at a zero gradient",
  "not recorded: Adadelta, which divides by the accumulator of the step before",
  "Adagrad takes no epsilon: its place is told by the case whose accumulator starts at 0",
  "powers of beta are running products in float32: 1 - beta2^t is off by about 1e-5 of itself",
  "decay (Adamax): at step k, counted from 0, lr is divided by 1 + decay * k: in Nadir a schedule",
];

/** Each case: its name, Nadir's class and options, the optimizer, and what no option says. */
const cases = [
  ["sgd", "SGD", { lr: 0.01 }, () => tf.train.sgd(0.01)],
  ["momentum", "SGD", { lr: 0.01, momentum: 0.9 }, () => tf.train.momentum(0.01, 0.9)],
  [
    "momentum-nesterov",
    "SGD",
    { lr: 0.01, momentum: 0.9, nesterov: true },
    () => tf.train.momentum(0.01, 0.9, true),
  ],
  ["adagrad", "Adagrad", { lr: 0.01 }, () => tf.train.adagrad(0.01)],
  [
    "adagrad-initial-accumulator",
    "Adagrad",
    { lr: 0.01, initialAccumulator: 0 },
    () => tf.train.adagrad(0.01, 0),
  ],
  ["rmsprop", "RMSprop", { lr: 0.01 }, () => tf.train.rmsprop(0.01)],
  ["rmsprop-alpha", "RMSprop", { lr: 0.01, alpha: 0.99 }, () => tf.train.rmsprop(0.01, 0.99)],
  [
    "rmsprop-momentum",
    "RMSprop",
    { lr: 0.01, momentum: 0.9 },
    () => tf.train.rmsprop(0.01, undefined, 0.9),
  ],
  [
    "rmsprop-eps",
    "RMSprop",
    { lr: 0.01, eps: 1e-3 },
    () => tf.train.rmsprop(0.01, undefined, undefined, 1e-3),
  ],
  ["adam", "Adam", {}, () => tf.train.adam()],
  ["adam-lr-betas", "Adam", { lr: 0.01, betas: [0.8, 0.95] }, () => tf.train.adam(0.01, 0.8, 0.95)],
  ["adam-eps", "Adam", { eps: 1e-3 }, () => tf.train.adam(undefined, undefined, undefined, 1e-3)],
  ["adamax", "Adamax", {}, () => tf.train.adamax()],
  ["adamax-betas", "Adamax", { betas: [0.8, 0.95] }, () => tf.train.adamax(undefined, 0.8, 0.95)],
  [
    "adamax-eps",
    "Adamax",
    { eps: 1e-3 },
    () => tf.train.adamax(undefined, undefined, undefined, 1e-3),
  ],
  [
    "adamax-decay",
    "Adamax",
    {},
    () => tf.train.adamax(undefined, undefined, undefined, undefined, 0.1),
    { decay: 0.1 },
  ],
];

/** Only SGD and Momentum have a setter; the others read the property at every step. */
function setLearningRate(optimizer, lr) {
  if (optimizer.setLearningRate) optimizer.setLearningRate(lr);
  else optimizer.learningRate = lr;
}

function* trajectory(name, optimizer) {
  const parameter = tf.variable(tf.tensor1d(problem.initial), true, name);
  for (const [step, gradient] of problem.gradients.entries()) {
    if (step === problem.lrChange.at)
      setLearningRate(optimizer, optimizer.learningRate * problem.lrChange.factor);
    optimizer.applyGradients({ [name]: tf.tensor1d(gradient) });
    yield parameter.dataSync();
  }
}

/** The shortest decimal that reads back as the same float32. */
function shortest(value) {
  for (let digits = 1; digits <= 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return rounded;
  }
  throw new Error(`a golden value is ${value}: choose another problem or options`);
}

/** An object left open at its end, a field a line. */
const fields = (object) =>
  `{\n${Object.entries(object)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(",\n")}`;

await tf.setBackend("cpu");
const recorded = cases.map(([name, optimizer, options, make, beyondOptions]) => {
  const rows = [];
  for (const row of trajectory(name, make())) rows.push(JSON.stringify(Array.from(row, shortest)));
  const header = { name, optimizer, options, ...beyondOptions, lrChange: true };
  return `${fields(header)},\n"f32": [\n${rows.join(",\n")}\n]\n}`;
});
const header = { library: "tfjs", version: tf.version_core, notes };
writeFileSync(
  new URL("tfjs.json", here),
  `${fields(header)},\n"cases": [\n${recorded.join(",\n")}\n]\n}\n`,
);
console.log(`tfjs ${tf.version_core}: ${cases.length} cases`);
