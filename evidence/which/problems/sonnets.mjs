/** The next character of Shakespeare's sonnets, by a small transformer. */
import { readFileSync } from "node:fs";
import {
  attention,
  dense,
  embedding,
  gelu,
  layerNorm,
  Network,
  positionalEmbedding,
  residual,
  softmaxCrossEntropy,
} from "nadir/networks";
import { drawing } from "../random.mjs";

const [length, size, rows] = [32, 32, 16];

let known;
function text() {
  if (known) return known;
  const file = readFileSync(new URL("../../../examples/data/sonnets.txt", import.meta.url), "utf8");
  const alphabet = [...new Set(file)].sort();
  const poems = file.split("\n\n");
  const idsOf = (part) =>
    Uint8Array.from(part.join("\n\n"), (character) => alphabet.indexOf(character));
  known = {
    characters: alphabet.length,
    train: idsOf(poems.slice(0, -32)),
    validation: windows(idsOf(poems.slice(-32, -16))),
    test: windows(idsOf(poems.slice(-16))),
  };
  return known;
}

/** Windows that reach over each other by half: what both have counts in the earlier one. */
function windows(ids) {
  const [inputs, targets] = [[], []];
  for (let start = 0; start + length < ids.length; start += length / 2) {
    inputs.push(...ids.subarray(start, start + length));
    const next = Array.from(ids.subarray(start + 1, start + length + 1));
    targets.push(...(start > 0 ? next.fill(-100, 0, length / 2) : next));
  }
  return { inputs, targets };
}

function begin(nadir, { seed, make }) {
  const { characters, train, ...parts } = text();
  const network = new Network(nadir, {
    input: [length],
    layers: [
      ...[embedding({ vocabulary: characters, size }), positionalEmbedding()],
      residual([layerNorm(), attention({ heads: 2, causal: true })]),
      residual([layerNorm(), dense(4 * size), gelu(), dense(size)]),
      ...[layerNorm(), dense(characters)],
    ],
    maxBatch: rows,
    initializer: "keras",
    seed,
  });
  const optimizer = make(network.parameters);
  const { below } = drawing(seed);
  const [inputs, targets] = [new Uint8Array(rows * length), new Uint8Array(rows * length)];
  return {
    evaluations: 0,
    step() {
      for (let row = 0; row < rows; row++) {
        const start = below(train.length - length);
        inputs.set(train.subarray(start, start + length), row * length);
        targets.set(train.subarray(start + 1, start + length + 1), row * length);
      }
      const loss = network.lossAndGradients(inputs, targets, softmaxCrossEntropy);
      optimizer.step();
      this.evaluations++;
      return loss;
    },
    score(part) {
      optimizer.eval?.();
      const { inputs, targets } = parts[part];
      return network.evaluate(inputs, targets, softmaxCrossEntropy).loss / Math.LN2;
    },
    parameters: network.parameters,
    optimizer,
    dispose() {
      optimizer.dispose();
      network.dispose();
    },
  };
}

export const sonnets = {
  name: "sonnets",
  title: "Sonnets, transformer",
  what: "the next character of Shakespeare's sonnets; one block of 32 numbers a character and two heads; 16 windows of 32 characters a step",
  measure: "bits a character",
  digits: 3,
  steps: 200,
  files: ["examples/data/sonnets.txt"],
  seconds: 0.7,
  begin,
  isHidden: (name) => /layers\.[23]\..*weight$/i.test(name),
};
