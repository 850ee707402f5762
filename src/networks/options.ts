import type { DType } from "../dtype.ts";
import { seedRange } from "../random.ts";
import { checkChoice, checkFlag, checkKeys, checkNumber, mismatch } from "../validate.ts";
import { type InitializerName, initializerNames } from "./initializers.ts";
import type { Layers, Layout } from "./layers/recipe.ts";
import { type Shape, sizeRange } from "./layers/shape.ts";

/** Options that all networks have. */
export interface CommonOptions<D extends DType = DType> {
  /** How weights are initialized. Default `"torch"`. */
  readonly initializer?: InitializerName;
  /** Seed of the initial weights, and of what is random in training: a whole number in [0, 2⁵³). Default 0. */
  readonly seed?: number;
  /** Maximum number of rows in a batch, for which memory is allocated: a whole number in [1, 2³¹). Default 128. */
  readonly maxBatch?: number;
  /** `"f32"` (default) or `"f64"`. */
  readonly dtype?: D;
  /** Refuse inputs and targets that are infinite or NaN. Default false. */
  readonly checkFinite?: boolean;
}

/** Options of {@link Network}. */
export interface NetworkOptions<D extends DType = DType> extends CommonOptions<D> {
  /** Sizes of a row of inputs, as [features] or [height, width, channels]: whole numbers in [1, 2³¹). */
  readonly input: Shape;
  /**
   * Where rows have their channels: `"nhwc"` (default), last, or `"nchw"`, first: [channels, height, width]
   * or [channels, length]. It is the order of inputs and outputs, and that in which `flatten` and the like see
   * rows. Convolutions and the like take channels last in memory all the same, and transpose where a run of
   * them begins and ends.
   */
  readonly layout?: Layout;
  /** The layers, as `dense(10)` and the others make them. An array of layers is one too. */
  readonly layers: Layers;
}

/** Options, checked and complete. */
export type ReadOptions<D extends DType> = Required<NetworkOptions<D>>;

/** @throws TypeError, RangeError for options that are missing, unknown or out of their range. */
export function readOptions<D extends DType>(
  where: string,
  options: NetworkOptions<D>,
): ReadOptions<D> {
  checkKeys(where, options, optionNames);
  const { layers, initializer = "torch", seed = 0, maxBatch = 128 } = options;
  const { dtype = "f32" as D, checkFinite = false, layout = "nhwc" } = options;
  const input = readSizes(`${where}: input`, options.input, 1, "an array of sizes");
  if (!Array.isArray(layers) || layers.length === 0) {
    throw mismatch(`${where}: layers`, "an array of layers", layers);
  }
  checkChoice(`${where}: initializer`, initializer, initializerNames);
  checkNumber(`${where}: seed`, seed, seedRange);
  checkNumber(`${where}: maxBatch`, maxBatch, sizeRange);
  checkChoice<DType>(`${where}: dtype`, dtype, ["f32", "f64"]);
  checkFlag(`${where}: checkFinite`, checkFinite);
  checkChoice(`${where}: layout`, layout, ["nhwc", "nchw"]);
  return { input, layout, layers, initializer, seed, maxBatch, dtype, checkFinite };
}

const optionNames = [
  ...["input", "layout", "layers", "initializer", "seed", "maxBatch", "dtype", "checkFinite"],
];

/** @throws TypeError, RangeError for what is no list of so many sizes. */
export function readSizes(
  where: string,
  sizes: readonly number[],
  least: number,
  expected: string,
): readonly number[] {
  if (!Array.isArray(sizes) || sizes.length < least) {
    throw mismatch(where, expected, sizes);
  }
  // Array.from, since map would skip the holes of a sparse array.
  return Array.from(sizes as readonly number[], (size, i) =>
    checkNumber(`${where}[${i}]`, size, sizeRange),
  );
}
