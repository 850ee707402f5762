import type { FloatArray } from "../arrays.ts";
import { normals } from "../normals.ts";
import { Random } from "../random.ts";

/**
 * How the weights of a layer with `in` inputs and `out` outputs are initialized:
 *
 * - `torch`: weights and biases uniform in ±1/√in, as `torch.nn.Linear`;
 * - `glorotUniform`: uniform in ±√(6/(in + out)); `keras` is another name for it, as its `Dense`;
 * - `glorotNormal`: normal with variance 2/(in + out) (Glorot & Bengio 2010, equations 12 and 16);
 * - `heUniform`: uniform in ±√(6/in); `heNormal`: normal with variance 2/in (He et al.,
 *   arXiv:1502.01852, equation 10);
 * - `zeros`.
 *
 * Biases start at 0 except with `torch`.
 */
export type InitializerName =
  | "torch"
  | "keras"
  | "glorotUniform"
  | "glorotNormal"
  | "heUniform"
  | "heNormal"
  | "zeros";

interface Initializer {
  readonly distribution: "uniform" | "normal" | "zeros";
  /** Half the interval's width, or the standard deviation. */
  readonly scale: (inputs: number, outputs: number) => number;
  readonly biases?: boolean;
}

const glorotUniform: Initializer = {
  distribution: "uniform",
  scale: (inputs, outputs) => Math.sqrt(6 / (inputs + outputs)),
};

const initializers: Readonly<Record<InitializerName, Initializer>> = {
  torch: { distribution: "uniform", scale: (inputs) => 1 / Math.sqrt(inputs), biases: true },
  keras: glorotUniform,
  glorotUniform,
  glorotNormal: {
    distribution: "normal",
    scale: (inputs, outputs) => Math.sqrt(2 / (inputs + outputs)),
  },
  heUniform: { distribution: "uniform", scale: (inputs) => Math.sqrt(6 / inputs) },
  heNormal: { distribution: "normal", scale: (inputs) => Math.sqrt(2 / inputs) },
  zeros: { distribution: "zeros", scale: () => 0 },
};

export const initializerNames = Object.keys(initializers) as readonly InitializerName[];

/**
 * What a parameter starts from: weights and biases of so many inputs and outputs as the network's initializer says;
 * others what a function writes.
 */
export type Initial =
  | { readonly of: "weight" | "bias"; readonly inputs: number; readonly outputs: number }
  | ((array: FloatArray, initializer: InitializerName, draws: Draws) => void);

/** The same number all over. */
export const filled =
  (number: number): Initial =>
  (array) =>
    array.fill(number);

/** Random numbers, uniform in ± a bound. */
export const uniformIn =
  (bound: number): Initial =>
  (array, _, { uniform }) =>
    draw(array, bound, uniform);

/** Random numbers, one by one. */
export interface Draws {
  /** In [-1, 1). */
  uniform(): number;
  /** Of mean 0 and variance 1. */
  normal(): number;
}

/** Writes initial values into arrays, one after the other, from one sequence of random numbers. */
export function initialize(
  name: InitializerName,
  seed: number,
): (array: FloatArray, initial: Initial) => void {
  const { distribution, scale, biases } = initializers[name];
  const random = new Random(seed);
  const draws = {
    uniform: () => random.next() / 0x80000000 - 1,
    normal: normals(random),
    zeros: () => 0,
  };
  return (array, initial) => {
    if (typeof initial === "function") initial(array, name, draws);
    else if (initial.of === "weight" || biases) {
      draw(array, scale(initial.inputs, initial.outputs), draws[distribution]);
    }
  };
}

/** Writes random numbers, each times a factor. */
export function draw(array: FloatArray, factor: number, one: () => number): void {
  for (let i = 0; i < array.length; i++) array[i] = factor * one();
}
