/** A worker's side and a page's, in one thread, with a channel between. */
import { onTestFinished } from "vitest";
import { restore, save } from "../../src/checkpoint/index.ts";
import { AdamW, Average, loadSync } from "../../src/index.ts";
import { DenseNetwork, fit, meanSquaredError } from "../../src/networks/index.ts";
import {
  type ServedTraining,
  type ServeTrainingOptions,
  serveTraining,
  type WorkerLike,
} from "../../src/worker/index.ts";

/** Where a page finds what this makes. */
export function served(
  make: (input: never) => ServedTraining | Promise<ServedTraining>,
  options: ServeTrainingOptions = {},
): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  serveTraining(make, { restore, save, port: port2, ...options });
  return port1;
}

const inputs = Float32Array.from({ length: 100 }, (_, i) => i / 100);

/** What pages give to {@link curve}. */
export const data = { inputs, targets: inputs.map((x) => x * x) };

/** A training of six steps an epoch. */
export function curve(given: Partial<ServedTraining>): ServedTraining {
  const network = new DenseNetwork(loadSync(), { sizes: [1, 8, 1], activation: "tanh", seed: 1 });
  const optimizer = new AdamW(network.parameters, { lr: 0.01 });
  return {
    ...{ network, optimizer, ...data, loss: meanSquaredError, validation: 0.2, epochs: 30 },
    ...{ batchSize: 16, ...given },
  };
}

/** What nothing disturbed. */
export async function undisturbed(given: object = {}, averages = false) {
  const { network, optimizer, ...options } = curve(given);
  const average = averages && { average: new Average(network.parameters, { decay: 0.9 }) };
  const history = await fit(network, { optimizer, ...options, ...average });
  return { network, history };
}

/** Until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
