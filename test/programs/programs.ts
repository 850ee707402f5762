/** The examples that are programs, as tests call them: they are JavaScript, to be pasted. */

import type { WrittenLayersModel } from "../../src/checkpoint/index.ts";
import type { Nadir } from "../../src/index.ts";
import type { History } from "../../src/networks/index.ts";

export interface Card {
  readonly start: number;
  readonly ratings: Uint8Array;
  readonly days: Float64Array;
}

export interface Item {
  readonly card: Card;
  readonly length: number;
  readonly elapsed: number;
  readonly isRecalled: number;
  readonly when: number;
  readonly isFirst: boolean;
}

interface Found {
  readonly parameters: Float64Array;
  readonly loss: number;
}

interface Fsrs {
  readonly defaults: Float64Array;
  readonly spreads: Float64Array;
  bounded(value: number, k: number): number;
  readCards(text: string): Card[];
  itemsOf(cards: readonly Card[]): Item[];
  initialParameters(items: readonly Item[]): Float64Array;
  lossOf(w: ArrayLike<number>, item: Item): number;
  lossAndGradient(w: ArrayLike<number>, item: Item, gradient: Float64Array): number;
  meanLoss(w: Float64Array, items: readonly Item[], start: Float64Array): number;
  optimize(
    nadir: Nadir,
    items: readonly Item[],
    options?: { start?: Float64Array; order?: readonly (readonly number[])[]; epochs?: number },
  ): Found & { readonly losses: readonly number[] };
  optimizeLBFGS(
    nadir: Nadir,
    items: readonly Item[],
    options?: { start?: Float64Array },
  ): Found & { readonly evaluations: number };
}

export interface Recording {
  readonly label: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly number[];
}

interface Microbit {
  readonly names: readonly string[];
  recordings(count: number, seed: number): Recording[];
  featuresOf(recording: Omit<Recording, "label">): number[];
  train(
    worker: object,
    recordings: readonly Recording[],
    options?: { onProgress?: (share: number) => void; epochs?: number; seed?: number },
  ): Promise<{
    readonly history: History;
    readonly model: WrittenLayersModel;
    confidences(recording: Omit<Recording, "label">): Promise<Float32Array>;
  }>;
}

async function all(folder: string, names: readonly string[]): Promise<object> {
  const places = names.map(
    (name) => new URL(`../../examples/${folder}/${name}.mjs`, import.meta.url),
  );
  const modules = await Promise.all(places.map(({ href }) => import(/* @vite-ignore */ href)));
  return Object.assign({}, ...modules);
}

/** Memory of the package that the examples import. */
export const nadir = await (await import("nadir")).load();

/** The example's own functions. */
export const fsrs = async () =>
  (await all("fsrs", ["parameters", "reviews", "memory", "initial", "optimize"])) as Fsrs;

export const microbit = async () =>
  (await all("microbit", ["gestures", "features", "trainer"])) as Microbit;
