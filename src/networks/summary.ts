import { BYTES, type DType } from "../dtype.ts";
import { describe } from "../validate.ts";
import { bytesOf } from "./area.ts";
import { branchOf } from "./layers/lengths.ts";
import type { Layers, Layout, Recipe, Setting } from "./layers/recipe.ts";
import { planSequence } from "./layers/sequence.ts";
import { type Shape, sizeOf } from "./layers/shape.ts";
import type { Network } from "./network.ts";
import { wantedAreas } from "./workspace.ts";

/** A layer, as {@link summarize} tells of it. */
export interface LayerSummary {
  /** Where it stands, as in its parameters' names: "0", within others "1.0". "" for an activation of a `DenseNetwork`. */
  readonly place: string;
  /** What it is: "dense". */
  readonly name: string;
  /** Sizes of a row of its outputs, in the network's layout. */
  readonly output: Shape;
  /** How many parameters are its own: those of layers within are theirs. */
  readonly parameters: number;
}

/** What {@link summarize} tells of a network. */
export interface Summary {
  /** The layers in their order, those within `residual` and `concat` behind these. */
  readonly layers: readonly LayerSummary[];
  /** How many numbers the parameters have. */
  readonly parameters: number;
  /** How many of them are frozen. */
  readonly frozen: number;
  /** How many numbers the buffers have: running statistics, and counts. */
  readonly buffers: number;
  /** Bytes of memory. */
  readonly bytes: {
    readonly parameters: number;
    /** Of the parameters' gradients: of sparse ones as many as there are now. */
    readonly gradients: number;
    /** Of `maxBatch` rows: inputs, activations, gradients of these, and what layers need besides. */
    readonly rows: number;
  };
}

/**
 * What a network is made of, layer by layer, and how much memory it takes: of parameters, of their gradients, and of
 * `maxBatch` rows, to which only a gradient with respect to inputs, `ctc` and sparse inputs add when they are first used.
 * @throws TypeError for what is no network; DisposedError.
 */
export function summarize(network: Network<DType>): Summary {
  if (typeof network?.lossAndGradients !== "function") {
    throw new TypeError(`summary: network must be a network, got ${describe(network)}`);
  }
  const { chain, parameters } = network;
  chain.checkUsable();
  const { where, heap, dtype, maxBatch, inputWidth } = chain;
  const { layers, layout, input } = chain.options;
  const setting = { dtype, maxBatch, kernels: heap.kernels[dtype], layout };
  const seen: LayerSummary[] = [];
  const plan = planSequence(`${where}: layers`, watched(layers, [], layout, seen), input, setting);
  const areas = wantedAreas(plan, { ...setting, layout: plan.order ?? layout });
  // Ids are of 4 bytes; sparse rows alone take what they need.
  const inputs = plan.wantsSparse ? 0 : maxBatch * inputWidth;
  const rows = bytesOf([...Object.values(areas), [plan.rows ? "u32" : dtype, inputs]]);
  const all = Object.values(parameters);
  const lengthOf = (some: readonly { length: number }[]) =>
    some.reduce((sum, { length }) => sum + length, 0);
  const length = lengthOf(all);
  const slopes = all.reduce((sum, { gradLength }) => sum + gradLength, 0);
  return {
    layers: where === "DenseNetwork" ? seen.flatMap(ofDense) : seen,
    parameters: length,
    frozen: lengthOf(all.filter(({ frozen }) => frozen)),
    buffers: lengthOf(Object.values(network.buffers)),
    bytes: { parameters: length * BYTES[dtype], gradients: slopes * BYTES[dtype], rows },
  };
}

/** A dense network's parameters are numbered without its activations, of which some do nothing. */
function ofDense(layer: LayerSummary, i: number): readonly LayerSummary[] {
  if (layer.name === "identity") return [];
  return [{ ...layer, place: i % 2 === 0 ? `${i / 2}` : "" }];
}

/** Layers that tell of themselves as they are planned, in their order, those within behind those that they are within. */
function watched(
  layers: Layers,
  path: readonly number[],
  layout: Layout,
  seen: LayerSummary[],
): Layers {
  return layers.map((layer, i) => {
    const place = [...path, i];
    if (!("name" in layer)) return watched(layer, place, layout, seen);
    return {
      ...layer,
      plan(where, input, setting) {
        const plan = layer.plan(where, input, setting);
        const { output, order, parameters = [] } = plan;
        // A layer that takes channels last, in a network that has them first; channelsLast itself says so.
        const isTurned = setting.layout !== layout && order === undefined;
        const own = layer.layers ? [] : parameters;
        seen.push({
          place: place.join("."),
          name: layer.name,
          output: isTurned ? [output.at(-1)!, ...output.slice(0, -1)] : output,
          parameters: own.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
        });
        const within = watched(layer.layers ?? [], place, layout, seen);
        planWithin(layer, where, within, input, setting);
        return plan;
      },
    };
  });
}

/** As the layer itself has planned those within it. */
function planWithin(
  { name }: Recipe,
  where: string,
  within: Layers,
  input: Shape,
  setting: Setting,
): void {
  if (name !== "concat") {
    planSequence(where, within, input, setting);
    return;
  }
  within.forEach((branch, i) => {
    planSequence(`${where}[${i}]`, branch as Layers, input, branchOf(setting));
  });
}

/**
 * A table of a network's layers, with the shapes of their outputs and numbers of parameters, and what memory it takes, as
 * Keras's `model.summary()` and torchinfo have it: {@link summarize} has the same as data.
 *
 * ```ts
 * import { loadSync } from "nadir";
 * import { conv2d, dense, flatten, Network, relu, summary } from "nadir/networks";
 *
 * const layers = [conv2d({ filters: 8, size: 3 }), relu(), flatten(), dense(10)];
 * const network = new Network(loadSync(), { input: [8, 8, 1], layers, maxBatch: 32 });
 * console.log(summary(network));
 * // → layer      output     parameters
 * // → 0 conv2d   [6, 6, 8]          80
 * // → 1 relu     [6, 6, 8]           0
 * // → 2 flatten  [288]               0
 * // → 3 dense    [10]            2,890
 * // → parameters: 2,970
 * // → memory: parameters 11.9 KB, gradients 11.9 KB, 32 rows (maxBatch) 99.1 KB
 * ```
 *
 * @returns lines of text, for letters of one width.
 * @throws TypeError for what is no network; DisposedError.
 */
export function summary(network: Network<DType>): string {
  const { layers, parameters, frozen, buffers, bytes } = summarize(network);
  const rows = layers.map(({ place, name, output, parameters: own }) => [
    `${place} ${name}`.trim(),
    `[${output.join(", ")}]`,
    grouped(own),
  ]);
  const table = [["layer", "output", "parameters"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map(([layer, output, count]) =>
    [layer!.padEnd(widths[0]!), output!.padEnd(widths[1]!), count!.padStart(widths[2]!)].join("  "),
  );
  const of = (title: string, count: number) => (count > 0 ? `, ${title} ${grouped(count)}` : "");
  return [
    ...lines,
    `parameters: ${grouped(parameters)}${of("of them frozen", frozen)}${of("and of buffers", buffers)}`,
    `memory: parameters ${sized(bytes.parameters)}, gradients ${sized(bytes.gradients)}, ${grouped(network.maxBatch)} rows (maxBatch) ${sized(bytes.rows)}`,
  ].join("\n");
}

/** 1234567 as 1,234,567, whatever the engine's language. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

const sized = (bytes: number): string =>
  bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
