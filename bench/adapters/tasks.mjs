/** What is measured: Adam on the variables of dense networks, under TensorFlow.js. */

/** Weights and biases of a dense network. */
const dense = (sizes) => sizes.slice(1).flatMap((outputs, i) => [[sizes[i], outputs], [outputs]]);

/** The optimizer alone, on gradients that are there. */
const optimizers = [
  { name: "784-256-128-10", shapes: dense([784, 256, 128, 10]), rounds: 12 },
  { name: "1 M parameters", shapes: dense([784, 768, 512, 10]), rounds: 8 },
  { name: "10 M parameters", shapes: dense([784, 2600, 3050, 10]), rounds: 4 },
  { name: "500 variables of 64", shapes: Array(500).fill([64]), rounds: 8 },
].map((task) => ({ ...task, kind: "optimizer" }));

/** Whole steps: loss, gradients, optimizer. */
const steps = [1, 32, 128].map((batch) => ({
  kind: "step",
  name: `784-256-128-10 at batch ${batch}`,
  sizes: [784, 256, 128, 10],
  batch,
  rounds: 8,
}));

/** The memory that whole steps at 10 M parameters leave the backend with. */
const heaps = ["gradients", "tfjs", "nadir"].map((contestant) => ({
  kind: "heap",
  name: "10 M parameters at batch 32",
  sizes: [784, 2600, 3050, 10],
  batch: 32,
  contestant,
}));

export const tasks = { optimizers, steps, heaps };
