/**
 * A transformer that reads and writes Shakespeare's sonnets, character by character: `node examples/sonnets.mjs`.
 *
 * It is told from all sonnets but the last sixteen what character comes next, and asked of those: how many bits
 * a character takes by its probabilities, beside counts of pairs and triples of characters. Then it writes.
 */
import { readFileSync } from "node:fs";
import { AdamW, cosine, load } from "nadir";
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
  sampleLabels,
  softmaxCrossEntropy,
} from "nadir/networks";

const [steps = 2000, characters = 400] = process.argv.slice(2).map(Number);
const [length, size, rows] = [64, 64, 32];

const text = readFileSync(new URL("data/sonnets.txt", import.meta.url), "utf8");
const alphabet = [...new Set(text)].sort();
const ids = Uint8Array.from(text, (character) => alphabet.indexOf(character));
const heldOut = text.split("\n\n").slice(-16).join("\n\n").length;
const [train, test] = [ids.subarray(0, -heldOut), ids.subarray(-heldOut)];

/** Bits a character of the test by how often each comes behind the `n` before it, and `share` more. */
function bitsByCounts(n, share) {
  const [counts, sums] = [new Map(), new Map()];
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = n; i < train.length; i++) {
    const before = train.subarray(i - n, i).join();
    add(sums, before);
    add(counts, `${before}:${train[i]}`);
  }
  let bits = 0;
  for (let i = n; i < test.length; i++) {
    const before = test.subarray(i - n, i).join();
    const count = counts.get(`${before}:${test[i]}`) ?? 0;
    bits -= Math.log2((count + share) / ((sums.get(before) ?? 0) + share * alphabet.length));
  }
  return bits / (test.length - n);
}

const feedForward = [layerNorm(), dense(4 * size), gelu(), dense(size), dropout(0.1)];
const block = [
  residual([layerNorm(), attention({ heads: 4, causal: true }), dropout(0.1)]),
  residual(feedForward),
];
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
  seed: 1,
});

let state = 1;
/** A whole number in [0, below). */
const random = (below) => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};

const lr = cosine({ peak: 0.005, warmup: Math.ceil(steps / 20), total: steps });
const optimizer = new AdamW(network.parameters, { lr, betas: [0.9, 0.99], weightDecay: 0.1 });
const [inputs, targets] = [new Uint8Array(rows * length), new Uint8Array(rows * length)];
for (let step = 1; step <= steps; step++) {
  for (let row = 0; row < rows; row++) {
    const start = random(train.length - length);
    inputs.set(train.subarray(start, start + length), row * length);
    targets.set(train.subarray(start + 1, start + length + 1), row * length);
  }
  const loss = network.lossAndGradients(inputs, targets, softmaxCrossEntropy);
  optimizer.step();
  if (step % Math.ceil(steps / 5) === 0) {
    console.log(`step ${step}: ${(loss / Math.LN2).toFixed(2)} bits in training`);
  }
}

/** Windows that reach over each other by half. What both have counts in the earlier one, where there is more before it. */
function windows() {
  const [inputs, targets] = [[], []];
  for (let start = 0; start + length < test.length; start += length / 2) {
    inputs.push(...test.subarray(start, start + length));
    const next = Array.from(test.subarray(start + 1, start + length + 1));
    targets.push(...(start > 0 ? next.fill(-100, 0, length / 2) : next));
  }
  return [inputs, targets];
}
const { loss } = network.evaluate(...windows(), softmaxCrossEntropy);
const pairs = bitsByCounts(1, 0.1).toFixed(3);
const triples = bitsByCounts(2, 0.03).toFixed(3);
console.log(`pairs ${pairs}, triples ${triples}, transformer ${(loss / Math.LN2).toFixed(3)} bits`);

/** Probabilities of the character behind some; less likely ones are taken more seldom than they would be. */
function probabilitiesBehind(written) {
  const seen = written.slice(-length);
  const row = Array.from({ length }, (_, i) => seen[i] ?? 0); // causal: what is behind is not seen
  const at = (seen.length - 1) * alphabet.length;
  const logits = network.predict(row).subarray(at, at + alphabet.length);
  const powers = logits.map((logit) => Math.exp(logit / 0.8));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}
const written = Array.from("Shall I compare thee", (character) => alphabet.indexOf(character));
for (let i = 0; i < characters; i++) {
  written.push(...sampleLabels(probabilitiesBehind(written), alphabet.length, { seed: i }));
}
console.log(written.map((id) => alphabet[id]).join(""));
