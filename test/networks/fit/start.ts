import { vi } from "vitest";
import { Adam } from "../../../src/index.ts";
import {
  DenseNetwork,
  type FitOptions,
  fit,
  meanSquaredError,
} from "../../../src/networks/index.ts";
import { normals } from "../../../src/normals.ts";
import { Random } from "../../../src/random.ts";
import { loadSmall } from "../../memory/small.ts";

/** y = 2x₀ − x₁ + noise. */
export function noisy(rows: number, noise: number, seed = 1) {
  const normal = normals(new Random(seed));
  const inputs = Float32Array.from({ length: 2 * rows }, normal);
  const targets = Float32Array.from(
    { length: rows },
    (_, i) => 2 * inputs[2 * i]! - inputs[2 * i + 1]! + noise * normal(),
  );
  return { inputs, targets };
}

export function start({ rows = 100, ...options }: Partial<FitOptions> & { rows?: number } = {}) {
  const network = new DenseNetwork(loadSmall(), { sizes: [2, 16, 1], activation: "tanh", seed: 3 });
  const data = noisy(rows, 0.5);
  const optimizer = new Adam(network.parameters, { lr: 0.01 });
  const all = { ...data, loss: meanSquaredError, optimizer, epochs: 5, ...options };
  return { network, data, optimizer, run: () => fit(network, all) };
}

export const bits = (network: DenseNetwork) =>
  Object.values(network.tensors()).flatMap(({ data }) => [...data]);

/** The rows of each step from now on. */
export function trainedRows(network: DenseNetwork): () => number[][] {
  const spy = vi.spyOn(network, "lossAndGradients");
  return () => spy.mock.calls.map(([, , , options]) => [...(options!.rows as Uint32Array)]);
}
