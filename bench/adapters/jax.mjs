/**
 * Under jax-js in Node, beside Adam written in jax-js and compiled by its `jit`: the optimizer alone,
 * on gradients that are there. Its optax, whose Adam is not compiled, is not on npm.
 */
import * as jax from "@jax-js/jax";
import { Adam } from "nadir";
import { applyUpdates, optaxTransform } from "nadir/jax";
import { now } from "../clock.mjs";
import { table } from "../report.mjs";
import { race } from "../rounds.mjs";
import { tasks } from "./tasks.mjs";

const { jit, numpy: np, tree } = jax;
const LR = 1e-3;

/** Prints a table, and gives its rows: nanoseconds a step. */
export async function benchJax({ quick }) {
  await jax.init("wasm");
  // 500 variables are more than its jit can take: Node's heap is full before it has compiled them.
  const chosen = tasks.optimizers.filter(({ shapes }) => shapes.length < 100);
  const rows = [];
  for (const { name, shapes, rounds } of quick ? chosen.slice(0, 2) : chosen) {
    const field = {
      jitted: jitted(shapes),
      apply: await apply(shapes),
      update: await update(shapes),
    };
    const times = await race(field, { rounds: quick ? 2 : rounds, milliseconds: 30 });
    rows.push({ place: "Node", backend: "wasm", name, times });
    for (const { dispose } of Object.values(field)) dispose();
  }
  const milliseconds = (ns) => (ns / 1e6).toPrecision(3);
  const lines = rows.map(({ name, times: { jitted, apply, update } }) => [
    name,
    ...[jitted, apply, update].map(milliseconds),
    `${(jitted / apply).toPrecision(3)} ×`,
  ]);
  const head = [
    "jax-js: Adam alone, ms",
    "its own, jitted",
    "apply",
    "update and add",
    "apply faster",
  ];
  console.log(`${table(head, lines)}\n`);
  return rows;
}

/** Parameters and gradients of these shapes. */
function arrays(shapes) {
  const random = (shape) => jax.random.normal(jax.random.key(shape.length), shape);
  return [shapes.map(random), shapes.map(random)];
}

/** Adam as its users would write it: one function, compiled for all parameters at once. */
function jitted(shapes) {
  const adam = (parameter, gradient, mean, square, rate, correction) => {
    const m = mean.mul(0.9).add(gradient.ref.mul(0.1));
    const v = square.mul(0.999).add(np.square(gradient).mul(0.001));
    const root = np.sqrt(v.ref.mul(correction)).add(1e-8);
    return [parameter.sub(m.ref.mul(rate).div(root)), m, v];
  };
  const step = jit((parameters, gradients, means, squares, rate, correction) => {
    const updated = parameters.map((parameter, i) =>
      adam(parameter, gradients[i], means[i], squares[i], rate.ref, correction.ref),
    );
    tree.dispose([rate, correction]);
    return [0, 1, 2].map((k) => updated.map((arrays) => arrays[k]));
  });
  const [parameters, gradients] = arrays(shapes);
  const zeros = () => shapes.map((shape) => np.zeros(shape));
  let state = [parameters, zeros(), zeros()];
  let t = 0;
  // As arrays of one number: a JavaScript number would be part of what is compiled.
  const scalar = (value) => np.array(new Float32Array([value]));
  const work = async () => {
    t++;
    const [parameters, ...moments] = state;
    const scalars = [LR / (1 - 0.9 ** t), 1 / (1 - 0.999 ** t)].map(scalar);
    state = step(parameters, tree.ref(gradients), ...moments, ...scalars);
    await jax.blockUntilReady(state);
  };
  const dispose = () => {
    tree.dispose([state, gradients]);
    step.dispose();
  };
  return { run: timed(work), dispose };
}

function apply(shapes) {
  return ours(shapes, async (solver, gradients, state, parameters) => {
    const [updated] = await solver.apply(gradients, state, parameters);
    return updated;
  });
}

function update(shapes) {
  return ours(shapes, async (solver, gradients, state, parameters) => {
    const [updates] = await solver.update(gradients, state, tree.ref(parameters));
    return jax.blockUntilReady(applyUpdates(parameters, updates));
  });
}

async function ours(shapes, step) {
  const solver = optaxTransform(jax, Adam, { lr: LR });
  let [parameters, gradients] = arrays(shapes);
  const state = await solver.init(tree.ref(parameters));
  const work = async () => {
    parameters = await step(solver, tree.ref(gradients), state, parameters);
  };
  const dispose = () => {
    tree.dispose([parameters, gradients]);
    state.dispose();
  };
  return { run: timed(work), dispose };
}

function timed(work) {
  return async (repetitions) => {
    const start = now();
    for (let i = 0; i < repetitions; i++) await work();
    return now() - start;
  };
}
