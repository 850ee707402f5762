/** The weights and the batch that all contestants start from, as files that all can read. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The shape of each layer: its weights are [outputs, inputs], as in PyTorch. */
export const layersOf = (sizes) =>
  sizes.slice(1).map((outputs, i) => ({ inputs: sizes[i], outputs }));

/** Parameters of dense layers, each layer's weights and then its biases: evenly between ±1/√inputs, as in PyTorch. */
const denseParameters = (sizes) =>
  layersOf(sizes).flatMap(({ inputs, outputs }) =>
    [[outputs, inputs], [outputs]].map((shape) => ({
      shape,
      bound: 1 / Math.sqrt(inputs),
      centre: 0,
    })),
  );

const lengthOf = ({ shape }) => shape.reduce((a, b) => a * b, 1);

/**
 * Writes into `folder`: `parameters`, one behind the other; `labels`; and either `inputs`, row by row,
 * numbers or ids, or `indices`, those that are 1 in each row. Numbers of 32 bits.
 */
export function writeData(task, folder) {
  const { sizes, batch, nonzeros, input, vocabulary } = task;
  mkdirSync(folder);
  const uniform = generator(42);
  const write = (name, Type, length, value) =>
    writeFileSync(
      join(folder, name),
      Type.from({ length }, (_, i) => value(i)),
    );

  const starts = (task.parameters ?? denseParameters(sizes)).map((parameter) => {
    const value = () => parameter.centre + (2 * uniform() - 1) * parameter.bound;
    return Float32Array.from({ length: lengthOf(parameter) }, value);
  });
  writeFileSync(
    join(folder, "parameters"),
    Buffer.concat(starts.map((s) => Buffer.from(s.buffer))),
  );

  const classes = task.classes ?? Math.max(2, sizes.at(-1));
  write("labels", Int32Array, batch, () => Math.floor(classes * uniform()));
  if (input) {
    const id = () => Math.floor(uniform() * vocabulary);
    const length = batch * lengthOf({ shape: input });
    return vocabulary
      ? write("inputs", Int32Array, length, id)
      : write("inputs", Float32Array, length, uniform);
  }
  if (!nonzeros) return write("inputs", Float32Array, batch * sizes[0], uniform);
  // One feature in each of as many stretches: none twice in a row, and in order.
  const feature = (i) => Math.floor((((i % nonzeros) + uniform()) * sizes[0]) / nonzeros);
  write("indices", Int32Array, batch * nonzeros, feature);
}

/**
 * What `writeData` wrote: `{ layers: [{ inputs, outputs, weight, bias }], labels, inputs }`; of a case
 * with other layers `starts` in their place, its parameters with their `data`.
 */
export function readData(task, folder) {
  const { sizes, batch, nonzeros } = task;
  const read = (name, Type) => new Type(new Uint8Array(readFileSync(join(folder, name))).buffer);
  const parameters = read("parameters", Float32Array);
  let at = 0;
  const take = (length) => {
    at += length;
    return parameters.slice(at - length, at);
  };
  if (task.parameters) {
    const starts = task.parameters.map((of) => ({ ...of, data: take(lengthOf(of)) }));
    const inputs = read("inputs", task.vocabulary ? Int32Array : Float32Array);
    return { starts, labels: read("labels", Int32Array), inputs };
  }
  const layers = layersOf(sizes).map(({ inputs, outputs }) => ({
    inputs,
    outputs,
    weight: take(outputs * inputs),
    bias: take(outputs),
  }));
  const labels = read("labels", Int32Array);
  if (!nonzeros) return { layers, labels, inputs: read("inputs", Float32Array) };
  const rows = {
    data: new Float32Array(batch * nonzeros).fill(1),
    indices: Uint32Array.from(read("indices", Int32Array)),
    indptr: Uint32Array.from({ length: batch + 1 }, (_, row) => row * nonzeros),
  };
  return { layers, labels, inputs: rows };
}

/** Evenly spread over [0, 1): mulberry32. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
