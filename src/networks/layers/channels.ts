import { exchangeAxes } from "#kernels/channels.js";
import { NOTHING } from "./activation.ts";
import type { Connection, Layer, Layers, Recipe, Way } from "./recipe.ts";
import { AS_BEFORE } from "./sequence.ts";
import { type Shape, sizeOf } from "./shape.ts";

/** The layer behind which channels stay last. */
export const CHANNELS_LAST = "channelsLast";

/** Where layers take the channels of their rows: as the last axis, or anywhere. Others want rows in the network's order. */
type Wish = "last" | "any" | undefined;

/**
 * The layers of a network whose channels are first, with transpositions in front of each run of layers that take them
 * last, and behind it. What takes them anywhere is within a run, but not at its ends.
 */
export function arrange(layers: readonly Recipe[]): readonly Recipe[] {
  if (layers.slice(0, -1).some(({ name }) => name === CHANNELS_LAST)) {
    throw new TypeError(`${CHANNELS_LAST} must be the network's last layer`);
  }
  const wishes = layers.map((layer) => wishOf(layer));
  const arranged: Recipe[] = [];
  for (let i = 0; i < layers.length; i++) {
    if (wishes[i] !== "last") {
      arranged.push(layers[i]!);
      continue;
    }
    const end = endOfRun(wishes, i);
    arranged.push(toLast, ...layers.slice(i, end).map(within));
    if (layers[end - 1]!.name !== CHANNELS_LAST) arranged.push(toFirst);
    i = end - 1;
  }
  return arranged;
}

function endOfRun(wishes: readonly Wish[], start: number): number {
  let end = start + 1;
  for (let i = end; i < wishes.length && wishes[i]; i++) {
    if (wishes[i] === "last") end = i + 1;
  }
  return end;
}

/** Beyond that layers are within themselves, which is refused as they are planned. */
const DEEPEST = 99;

function wishOf(layer: Recipe | Layers, depth = 0): Wish {
  const recipe = layer as Recipe | undefined;
  const inner = Array.isArray(layer) ? (layer as Layers) : recipe?.layers;
  if (!inner) return recipe?.arrange ? "last" : recipe?.isElementwise ? "any" : undefined;
  if (depth > DEEPEST) return undefined;
  const wishes = inner.map((each) => wishOf(each, depth + 1));
  if (wishes.includes(undefined)) return undefined;
  return wishes.includes("last") ? "last" : "any";
}

/** A layer whose rows have their channels last, whatever the network's order. */
const within = (recipe: Recipe): Recipe => ({
  name: recipe.name,
  plan: (where, input, setting) => recipe.plan(where, input, { ...setting, layout: "nhwc" }),
});

/** [channels, …] → […, channels], or the other way. A row without other axes stays as it is. */
const turning = (name: string, turned: (shape: Shape) => Shape, height: Size): Recipe => ({
  name,
  isBetween: true,
  plan(_where, input) {
    const output = turned(input);
    const [rows, all] = [height(input), sizeOf(input)];
    if (rows === 1 || rows === all) return { output, isAlias: true, connect: () => NOTHING };
    const connect = (at: Connection) => new Exchange(at, rows, all / rows);
    return { output, activation: AS_BEFORE, connect };
  },
});

type Size = (shape: Shape) => number;

const toLast = turning(
  "channels last",
  ([channels, ...others]) => [...others, channels!],
  ([channels]) => channels!,
);

const toFirst = turning(
  "channels first",
  (shape) => [shape.at(-1)!, ...shape.slice(0, -1)],
  (shape) => sizeOf(shape.slice(0, -1)),
);

/** Rows of height × width, transposed. */
class Exchange implements Layer {
  readonly #at: Connection;
  readonly #height: number;
  readonly #width: number;

  constructor(at: Connection, height: number, width: number) {
    this.#at = at;
    this.#height = height;
    this.#width = width;
  }

  forward(rows: number): void {
    const { kernels, input, output } = this.#at;
    kernels.routine(exchangeAxes)(input.address, output.address, rows, this.#height, this.#width);
  }

  backward(rows: number, { inputs }: Way): void {
    if (!inputs) return;
    const { kernels, input, output } = this.#at;
    kernels.routine(exchangeAxes)(output.gradient, input.gradient, rows, this.#width, this.#height);
  }
}
