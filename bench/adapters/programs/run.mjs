/** One program, in a process of its own: prints what it found as JSON. */
import { now } from "../../clock.mjs";
import { addComposed } from "./composed.mjs";
import { programs } from "./index.mjs";
import { makeWorld, optimizersOf } from "./world.mjs";

/** Steps whose losses are compared. */
const COMPARED = 6;

const [name, limits] = process.argv.slice(2);
const { rounds, milliseconds } = JSON.parse(limits);
// TensorFlow.js says hello on the console.
console.log = console.error;
const world = await makeWorld();
const program = programs.find((program) => program.name === name);
if (!program) throw new Error(`no program ${name}`);

const sides = {
  stock: { ready: () => (program.isMissing ? addComposed(world.tf) : () => {}) },
  nadir: { ready: world.fastGradients },
};
for (const [side, entry] of Object.entries(sides)) {
  entry.instance = program.build(world);
  const make = optimizersOf(world, program.optimizer)[side];
  entry.instance.use(...Array.from({ length: entry.instance.optimizers ?? 1 }, make));
}

/** Nanoseconds a step, of so many. */
async function time({ instance, ready }, steps) {
  const undo = ready();
  const start = now();
  for (let i = 0; i < steps; i++) await instance.step();
  const elapsed = now() - start;
  undo();
  return elapsed / steps;
}

async function losses({ instance, ready }) {
  const undo = ready();
  const values = [];
  for (let i = 0; i < COMPARED; i++) values.push(await instance.step());
  undo();
  return values;
}

const [expected, actual] = [await losses(sides.stock), await losses(sides.nadir)];
const difference = Math.max(
  ...actual.map((loss, i) => Math.abs(loss - expected[i]) / Math.max(1e-30, Math.abs(expected[i]))),
);
const warm = async (entry) => {
  let steps = 1;
  let each = await time(entry, 1);
  while (each * steps < milliseconds * 1e6) {
    steps = Math.max(steps + 1, Math.round((milliseconds * 1e6) / each));
    each = await time(entry, steps);
  }
  return Math.max(1, Math.min(steps, Math.round((milliseconds * 1e6) / each)));
};
const steps = { stock: await warm(sides.stock), nadir: await warm(sides.nadir) };
const tensors = world.tf.memory().numTensors;
const times = [];
for (let round = 0; round < rounds; round++) {
  const order = round % 2 ? ["nadir", "stock"] : ["stock", "nadir"];
  const pair = {};
  for (const side of order) pair[side] = await time(sides[side], steps[side]);
  times.push(pair);
}
const left = world.tf.memory().numTensors - tensors;
process.stdout.write(JSON.stringify({ name, times, difference, left, losses: actual }));
process.exit(0);
