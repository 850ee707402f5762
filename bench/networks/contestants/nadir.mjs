/** Nadir's networks, as a user writes them; with as many threads as the argument says. */
import { existsSync } from "node:fs";
import { Absent, serve } from "../serve.mjs";

const NETWORKS = new URL("../../../build/networks/index.js", import.meta.url);

await serve(async (task, { layers, labels, inputs }) => {
  if (!existsSync(NETWORKS)) throw new Absent("not built");
  const { Adam, load } = await import("../../../build/index.js");
  const { binaryCrossEntropy, DenseNetwork, logisticRegression, softmaxCrossEntropy } =
    await import(NETWORKS);

  const nadir = await load({ threads: Number(process.argv[3] ?? 1) });
  const { sizes, batch: maxBatch, nonzeros } = task;
  const network = nonzeros
    ? logisticRegression(nadir, { inputs: sizes[0], maxBatch })
    : new DenseNetwork(nadir, { sizes, maxBatch });
  const loss = nonzeros ? binaryCrossEntropy : softmaxCrossEntropy;
  const targets = nonzeros ? Float32Array.from(labels) : labels;
  const parameters = Object.values(network.parameters);
  const starts = layers.flatMap(({ weight, bias }) => [weight, bias]);
  let optimizer;

  return {
    restart() {
      for (const [i, { data }] of parameters.entries()) data.set(starts[i]);
      optimizer?.dispose();
      optimizer = new Adam(parameters);
    },
    step() {
      const value = network.lossAndGradients(inputs, targets, loss);
      optimizer.step();
      return value;
    },
  };
});
