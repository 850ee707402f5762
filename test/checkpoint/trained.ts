/** What checkpoints are made of, after some steps. */
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import { Adam, Average, loadSync, type Nadir, ReduceLROnPlateau } from "../../src/index.ts";
import { DenseNetwork, meanSquaredError } from "../../src/networks/index.ts";
import { bitsOf } from "../memory/bits.ts";

export interface Made {
  readonly network: DenseNetwork;
  readonly optimizer: AnyOptimizer;
  readonly average: Average;
  readonly plateau: ReduceLROnPlateau;
}

const shared = loadSync();

/** A network, and all that goes with it, as they begin: others by another seed. */
export function made(seed = 1, nadir: Nadir = shared): Made {
  const network = new DenseNetwork(nadir, { sizes: [3, 4, 2], activation: "tanh", seed });
  const optimizer = new Adam(network.parameters, { lr: 0.05 });
  const plateau = new ReduceLROnPlateau(optimizer, { patience: 1, cooldown: 2 });
  return { network, optimizer, average: new Average(network.parameters), plateau } as Made;
}

const inputs = [1, -2, 0.5, 3, 0, -1];
const targets = [1, 0, -1, 2];

export function train({ network, optimizer, average, plateau }: Made, steps: number): Made {
  for (let i = 0; i < steps; i++) {
    plateau.step(network.lossAndGradients(inputs, targets, meanSquaredError));
    optimizer.step();
    average.update();
  }
  return { network, optimizer, average, plateau };
}

export const trained = (steps: number, seed = 1): Made => train(made(seed), steps);

/** All that a restore may change, to the bit, to be compared with `toEqual`. */
export function stateOf({ network, optimizer, average, plateau }: Made): unknown {
  const options = optimizer.paramGroups.map(({ params, ...others }) => others);
  return {
    weights: Object.values(network.parameters).map(({ data }) => bitsOf(data)),
    ...{ optimizer: withBits(optimizer.stateDict()), average: withBits(average.stateDict()) },
    ...{ plateau: plateau.stateDict(), options },
  };
}

/** Plain data with arrays as their bits. */
export function withBits(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const floats = value instanceof Float32Array || value instanceof Float64Array;
    return floats ? bitsOf(value) : [value.constructor.name, ...(value as Uint8Array)];
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withBits(each)]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
