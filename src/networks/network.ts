import { forJSON } from "../arrays.ts";
import type { ArrayOf, DType, Stated } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { checkChoice, checkKeys, describe } from "../validate.ts";
import type { Values } from "../values.ts";
import type { Buffer } from "./buffers.ts";
import { Chain, type Face } from "./chain.ts";
import type { Targets } from "./data.ts";
import { type Evaluation, evaluating, finish } from "./evaluation.ts";
import { backpropagate, gradientsOf } from "./gradientsOf.ts";
import { toldLayers } from "./layers/layersOf.ts";
import type { Layers, Mode } from "./layers/recipe.ts";
import type { Shape } from "./layers/shape.ts";
import type { Loss } from "./losses/loss.ts";
import { type NetworkOptions, readOptions } from "./options.ts";
import {
  type BackwardOptions,
  type LossAndGradientsOptions,
  type LossOptions,
  lossAndGradientsNames,
  NO_OPTIONS,
  readBackward,
} from "./passOptions.ts";
import { predictionsOf } from "./predictions.ts";
import { type Inputs, isSparse } from "./rows.ts";
import { type NamedTensors, readTensors, type TensorSource } from "./tensors.ts";

const forwardNames = ["mode"];
const modes: readonly Mode[] = ["train", "predict"];

/** What a network says of itself. */
const FACE: Face = {
  where: "Network",
  nameOf: (name) => `layers.${name}`,
  logits: "the last layer must be no activation",
};

/**
 * A network of layers, one behind another.
 *
 * ```ts
 * import { AdamW, loadSync } from "nadir";
 * import { dense, Network, softmaxCrossEntropy, tanh } from "nadir/networks";
 *
 * const layers = [dense(16), tanh(), dense(2)];
 * const network = new Network(loadSync(), { input: [2], layers, seed: 1 });
 * const optimizer = new AdamW(network.parameters, { lr: 0.05 });
 * const inputs = [0, 0, 0, 1, 1, 0, 1, 1];
 * const labels = [0, 1, 1, 0];
 * for (let step = 0; step < 100; step++) {
 *   network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
 *   optimizer.step();
 * }
 * console.log(network.evaluate(inputs, labels, softmaxCrossEntropy).accuracy); // → 1
 * ```
 *
 * Gradients are computed by kernels of the same module as the optimizers. Memory is allocated when the
 * network is made, that of dense and of sparse inputs on first use: a step allocates nothing. All sums
 * have a fixed order, so the same program gives the same bits on every engine, and a row the same outputs
 * in every batch.
 *
 * Inputs are numbers row by row, in a plain array or a typed array of any kind except bigints, or, where the first
 * layer takes them, sparse rows in CSR form ({@link SparseRows}). Inputs that lie in the network's own memory, such as
 * another parameter's `data` or the outputs of a network, are read as they are when a call begins.
 */
export class Network<D extends DType = "f32"> {
  /** Sizes of a row of inputs. */
  readonly input: Shape;
  /** Sizes of a row of outputs. */
  readonly output: Shape;
  /** Maximum number of rows in a batch. */
  readonly maxBatch: number;
  /** Precision of its parameters and outputs. */
  readonly dtype: D;
  /**
   * What optimizers train, in one block: PyTorch's names behind the layer's number, `layers.0.weight`,
   * `layers.0.bias`, `layers.2.weight`, …
   */
  readonly parameters: Readonly<Record<string, Parameter<D>>>;
  /** What is none, and yet of the network: running statistics of `batchNorm`. */
  readonly buffers: Readonly<Record<string, Buffer>>;
  readonly #where: string;
  readonly #layers: Layers;
  readonly #chain: Chain<D>;

  /** @throws TypeError, RangeError for bad options, or layers that do not fit each other; OutOfMemoryError, having allocated nothing. */
  constructor(nadir: Nadir, options: NetworkOptions<D> & Stated<D>);
  /** @internal */
  constructor(nadir: Nadir, options: NetworkOptions<D>, face: Face);
  constructor(nadir: Nadir, options: NetworkOptions<D>, face: Face = FACE) {
    const { where } = face;
    if (typeof nadir?.parameters !== "function") {
      throw new TypeError(`${where}: expected what load() gives, got ${describe(nadir)}`);
    }
    const read = readOptions(where, options);
    this.#where = where;
    this.#chain = new Chain(nadir, read, face);
    this.#layers = read.layers;
    const { maxBatch, dtype, parameters, buffers, input, output } = this.#chain;
    this.input = input;
    this.output = output;
    this.maxBatch = maxBatch;
    this.dtype = dtype;
    this.parameters = parameters;
    this.buffers = buffers;
  }

