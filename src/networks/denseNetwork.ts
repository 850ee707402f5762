import { sigmoid } from "#kernels/activations.js";
import { softmax } from "#kernels/softmax.js";
import { checkUsable } from "../base/parameters.ts";
import { ARRAY, type ArrayOf, type DType, type Stated } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Heap } from "../memory/heap.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { checkChoice, checkKeys, describe } from "../validate.ts";
import { copyValues, type Values } from "../values.ts";
import { activations } from "./activations.ts";
import { Area } from "./area.ts";
import { type Batch, partsOf, readBatch } from "./batch.ts";
import { outlivingData } from "./data.ts";
import { DenseInput } from "./denseInput.ts";
import { InputRows } from "./inputRows.ts";
import { Layer, type LayerInput } from "./layer.ts";
import { Loss, type Targets } from "./losses/loss.ts";
import { initializeLayers, parametersOf } from "./make.ts";
import { type Architecture, type DenseNetworkOptions, readOptions } from "./options.ts";
import {
  type BackwardOptions,
  backwardNames,
  checkSparse,
  type LossAndGradientsOptions,
  type LossOptions,
  lossAndGradientsNames,
  readBackward,
} from "./passOptions.ts";
import { countInputs, countRows, type Inputs, isSparse, outlivingInputs } from "./rows.ts";
import { type NamedTensors, readTensors, type TensorSource } from "./tensors.ts";
import { Workspace } from "./workspace.ts";

/** Rows that are evaluated at a time: `fit` pauses between, however large `maxBatch` is. */
const PART = 32;

/** How well a network does on some data. */
export interface Evaluation {
  /** Mean or sum over the rows, as the loss's `reduction` says. */
  readonly loss: number;
  /** Share of right answers in [0, 1] for a cross-entropy, else undefined. Row weights do not count. */
  readonly accuracy: number | undefined;
}

/**
 * A network of dense layers: each computes f(x · Wᵀ + b), W of shape [outputs, inputs] as in PyTorch.
 *
 * ```ts
 * import { AdamW, loadSync } from "nadir";
 * import { DenseNetwork, softmaxCrossEntropy } from "nadir/networks";
 *
 * const network = new DenseNetwork(loadSync(), { sizes: [2, 16, 2], activation: "tanh", seed: 1 });
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
 * Inputs are numbers row by row, in a plain array or a typed array of any kind except bigints, or sparse
 * rows in CSR form ({@link SparseRows}). Inputs that lie in the network's own memory, such as another
 * parameter's `data` or the outputs of a network, are read as they are when a call begins.
 */
export class DenseNetwork<D extends DType = "f32"> {
  /** Inputs, hidden units of each layer, outputs. */
  readonly sizes: readonly number[];
  /** Maximum number of rows in a batch. */
  readonly maxBatch: number;
  readonly dtype: D;
  /** `layers.0.weight` [outputs, inputs], `layers.0.bias` [outputs], `layers.1.weight`, …, in one block. */
  readonly parameters: Readonly<Record<string, Parameter<D>>>;
  readonly #all: readonly Parameter<D>[];
  readonly #architecture: Architecture<D>;
  readonly #heap: Heap;
  readonly #kernels: Linked;
  readonly #workspace: Workspace;
  readonly #inputRows: InputRows<D>;
  readonly #layers: readonly Layer[];
  /** The layers' inputs: the batch's, then what each layer gives the next one. */
  readonly #flow: LayerInput[];
  #inputGradient: Area<D> | undefined;
  /** Rows of it, 0 if the last pass did not compute it. */
  #inputGradientRows = 0;
  /** Rows of the last forward pass, 0 if there is none to go back through. */
  #rows = 0;
  #disposed = false;

