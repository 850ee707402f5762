/** How close the products within Nadir's convolutions come to what a register block reaches with nothing around it. */
import { Grid } from "../../../build/networks/layers/grid.js";
import { race } from "../../rounds.mjs";
import {
  BLOCK_OPERATIONS,
  bareBlock,
  blockLengths,
  called,
  linkAll,
  placeArrays,
  timed,
} from "../products.mjs";

/** By their names in tables: the export, and what it takes. A whole pass, with packing and borders. */
const kernels = {
  forward: [
    "convolve_f32",
    ({ x, weight, bias, y, tables, scratch }, rows) => [x, weight, bias, y, tables, scratch, rows],
  ],
  weightGradient: [
    "convolutionWeightGradient_f32",
    ({ delta, x, grad, bias, tables, scratch }, rows) => [
      ...[delta, x, grad, bias, tables, scratch, rows, 0],
    ],
  ],
  inputGradient: [
    "convolutionInputGradient_f32",
    ({ delta, weight, result, tables, scratch }, rows) => [
      ...[delta, weight, 0, result, tables, scratch, rows],
    ],
  ],
};

/**
 * GFLOP/s of the full convolutions of the cases, and of the block beside each; the first of a network has
 * no `inputGradient`, which no step computes.
 *
 * @returns a row a convolution: `{ cases, text, work, block, forward, weightGradient, inputGradient? }`.
 */
export async function measureConvolutions(cases, effort, folder) {
  const all = cases.flatMap(({ name, batch, convolutions = [] }) =>
    convolutions.map((of) => ({ ...of, cases: [name], batch })),
  );
  if (all.length === 0) return [];
  const { nadir, block, memory, allocator } = await linkAll(folder);
  const results = [];
  for (const of of all) {
    const { grid, lengths, work } = placedBy(of);
    const { arrays, free } = placeArrays(lengths, memory, allocator);
    grid.write(new Uint32Array(memory.buffer, arrays.tables, grid.length));
    const calls = Object.entries(kernels)
      .filter(([key]) => !(of.isFirst && key === "inputGradient"))
      .map(([key, [name, inputs]]) => [
        key,
        timed(called(name, nadir[name], inputs(arrays, of.batch))),
      ]);
    const contestants = { block: bareBlock(block, arrays), ...Object.fromEntries(calls) };
    const times = await race(contestants, effort);
    free();
    const speeds = Object.entries(times).map(([key, ns]) => [
      key,
      (key === "block" ? BLOCK_OPERATIONS : work) / ns,
    ]);
    results.push({ cases: of.cases, text: textOf(of), work, ...Object.fromEntries(speeds) });
  }
  return results;
}

function placedBy({ image, channels, filters, size, stride, padding, batch }) {
  const output = [0, 1].map(
    (i) => Math.floor((image[i] + 2 * padding[i] - size[i]) / stride[i]) + 1,
  );
  const dilation = [1, 1];
  const grid = new Grid({
    ...{ dtype: "f32", image, channels, output, filters, size, stride, dilation, padding },
    groups: 1,
  });
  const weights = filters * channels * size[0] * size[1];
  const [pixels, outputs] = [image, output].map(([a, b]) => batch * a * b);
  const lengths = {
    ...{ x: pixels * channels, result: pixels * channels },
    ...{ y: outputs * filters, delta: outputs * filters },
    ...{ weight: weights, grad: weights, bias: filters },
    ...{ tables: grid.length, scratch: Math.ceil(grid.scratch / 4) },
    ...blockLengths,
  };
  return { grid, lengths, work: 2 * outputs * weights };
}

function textOf({ image, channels, filters, size, stride, cases }) {
  const name = cases[0].split("@")[0];
  const [sides, kernel] = [image, size].map((pair) =>
    image[0] === 1 ? pair[1] : pair.join(" × "),
  );
  const steps = stride[0] > 1 ? `, stride ${stride[0]}` : "";
  return `${name}: ${sides}, ${channels} → ${filters}, kernel ${kernel}${steps}`;
}
