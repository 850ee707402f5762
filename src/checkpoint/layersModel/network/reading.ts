import type { Recipe } from "../../../networks/layers/recipe.ts";
import { FileError } from "../../fileError.ts";
import { Rows } from "../chain.ts";
import { permuted } from "../permuted.ts";
import type { Weight, Weights } from "../taking.ts";
import type { LayerJson } from "../topology.ts";

/** Zeros on the sides of an image: [top, bottom], [left, right]. */
export type Sides = readonly (readonly [before: number, after: number])[];

/** A weight, and how its axes lie in PyTorch's order. */
export interface Taken {
  /** Its name here, behind that of the layer. */
  readonly to: string;
  /** Its names there. */
  readonly from: readonly [string, ...string[]];
  readonly shape: readonly number[];
  /** Which of the file's axes is the first one here, the second one, and so on. Default: as they are. */
  readonly axes?: readonly number[];
  /** What it is called to be of, where sizes are told otherwise here. */
  readonly as?: readonly number[];
}

/** A model's layers, as they become layers here with tensors of their own. */
export class Reading extends Rows {
  readonly recipes: Recipe[] = [];
  readonly tensors: Record<string, Weight> = {};
  /** What of training has no like here. */
  readonly leftOut: string[] = [];
  /** Of an image, which the next layer must take as its padding. */
  zeros: Sides | undefined;
  readonly #weights: Weights;

  constructor(weights: Weights) {
    super();
    this.#weights = weights;
  }

  /** A layer, and its weights. @throws FileError for others. */
  add(layer: LayerJson, recipe: Recipe, ...weights: readonly Taken[]): void {
    const at = this.recipes.push(recipe) - 1;
    for (const { to, from, shape, axes, as } of weights) {
      const taken = this.#weights.take(layer, shape, ...from);
      const turned = axes ? permuted(taken, axes) : taken;
      this.tensors[`layers.${at}.${to}`] = as ? { data: turned.data, shape: as } : turned;
    }
  }

  /** A tensor of the last layer that no weight is. */
  fill(name: string, length: number, value: number): void {
    const data = new Float32Array(length).fill(value);
    this.tensors[`layers.${this.recipes.length - 1}.${name}`] = { data, shape: [length] };
  }

  /** Something of a layer that matters in training alone, and that layers here have not. */
  leave({ name, className }: LayerJson, what: string): void {
    this.leftOut.push(`layer ${JSON.stringify(name)} (${className})${what && `: ${what}`}`);
  }

  /** The height and width of a row, or its length, and its channels, which must be last. @throws FileError */
  imageOf(
    layer: LayerJson,
    axes: number,
  ): { readonly image: readonly number[]; readonly channels: number } {
    const { where, config } = layer;
    const row = this.rowOf(layer);
    if (row.length !== axes + 1) {
      const wanted = axes === 1 ? "length and channels" : "height, width and channels";
      throw new FileError(`${where}: rows must have ${wanted}, got [${row.join(", ")}]`);
    }
    if (config.data_format === "channels_first") {
      throw new FileError(`${where}: data_format must be channels_last, got "channels_first"`);
    }
    return { image: row.slice(0, -1), channels: row.at(-1)! };
  }
}

/** How a kind of layer is read. */
export type NetworkKind = (layer: LayerJson, reading: Reading) => void;