  /** @throws TypeError, RangeError for bad options; OutOfMemoryError, having allocated nothing. */
  constructor(nadir: Nadir, options: DenseNetworkOptions<D> & Stated<D>) {
    if (typeof nadir?.parameters !== "function") {
      throw new TypeError(`DenseNetwork: expected what load() gives, got ${describe(nadir)}`);
    }
    const architecture = readOptions(options);
    this.#architecture = architecture;
    this.sizes = Object.freeze([...architecture.sizes]);
    this.maxBatch = architecture.maxBatch;
    this.dtype = architecture.dtype;
    this.parameters = parametersOf(nadir, architecture);
    this.#all = Object.values(this.parameters);
    const heap = this.#all[0]!.block.heap;
    this.#heap = heap;
    this.#kernels = heap.kernels[this.dtype];
    try {
      this.#workspace = new Workspace(heap, architecture, this.#kernels);
    } catch (error) {
      for (const parameter of this.#all) parameter.dispose();
      throw error;
    }
    const { maxBatch, checkFinite, negativeSlope } = architecture;
    this.#inputRows = new InputRows(heap, this.dtype, this.sizes[0]!, maxBatch, checkFinite);
    this.#layers = this.#workspace.layers.map((areas, i) => {
      const weight = this.parameters[`layers.${i}.weight`]!;
      const bias = this.parameters[`layers.${i}.bias`];
      const activation = activations[architecture.activations[i]!];
      return new Layer(this.#kernels, weight, bias, activation, negativeSlope, areas);
    });
    const inner = this.#layers.map(({ areas }) => new DenseInput(areas.outputs.address));
    this.#flow = [inner[0]!, ...inner.slice(0, -1)];
    initializeLayers(architecture, this.#layers);
  }

  /**
   * The outputs of at most `maxBatch` rows.
   * @returns rows × outputs: a live view into WebAssembly memory, valid until the network is used again.
   * @throws TypeError, RangeError for inputs that do not fit.
   */
  forward(inputs: Inputs): ArrayOf<D> {
    const batch = this.#batch(inputs, undefined, this.maxBatch);
    this.#forward(inputs, batch);
    this.#rows = batch.count;
    return this.#outputs(batch.count);
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
  backward(outputGradient: Values, options: BackwardOptions = {}): ArrayOf<D> | undefined {
    this.#checkUsable();
    checkKeys("DenseNetwork", options, backwardNames);
    const wanted = readBackward(options);
    if (this.#rows === 0) throw new TypeError("DenseNetwork: backward needs a forward before it");
    const rows = countRows("DenseNetwork: outputGradient", outputGradient, this.sizes.at(-1)!);
    if (rows !== this.#rows) {
      throw new RangeError(
        `DenseNetwork: outputGradient must have as many rows as the last forward, ${this.#rows}, got ${rows}`,
      );
    }
    checkSparse(wanted, !(this.#flow[0] instanceof DenseInput));
    const { gradient } = this.#workspace.loss;
    const to = gradient.view(outputGradient.length) as ArrayOf<DType>;
    copyValues("DenseNetwork: outputGradient", outputGradient, to);
    this.#backward(wanted);
    return wanted.inputs ? this.inputGradient : undefined;
  }

  /**
   * The gradient with respect to the inputs, rows × inputs, after a `backward` or `lossAndGradients`
   * with `inputs: true`: a live view, valid until the network is used again.
   * @throws TypeError if the last pass did not compute it.
   */
  get inputGradient(): ArrayOf<D> {
    this.#checkUsable();
    if (this.#inputGradientRows > 0) {
      return this.#inputGradient!.view(this.#inputGradientRows * this.sizes[0]!) as ArrayOf<D>;
    }
    throw new TypeError("DenseNetwork: inputGradient wants a pass with { inputs: true } before it");
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
    options: LossAndGradientsOptions = {},
  ): number {
    checkKeys("DenseNetwork", options, lossAndGradientsNames);
    const { rows, rowWeights } = options;
    const wanted = readBackward(options);
    checkSparse(wanted, isSparse(inputs));
    const batch = this.#batch(inputs, rows, this.maxBatch);
    this.#checkLoss(loss);
    const areas = this.#workspace.loss;
    const weight = loss.stage(areas, targets, batch, rowWeights);
    return this.#pass(inputs, loss, batch, weight, wanted);
  }

  /**
   * As `lossAndGradients`, of any number of rows, which are taken `size` at a time: the same mean.
   * Data must lie outside this memory. @internal
   */
  accumulatedGradients(
    inputs: Inputs,
    targets: Targets,
    loss: Loss,
    { rows, rowWeights }: LossOptions,
    size: number,
  ): number {
    const whole = this.#batch(inputs, rows);
    this.#checkLoss(loss);
    const areas = this.#workspace.loss;
    const stage = (part: Batch) => loss.stage(areas, targets, part, rowWeights);
    const parts = [...partsOf(whole, size)];
    const weight = parts.reduce((sum, part) => sum + stage(part), 0);
    return parts.reduce((sum, part, i) => {
      stage(part);
      return sum + this.#pass(inputs, loss, part, weight, readBackward({ accumulate: i > 0 }));
    }, 0);
  }

  /**
   * The loss of any number of rows, and the share of right answers. Gradients stay as they are.
   * @throws TypeError, RangeError for arguments that do not fit.
   */
  evaluate(inputs: Inputs, targets: Targets, loss: Loss, options: LossOptions = {}): Evaluation {
    return finish(this.evaluating(inputs, targets, loss, options));
  }

  /** As `evaluate`, with a chance to pause after every part: the network may be used meanwhile. @internal */
  *evaluating(
    inputs: Inputs,
    targets: Targets,
    loss: Loss,
    options: LossOptions = {},
  ): Generator<void, Evaluation, void> {
    checkKeys("DenseNetwork", options, ["rows", "rowWeights"]);
    const heap = this.#heap;
    const data = outlivingData(heap, { inputs, targets, rowWeights: options.rowWeights });
    const whole = this.#batch(data.inputs, heap.outliving(options.rows));
    this.#checkLoss(loss);
    const areas = this.#workspace.loss;
    let [sum, weight, right, of] = [0, 0, 0, 0];
    for (const batch of partsOf(whole, this.#partSize)) {
      this.#checkUsable();
      weight += loss.stage(areas, data.targets, batch, data.rowWeights);
      this.#forward(data.inputs, batch);
      sum += loss.compute(areas, batch.count);
      const counted = loss.countRight?.(this.#outputs(batch.count), data.targets, batch);
      right += counted?.right ?? 0;
      of += counted?.of ?? 0;
      yield;
    }
    if (loss.reduction === "mean") areas.checkWeight(weight);
    return {
      loss: loss.reduction === "mean" ? sum / weight : sum,
      accuracy: of > 0 ? right / of : undefined,
    };
  }

  /**
   * Looks at all that `evaluating` would, and computes nothing.
   * Data must lie outside this memory.
   * @throws (as it goes) TypeError, RangeError for what does not fit, as `evaluate`.
   * @internal
   */
  *checking(
    inputs: Inputs,
    targets: Targets,
    loss: Loss,
    options: LossOptions,
  ): Generator<void, void, void> {
    const whole = this.#batch(inputs, options.rows);
    this.#checkLoss(loss);
    const areas = this.#workspace.loss;
    let weight = 0;
    for (const part of partsOf(whole, this.#partSize)) {
      this.#checkUsable();
      // What was there is overwritten: backward needs another forward.
      this.#rows = 0;
      weight += loss.stage(areas, targets, part, options.rowWeights);
      this.#inputRows.write(inputs, part);
      yield;
    }
    if (loss.reduction === "mean") areas.checkWeight(weight);
  }

  /**
   * The outputs of any number of rows.
   * @param options.activation applied to the outputs: `"softmax"` or `"sigmoid"` turn logits into
   *   probabilities. Default: none.
   * @returns a new array, rows × outputs.
   * @throws TypeError, RangeError for inputs that do not fit.
   */
  predict(
    inputs: Inputs,
    options: { readonly activation?: "softmax" | "sigmoid" } = {},
  ): ArrayOf<D> {
    checkKeys("DenseNetwork", options, ["activation"]);
    const { activation } = options;
    if (activation !== undefined) {
      checkChoice("DenseNetwork: activation", activation, ["softmax", "sigmoid"]);
    }
    const given = outlivingInputs(this.#heap, inputs);
    const whole = this.#batch(given, undefined);
    const columns = this.sizes.at(-1)!;
    const result = new ARRAY[this.dtype](whole.count * columns) as ArrayOf<D>;
    for (const batch of partsOf(whole, this.maxBatch)) {
      this.#forward(given, batch);
      const { address } = this.#workspace.loss.outputs;
      if (activation === "softmax") this.#kernels.routine(softmax)(address, batch.count, columns);
      if (activation === "sigmoid")
        this.#kernels.sweep(sigmoid, [address], batch.count * columns, {});
      result.set(this.#outputs(batch.count), batch.start * columns);
    }
    return result;
  }

  /**
   * Loads weights and biases under the names that `parameters` has, or under those of the state dict of a
   * `torch.nn.Sequential` of linear layers: `0.weight`, `0.bias`, `2.weight`, …, in this order.
   * Each is `{ data, shape }` or one flat array, and may be a parameter of this network.
   * @throws TypeError, RangeError for a name, shape or element that does not fit; then nothing changes.
   */
  load(tensors: Readonly<Record<string, TensorSource>>): void {
    this.#checkUsable();
    const taken = readTensors(this.#heap, tensors, this.parameters);
    for (const [parameter, data] of taken) parameter.data.set(data);
  }

  /** Copies of weights and biases under the names that `parameters` has, as `load` takes them. */
  tensors(): NamedTensors<D> {
    this.#checkUsable();
    const entries = Object.entries(this.parameters).map(([name, { data, shape }]) => [
      name,
      { data: data.slice(), shape },
    ]);
    return Object.fromEntries(entries) as NamedTensors<D>;
  }

  /** For `JSON.stringify`: without the values, since JSON makes objects of typed arrays. */
  toJSON(): object {
    const { sizes, activations, bias, maxBatch, dtype } = this.#architecture;
    const note = "left out: tensors(), whose data JSON takes by Array.from";
    return { sizes, activations, bias, maxBatch, dtype, note };
  }

  /** Frees all memory, also that of the parameters. May be called twice. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#workspace.dispose();
    this.#inputRows.dispose();
    this.#inputGradient?.dispose();
    for (const parameter of this.#all) parameter.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** Rows of inputs, checked: at most `limit`. */
  #batch(inputs: Inputs, rows: ArrayLike<number> | undefined, limit = Infinity): Batch {
    this.#checkUsable();
    const batch = readBatch(countInputs(inputs, this.sizes[0]!), rows);
    if (batch.count <= limit) return batch;
    throw new RangeError(
      `DenseNetwork: at most ${limit} rows a batch (maxBatch), got ${batch.count}`,
    );
  }

  /** Loss and gradients of staged rows; their mean divides by `weight`. */
  #pass(
    inputs: Inputs,
    loss: Loss,
    batch: Batch,
    weight: number,
    wanted: Required<BackwardOptions>,
  ): number {
    const areas = this.#workspace.loss;
    if (loss.reduction === "mean") areas.divide(batch.count, weight);
    this.#forward(inputs, batch);
    this.#rows = batch.count;
    const value = loss.compute(areas, batch.count);
    this.#backward(wanted);
    return value;
  }

  /** Rows to look at between two chances to pause: of no `maxBatch` more than a small step's. */
  get #partSize(): number {
    return Math.min(this.maxBatch, PART);
  }

  /** Until all is done there is nothing to go back through. */
  #forward(inputs: Inputs, batch: Batch): void {
    this.#rows = 0;
    this.#inputGradientRows = 0;
    this.#flow[0] = this.#inputRows.write(inputs, batch);
    for (let i = 0; i < this.#layers.length; i++) {
      this.#layers[i]!.forward(this.#flow[i]!, batch.count);
    }
  }

  /** From the gradient with respect to the outputs, which lies in the last layer's `delta`. */
  #backward({ inputs, parameters, accumulate }: Required<BackwardOptions>): void {
    const rows = this.#rows;
    const end = inputs ? this.#inputGradientArea() : undefined;
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const layer = this.#layers[i]!;
      layer.throughActivation(rows);
      if (parameters) layer.parameterGradients(this.#flow[i]!, rows, accumulate);
      const below = i > 0 ? this.#layers[i - 1]!.areas.delta : end;
      if (below) layer.inputGradient(below.address, rows);
    }
    this.#inputGradientRows = inputs ? rows : 0;
  }

  #outputs(rows: number): ArrayOf<D> {
    const { outputs, columns } = this.#workspace.loss;
    return outputs.view(rows * columns) as ArrayOf<D>;
  }

  #inputGradientArea(): Area<D> {
    if (this.#inputGradient) return this.#inputGradient;
    [this.#inputGradient] = Area.allocate(this.#heap, [
      [this.dtype, this.maxBatch * this.sizes[0]!],
    ]);
    return this.#inputGradient;
  }

  #checkLoss(loss: Loss): void {
    if (!(loss instanceof Loss)) {
      throw new TypeError(
        `DenseNetwork: loss must be one of nadir/networks, as softmaxCrossEntropy, got ${describe(loss)}`,
      );
    }
    const activation = this.#architecture.activations.at(-1)!;
    if (loss.takesLogits && activation !== "identity") {
      throw new TypeError(
        `DenseNetwork: ${loss.name} takes logits, so outputActivation must be "identity", got ${describe(activation)}`,
      );
    }
  }

  #checkUsable(): void {
    if (this.#disposed) throw new DisposedError("DenseNetwork: used after dispose()");
    checkUsable("DenseNetwork", this.#all);
  }
}

/** Goes through without a pause. */
function finish<T>(work: Generator<void, T, void>): T {
  let turn = work.next();
  while (!turn.done) turn = work.next();
  return turn.value;
}
