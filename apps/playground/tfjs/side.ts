import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Sequential } from "@tensorflow/tfjs-layers";
import type { Swapped } from "./pairs.ts";
import { layersOf, type Size } from "./sizes.ts";
import { initializers, layers, sequential, tf } from "./tf.ts";
import { type Clock, timed } from "./timed.ts";
import type { Track } from "./track.ts";

/** A model in training, timed. */
export class Side {
  readonly track: Track = { losses: [], steps: [], optimizer: [] };
  readonly #model: Sequential;
  readonly #clock: Clock;

  /** All models of a size start from the same weights. */
  constructor(size: Size, { make }: Swapped) {
    this.#model = build(size);
    const optimizer = make(tf);
    this.#clock = timed(optimizer);
    this.#model.compile({ optimizer, loss: "categoricalCrossentropy" });
  }

  /** One step by a batch. */
  async step(images: Tensor, digits: Tensor): Promise<void> {
    const began = performance.now();
    const loss = (await this.#model.trainOnBatch(images, digits)) as number;
    this.track.steps.push(performance.now() - began);
    this.track.optimizer.push(this.#clock.last);
    this.track.losses.push(loss);
  }

  /** The share of images whose digit it says. */
  accuracy(images: Tensor, labels: Uint8Array): number {
    const said = tf.tidy(() =>
      tf.argMax(this.#model.predict(images) as Tensor2D, 1).dataSync(),
    ) as Int32Array;
    return said.filter((digit, i) => digit === labels[i]).length / labels.length;
  }

  dispose(): void {
    this.#model.optimizer.dispose();
    this.#model.dispose();
  }
}

function build(size: Size): Sequential {
  const [inputs, ...units] = layersOf(size);
  const model = sequential();
  for (const [i, count] of units.entries()) {
    const isLast = i === units.length - 1;
    model.add(
      layers.dense({
        units: count,
        ...(i === 0 && { inputShape: [inputs!] }),
        activation: isLast ? "softmax" : "relu",
        kernelInitializer: initializers.glorotUniform({ seed: i + 1 }),
      }),
    );
  }
  return model;
}
