/** A user's program, which is only type-checked. */
import { AdamW, cosine, load, minibatches, type Parameter, type StateDict } from "nadir";
import { loadFile, readBytes, restore, save, saveFile, saveIndexedDB } from "nadir/checkpoint";
import { torch } from "nadir/conventions";
import { DenseNetwork, fit, softmaxCrossEntropy } from "nadir/networks";
import { serveTraining, type Training, trainInWorker, type WorkerLike } from "nadir/worker";

export async function main(): Promise<number> {
  const nadir = await load({ initialBytes: 65536 });
  const { weight } = nadir.parameters({ weight: [2, 3], bias: { data: [1, 2], shape: [2] } });
  const one: Parameter<"f64"> = nadir.parameter(Float64Array.of(1));
  const f32: Parameter<"f32"> = weight;
  const view: Float32Array = f32.data;
  const optimizer = new AdamW([weight], { lr: cosine({ peak: 1, warmup: 1, total: 2 }) });
  const state: StateDict = optimizer.stateDict();
  optimizer.loadStateDict(state);
  new torch.SGD([one], { lr: 0.1 }).step();
  const network = new DenseNetwork(nadir, { sizes: [2, 3, 2], seed: 1 });
  const history = await fit(network, {
    inputs: view,
    targets: [1],
    loss: softmaxCrossEntropy,
    optimizer: new AdamW(network.parameters),
    epochs: 1,
  });
  await saveFile("a.safetensors", { network, optimizer });
  await saveIndexedDB("a", save({ network, metadata: { epoch: 1 } }));
  const bytes = await readBytes(
    { arrayBuffer: async () => (await loadFile("a")).buffer },
    { limit: 1 },
  );
  restore(bytes, { network, optimizer });
  for (const rows of minibatches(10, { size: 2 })) optimizer.paramGroups[0]!.lr = rows[0]!;
  return history.best?.epoch ?? 0;
}

export async function inWorker(worker: WorkerLike, inputs: Float32Array): Promise<number> {
  const training: Training = trainInWorker(worker, { inputs }, { checkpoint: new Uint8Array(1) });
  for await (const { epoch, completed } of training) if (epoch + completed.length > 3) break;
  const { stopped, tensors } = await training.finished;
  const [first] = await training.predict([1], { activation: "softmax" });
  const bytes = await training.checkpoint({ metadata: { stopped } });
  return first! + bytes.length + tensors.a!.data[0]!;
}

export const serves = (): void =>
  serveTraining(
    async ({ inputs }: { inputs: Float32Array }) => {
      const network = new DenseNetwork(await load(), { sizes: [2, 3] });
      const optimizer = new AdamW(network.parameters);
      const data = { inputs, targets: [1], loss: softmaxCrossEntropy };
      return { network, optimizer, ...data, epochs: 1 };
    },
    { restore, save },
  );
