import type { Nadir, Parameter } from "../../index.ts";
import { Random } from "../../random.ts";
import { CLASSES, type Examples, PIXELS } from "./digits.ts";
import * as tf from "./tensorflow.ts";

const HIDDEN = 32;

/** The network's weights, each with its shape and with how many inputs a unit of its layer has. */
const LAYOUT = {
  "hidden.weight": { shape: [HIDDEN, PIXELS], inputs: PIXELS },
  "hidden.bias": { shape: [HIDDEN], inputs: PIXELS },
  "output.weight": { shape: [CLASSES, HIDDEN], inputs: HIDDEN },
  "output.bias": { shape: [CLASSES], inputs: HIDDEN },
} as const;

type Weights = Record<keyof typeof LAYOUT, Parameter<"f32">>;

/**
 * A 64-32-10 network with ReLU, its weights in Nadir's memory, its loss the mean cross-entropy of
 * softmax. TensorFlow.js computes the gradients.
 */
export class Network {
  readonly parameters: Weights;

  /** The same seed gives the same weights. */
  constructor(nadir: Nadir, seed: number) {
    this.parameters = nadir.parameters(initialWeights(seed));
  }

  /** The loss on a batch. Writes its gradient into the parameters' `grad`. */
  backward(batch: Examples): number {
    return tf.tidy(() => {
      const { images, targets } = tensorsOf(batch);
      const loss = (...weights: tf.Tensor[]) => meanLoss(logits(images, weights), targets);
      const { value, grads } = tf.valueAndGrads(loss)(this.#weights());
      for (const [i, parameter] of Object.values(this.parameters).entries()) {
        parameter.grad.set(grads[i]!.dataSync());
      }
      return value.dataSync()[0]!;
    });
  }

  /** Loss, and which share of the images is recognised. */
  evaluate(examples: Examples): { readonly loss: number; readonly accuracy: number } {
    return tf.tidy(() => {
      const { images, targets } = tensorsOf(examples);
      const outputs = logits(images, this.#weights());
      const loss = meanLoss(outputs, targets).dataSync()[0]!;
      return { loss, accuracy: accuracy(outputs.dataSync(), examples) };
    });
  }

  dispose(): void {
    for (const parameter of Object.values(this.parameters)) parameter.dispose();
  }

  /** Tensors over the live values, not copies: to be used before the next step. */
  #weights(): tf.Tensor[] {
    return Object.values(this.parameters).map(({ data, shape }) => tf.tensor(data, [...shape]));
  }
}

/** As PyTorch's `Linear` starts: uniform in ±1/√inputs. */
function initialWeights(seed: number) {
  const random = new Random(seed);
  const uniform = () => random.next() / 0x80000000 - 1;
  const entries = Object.entries(LAYOUT).map(([name, { shape, inputs }]) => {
    const length = shape.reduce((product: number, size) => product * size, 1);
    const bound = 1 / Math.sqrt(inputs);
    return [name, { shape, data: Float32Array.from({ length }, () => bound * uniform()) }];
  });
  return Object.fromEntries(entries) as Record<
    keyof typeof LAYOUT,
    { shape: readonly number[]; data: Float32Array }
  >;
}

function tensorsOf({ count, images, targets }: Examples) {
  return {
    images: tf.tensor(images, [count, PIXELS]),
    targets: tf.tensor(targets, [count, CLASSES]),
  };
}

function logits(images: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor {
  const [hiddenWeight, hiddenBias, outputWeight, outputBias] = weights;
  const hidden = tf.relu(linear(images, hiddenWeight!, hiddenBias!));
  return linear(hidden, outputWeight!, outputBias!);
}

function linear(inputs: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  return tf.add(tf.matMul(inputs, weight, false, true), bias);
}

function meanLoss(outputs: tf.Tensor, targets: tf.Tensor): tf.Tensor {
  return tf.mul(tf.sum(tf.mul(tf.logSoftmax(outputs), targets)), -1 / outputs.shape[0]!);
}

function accuracy(outputs: ArrayLike<number>, { count, targets }: Examples): number {
  let right = 0;
  for (let row = 0; row < count; row++) {
    const start = row * CLASSES;
    let best = start;
    for (let i = start + 1; i < start + CLASSES; i++) if (outputs[i]! > outputs[best]!) best = i;
    right += targets[best]!;
  }
  return right / count;
}
