import { AdamW, cosine, type Nadir } from "../../../src/index.ts";
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
} from "../../../src/networks/index.ts";
import type { Corpus } from "./corpus.ts";
import type { Plan } from "./state.ts";

/** Characters that it sees, numbers that it has for each, and rows of a batch. */
const [LENGTH, SIZE, ROWS] = [64, 64, 32];

const block = [
  residual([layerNorm(), attention({ heads: 4, causal: true }), dropout(0.1)]),
  residual([layerNorm(), dense(4 * SIZE), gelu(), dense(SIZE), dropout(0.1)]),
];

/** The transformer of `examples/sonnets.mjs`, which learns what character comes next. */
export class Author {
  readonly #corpus: Corpus;
  readonly #network: Network;
  readonly #optimizer: AdamW;
  readonly #inputs = new Uint8Array(ROWS * LENGTH);
  readonly #targets = new Uint8Array(ROWS * LENGTH);
  readonly #seen = new Uint8Array(LENGTH);
  #state: number;

  constructor(nadir: Nadir, corpus: Corpus, { steps, seed }: Plan) {
    const vocabulary = corpus.alphabet.length;
    this.#corpus = corpus;
    this.#state = seed;
    this.#network = new Network(nadir, {
      input: [LENGTH],
      layers: [
        ...[embedding({ vocabulary, size: SIZE }), positionalEmbedding(), dropout(0.1)],
        ...[[block, block], layerNorm(), dense(vocabulary)],
      ],
      maxBatch: ROWS,
      initializer: "keras", // small embeddings
      seed,
    });
    const lr = cosine({ peak: 0.005, warmup: Math.ceil(steps / 20), total: steps });
    const options = { lr, betas: [0.9, 0.99], weightDecay: 0.1 } as const;
    this.#optimizer = new AdamW(this.#network.parameters, options);
  }

  /** Learns from a batch more. @returns bits a character of it, before */
  step(): number {
    const { train } = this.#corpus;
    for (let row = 0; row < ROWS; row++) {
      const start = this.#random(train.length - LENGTH);
      this.#inputs.set(train.subarray(start, start + LENGTH), row * LENGTH);
      this.#targets.set(train.subarray(start + 1, start + LENGTH + 1), row * LENGTH);
    }
    const loss = this.#network.lossAndGradients(this.#inputs, this.#targets, softmaxCrossEntropy);
    this.#optimizer.step();
    return loss / Math.LN2;
  }

  /** Bits a character of the test. */
  heldOut(): number {
    const { inputs, targets } = windowsOf(this.#corpus.test);
    return this.#network.evaluate(inputs, targets, softmaxCrossEntropy).loss / Math.LN2;
  }

  /** How probable each character is behind some: below a temperature of 1 less likely ones are more seldom than they are. */
  probabilities(written: readonly number[], temperature: number): number[] {
    const seen = written.slice(-LENGTH);
    // What is behind is not seen.
    this.#seen.fill(0).set(seen);
    const { length } = this.#corpus.alphabet;
    const at = (seen.length - 1) * length;
    const logits = Array.from(this.#network.predict(this.#seen).subarray(at, at + length));
    const highest = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp((logit - highest) / temperature));
    const sum = powers.reduce((sum, power) => sum + power);
    return powers.map((power) => power / sum);
  }

  dispose(): void {
    this.#optimizer.dispose();
    this.#network.dispose();
  }

  /** A whole number in [0, below), by the generator of Park and Miller. */
  #random(below: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % below;
  }
}

/** Windows that reach over each other by half. What both have counts in the earlier one, where there is more before it. */
function windowsOf(test: Uint8Array): { readonly inputs: number[]; readonly targets: number[] } {
  const inputs: number[] = [];
  const targets: number[] = [];
  for (let start = 0; start + LENGTH < test.length; start += LENGTH / 2) {
    inputs.push(...test.subarray(start, start + LENGTH));
    const next = Array.from(test.subarray(start + 1, start + LENGTH + 1));
    targets.push(...(start > 0 ? next.fill(-100, 0, LENGTH / 2) : next));
  }
  return { inputs, targets };
}
