import type { Plan } from "./state.ts";

/** The program that trains such a network. */
export function codeOf({ steps, seed }: Plan): string {
  return `import { AdamW, cosine, load, minibatches } from "nadir";
import {
  attention,
  dense,
  dropout,
  embedding,
  gelu,
  layerNorm,
  Network,
  positionalEmbedding,
  residual,
  softmaxCrossEntropy,
} from "nadir/networks";

const [length, size, rows, steps] = [64, 64, 32, ${steps}];
const block = [
  residual([layerNorm(), attention({ heads: 4, causal: true }), dropout(0.1)]),
  residual([layerNorm(), dense(4 * size), gelu(), dense(size), dropout(0.1)]),
];

/** Of a text, what character comes next. */
export async function learn(text) {
  const alphabet = [...new Set(text)].sort();
  const ids = Uint8Array.from(text, (character) => alphabet.indexOf(character));
  const network = new Network(await load(), {
    input: [length],
    layers: [
      embedding({ vocabulary: alphabet.length, size }),
      positionalEmbedding(),
      dropout(0.1),
      [block, block],
      layerNorm(),
      dense(alphabet.length),
    ],
    maxBatch: rows,
    initializer: "keras", // small embeddings
    seed: ${seed},
  });
  const lr = cosine({ peak: 0.005, warmup: Math.ceil(steps / 20), total: steps });
  const optimizer = new AdamW(network.parameters, {
    ...{ lr, betas: [0.9, 0.99], weightDecay: 0.1 },
  });
  const [inputs, targets] = [new Uint8Array(rows * length), new Uint8Array(rows * length)];
  const options = { size: rows, seed: ${seed}, dropLast: true, epochs: Infinity };
  const batches = minibatches(ids.length - length, options);
  for (let step = 0; step < steps; step++) {
    for (const [row, start] of batches.next().value.entries()) {
      inputs.set(ids.subarray(start, start + length), row * length);
      targets.set(ids.subarray(start + 1, start + length + 1), row * length);
    }
    network.lossAndGradients(inputs, targets, softmaxCrossEntropy);
    optimizer.step();
  }
  return network; // network.predict(the last 64 ids) has logits behind each
}
`;
}