  /**
   * The outputs of at most `maxBatch` rows.
   * @param options.mode `"train"` (default) or `"predict"`, for layers that tell one from the other.
   * @returns rows × outputs: a live view into WebAssembly memory, valid until the network is used again.
   * @throws TypeError, RangeError for inputs that do not fit.
   */
  forward(inputs: Inputs, options: { readonly mode?: Mode } = NO_OPTIONS): ArrayOf<D> {
    checkKeys(this.#where, options, forwardNames);
    const { mode = "train" } = options;
    if (!modes.includes(mode)) checkChoice(`${this.#where}: mode`, mode, modes);
    const batch = this.#chain.batch(inputs, mode);
    this.#chain.forward(inputs, batch, mode);
    this.#chain.rows = batch.count;
    return this.#chain.outputs(batch.count);
  }

  /**
   * Backpropagates through the last `forward` or `lossAndGradients`: fills the parameters' `grad`.
   * @param outputGradient rows × outputs: the gradient of the loss with respect to the outputs.
   * @returns with `inputs: true` the gradient with respect to the inputs, rows × inputs: a live view,
   *   valid until the network is used again.
   * @throws TypeError without a forward pass, or for sparse inputs with `inputs: true`; RangeError for
   *   another number of rows.
   */
  backward(outputGradient: Values, options: BackwardOptions & { inputs: true }): ArrayOf<D>;
  backward(outputGradient: Values, options?: BackwardOptions): ArrayOf<D> | undefined;
  backward(outputGradient: Values, options: BackwardOptions = NO_OPTIONS): ArrayOf<D> | undefined {
    backpropagate(this.#chain, outputGradient, options);
    return this.#chain.inputGradient;
  }

  /**
   * The gradient with respect to the inputs, rows × inputs, after a `backward` or `lossAndGradients`
   * with `inputs: true`: a live view, valid until the network is used again.
   * @throws TypeError if the last pass did not compute it.
   */
  get inputGradient(): ArrayOf<D> {
    this.#chain.checkUsable();
    const gradient = this.#chain.inputGradient;
    if (gradient) return gradient;
    throw new TypeError(
      `${this.#where}: inputGradient wants a pass with { inputs: true } before it`,
    );
  }

  /**
   * The loss of a batch, at most `maxBatch` rows; fills the parameters' `grad` with its gradient.
   * @param targets labels, or rows × outputs, as the loss takes them.
   * @param options.inputs compute `inputGradient` too, for instance for a network before this one.
   * @returns the loss, mean or sum as its `reduction` says.
   * @throws TypeError, RangeError for arguments that do not fit; gradients then stay as they are.
   */
  lossAndGradients(
    inputs: Inputs,
    targets: Targets,
    loss: Loss,
    options: LossAndGradientsOptions = NO_OPTIONS,
  ): number {
    checkKeys(this.#where, options, lossAndGradientsNames);
    const wanted = readBackward(this.#where, options);
    this.#chain.checkWay(wanted, isSparse(inputs));
    return gradientsOf(this.#chain, inputs, targets, loss, options, wanted);
  }

  /**
   * The loss of any number of rows, and the share of right answers. Gradients stay as they are.
   * @throws TypeError, RangeError for arguments that do not fit.
   */
  evaluate(inputs: Inputs, targets: Targets, loss: Loss, options: LossOptions = {}): Evaluation {
    checkKeys(this.#where, options, ["rows", "rowWeights"]);
    return finish(evaluating(this.#chain, { inputs, targets, ...options }, loss));
  }

  /**
   * The outputs of any number of rows.
   * @param options.activation applied to the outputs: `"softmax"` or `"sigmoid"` turn logits into
   *   probabilities, of each position where outputs have several axes. Default: none. With layout `"nchw"` softmax of
   *   several positions wants `channelsLast()` behind the last layer, and is refused without it.
   * @returns a new array, rows × outputs.
   * @throws TypeError, RangeError for inputs that do not fit.
   */
  predict(
    inputs: Inputs,
    options: { readonly activation?: "softmax" | "sigmoid" } = {},
  ): ArrayOf<D> {
    checkKeys(this.#where, options, ["activation"]);
    const { activation } = options;
    if (activation !== undefined) {
      checkChoice(`${this.#where}: activation`, activation, ["softmax", "sigmoid"]);
    }
    return predictionsOf(this.#chain, inputs, activation);
  }

  /**
   * Loads parameters and buffers under the names that `parameters` and `buffers` have, or under those of the state dict
   * of a `torch.nn.Sequential` of such layers: `0.weight`, `0.bias`, `2.weight`, …, in this order.
   * Each is `{ data, shape }` or one flat array, and may be a parameter of this network.
   * @param tensors by name
   * @throws TypeError that lists the names and shapes that do not fit, RangeError for data that do not fit their own; then nothing
   *   changes.
   */
  load(tensors: Readonly<Record<string, TensorSource>>): void {
    this.prepareLoad(this.#where, tensors)();
  }

  /** Checks tensors, which the function that it returns takes up. @internal */
  prepareLoad(where: string, tensors: Readonly<Record<string, TensorSource>>): () => void {
    this.#chain.checkUsable();
    const taken = readTensors(where, this.#chain.heap, tensors, this.#owned);
    return () => {
      for (const [target, data] of taken) {
        target.data.set(data);
        target.isLoaded = true;
      }
    };
  }

  /** Copies of parameters and buffers under their names, as `load` takes them, also out of JSON. */
  tensors(): NamedTensors<D> {
    this.#chain.checkUsable();
    const entries = Object.entries(this.#owned).map(([name, { data, shape }]) => [
      name,
      { data: forJSON(data.slice()), shape },
    ]);
    return Object.fromEntries(entries) as NamedTensors<D>;
  }

  get #owned(): Readonly<Record<string, Parameter<D> | Buffer>> {
    return { ...this.parameters, ...this.buffers };
  }

  /** What it is made of, as plain data, by which a checkpoint is known to be of such a network: the layers' names and options. */
  get architecture(): object {
    const { layout } = this.#chain.options;
    return { input: this.input, layout, layers: toldLayers(this.#layers) };
  }

  /** For `JSON.stringify`: sizes, and `tensors` in plain arrays, for `load`. */
  toJSON(): object {
    const { input, output, maxBatch, dtype } = this;
    return { input, output, maxBatch, dtype, tensors: this.tensors() };
  }

  /** For functions of the library that few programs need: as methods they would be in all bundles. @internal */
  get chain(): Chain<D> {
    return this.#chain;
  }

  /** Frees all memory, also that of the parameters. May be called twice. */
  dispose(): void {
    this.#chain.dispose();
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }
}
