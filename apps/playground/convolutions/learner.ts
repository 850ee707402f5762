import { cosine, minibatches, type Nadir, type Optimizer } from "../../../src/index.ts";
import { type Layers, Network, softmaxCrossEntropy } from "../../../src/networks/index.ts";
import { type Examples, PIXELS } from "../../demos/digits/digits.ts";
import { optimizerNamed } from "../../demos/optimizers.ts";
import { isTaken } from "../../demos/refused.ts";
import { Distorter } from "./distorter.ts";
import type { Plan } from "./state.ts";

const BATCH = 32;
/** Steps in which the learning rate rises. */
const WARMUP = 20;

/** Batches of an epoch: what is left of the images waits for the next. */
export function batchesOf(count: number): number {
  return Math.floor(count / BATCH);
}

/** A network that learns digits as in `examples/digits.mjs`. Of the same seed all see the same images, alike distorted. */
export class Learner {
  readonly network: Network;
  readonly #train: Examples;
  readonly #optimizer: Optimizer<object>;
  readonly #batches: Iterator<Uint32Array>;
  readonly #distorter: Distorter;
  readonly #inputs = new Float32Array(BATCH * PIXELS);
  readonly #targets = new Uint8Array(BATCH);

  /** @throws RangeError or TypeError for options that cannot be */
  constructor(nadir: Nadir, layers: Layers, train: Examples, plan: Plan) {
    const { contestant, lr: peak, epochs, seed } = plan;
    const side = Math.sqrt(PIXELS);
    const total = epochs * batchesOf(train.count);
    this.network = new Network(nadir, { input: [side, side, 1], layers, maxBatch: BATCH, seed });
    this.#train = train;
    this.#optimizer = new (optimizerNamed(contestant.optimizer))(this.network.parameters, {
      ...contestant.options,
      lr: cosine({ peak, warmup: WARMUP, total }),
    });
    const order = { size: BATCH, epochs, seed, dropLast: true };
    this.#batches = minibatches(train.count, order)[Symbol.iterator]();
    this.#distorter = new Distorter(seed);
  }

  /** Learns from a batch more. There must be one. */
  step(): void {
    const { images, labels } = this.#train;
    for (const [place, row] of (this.#batches.next().value as Uint32Array).entries()) {
      this.#distorter.draw(images, row, this.#inputs, place);
      this.#targets[place] = labels[row]!;
    }
    const gradients = () =>
      this.network.lossAndGradients(this.#inputs, this.#targets, softmaxCrossEntropy);
    isTaken(() => this.#optimizer.step(gradients));
  }

  /** How many images it takes for another digit. */
  misread({ images, labels, count }: Examples): number {
    const { accuracy } = this.network.evaluate(images, labels, softmaxCrossEntropy);
    return Math.round((1 - accuracy!) * count);
  }

  /** How probable it takes each digit to be what an image shows. */
  probabilities(image: Float32Array): Float32Array {
    return this.network.predict(image, { activation: "softmax" });
  }

  dispose(): void {
    this.#optimizer.dispose();
    this.network.dispose();
  }
}
