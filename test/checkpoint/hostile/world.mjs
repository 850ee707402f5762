/** A training that a checkpoint is of, and which must be as it was when a file of it is refused. */
import { AdamW, Average, load } from "nadir";
import { layersModelFiles, save, toLayersModel } from "nadir/checkpoint";
import { DenseNetwork, meanSquaredError } from "nadir/networks";
import { packedModel } from "./packedModel.mjs";

const INPUTS = [1, -2, 0.5, 3, 0, -1];
const TARGETS = [1, 0, -1, 2];

/** After so many steps; made anew each time, as a page that is opened again has it. */
export async function makeWorld(steps = 2) {
  const nadir = await load();
  const network = new DenseNetwork(nadir, { sizes: [3, 4, 2], activation: "tanh", seed: 1 });
  const optimizer = new AdamW(network.parameters, { lr: 0.05, amsgrad: true });
  const average = new Average(network.parameters);
  for (let i = 0; i < steps; i++) {
    network.lossAndGradients(INPUTS, TARGETS, meanSquaredError);
    optimizer.step();
    average.update();
  }
  return { nadir, parts: { network, optimizer, average } };
}

/** All that restoring may change, to the bit. */
export const stateOf = ({ network, optimizer, average }) =>
  JSON.stringify(
    [network.tensors(), optimizer.stateDict(), average.stateDict(), optimizer.paramGroups],
    (key, value) => {
      if (key === "params") return undefined;
      if (!ArrayBuffer.isView(value)) return value;
      return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
    },
  );

/** A checkpoint, and one of its network alone. */
export async function checkpoints() {
  const { parts } = await makeWorld(3);
  return [save({ ...parts, metadata: { epoch: 3, name: "n" } }), save({ network: parts.network })];
}

/** Models of TensorFlow.js, each packed into one. */
export async function models() {
  const { parts } = await makeWorld(1);
  return ["softmax", undefined].map((activation) => {
    const model = toLayersModel(parts.network, activation && { activation });
    const { "model.json": json, "group1-shard1of1.bin": weights } = layersModelFiles(model);
    return packedModel(json, weights);
  });
}
