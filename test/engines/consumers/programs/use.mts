/** A user's program, which is only type-checked. */
import { AdamW, cosine, load, minibatches, type Parameter, type StateDict } from "nadir";
import { loadFile, readBytes, restore, save, saveFile, saveIndexedDB } from "nadir/checkpoint";
import { torch } from "nadir/conventions";
import { DenseNetwork, fit, softmaxCrossEntropy } from "nadir/networks";

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
