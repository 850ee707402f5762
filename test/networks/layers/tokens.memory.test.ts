/** What a network of tokens takes: nothing more, once warm. */
import { describe, expect, test } from "vitest";
import {
  concat,
  dense,
  dropout,
  elu,
  embedding,
  embeddingBag,
  flatten,
  gaussianNoise,
  gelu,
  type Inputs,
  type Layers,
  masking,
  Network,
  positionalEmbedding,
  residual,
  sinusoidal,
  softmax,
  softmaxCrossEntropy,
  sparseWeights,
} from "../../../src/networks/index.ts";
import { leastKept } from "../../memory/kept.ts";
import { loadWithLedger } from "../../memory/ledger.ts";
import { wholes } from "../values.ts";

const table = { vocabulary: 50, size: 4, paddingIndex: 0 };

const within: Layers = [
  ...[masking(), positionalEmbedding(), sinusoidal(), gaussianNoise(0.1)],
  residual([concat([[dense(3), gelu(), dropout()], [residual([elu()])], []]), dense(4)]),
  ...[softmax(), flatten(), dense(3)],
];

const ids = wholes(1, 48, 50);
const csr = { indices: ids, data: new Float32Array(48).fill(1), indptr: [0, 5, 5, 30, 48] };

const networks: Record<string, readonly [Layers, readonly Inputs[]]> = {
  embedding: [[embedding(table), ...within], [ids]],
  "sparse embedding": [[embedding({ ...table, sparse: sparseWeights }), ...within], [ids]],
  embeddingBag: [
    [embeddingBag({ ...table, sparse: sparseWeights }), dense(3)],
    [ids, csr],
  ],
};

describe.for(Object.entries(networks))("%s", ([, [layers, inputs]]) => {
  const labels = [0, 1, 2, 1];
  const options = [{ rows: [0, 1, 2, 3] }, { rows: [2, 0] }];

  test("1,000 steps allocate nothing once warm, and dispose gives all back", () => {
    const { nadir, ledger } = loadWithLedger();
    const network = new Network(nadir, { input: [12], layers, maxBatch: 4 });
    const held = () => [ledger.room, ledger.live.size, nadir.memory.buffer.byteLength];
    const step = (i: number) => {
      const given = inputs[i % inputs.length]!;
      network.lossAndGradients(given, labels, softmaxCrossEntropy, options[i % 2]!);
      if (i % 9 === 0) network.evaluate(given, labels, softmaxCrossEntropy);
    };
    ledger.room = 1000;
    for (let i = 0; i < 20; i++) step(i);
    const before = held();
    for (let i = 0; i < 1000; i++) step(i);
    expect(held()).toEqual(before);
    network.dispose();
    expect(ledger.live).toEqual(new Set());
  });

  test("3,000 steps leave nothing behind for the garbage collector to keep", () => {
    const { nadir } = loadWithLedger();
    const network = new Network(nadir, { input: [12], layers, maxBatch: 4 });
    const run = () => {
      for (let i = 0; i < 3000; i++) {
        network.lossAndGradients(inputs[0]!, labels, softmaxCrossEntropy, options[i % 2]!);
      }
    };
    expect(leastKept(run, 50_000)).toBeLessThan(50_000);
  });
});
