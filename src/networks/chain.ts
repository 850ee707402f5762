import { checkUsable } from "../base/parameters.ts";
import type { ArrayOf, DType } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import { activations } from "./activations.ts";
import { Area } from "./area.ts";
import { type Batch, readBatch } from "./batch.ts";
import { DenseInput } from "./denseInput.ts";
import { InputRows } from "./inputRows.ts";
import { Layer, type LayerInput } from "./layer.ts";
import type { BoundLoss } from "./losses/boundLoss.ts";
import { checkLoss, type Loss } from "./losses/loss.ts";
import { initializeLayers } from "./make.ts";
import type { Architecture } from "./options.ts";
import type { BackwardOptions } from "./passOptions.ts";
import { countInputs, type Inputs } from "./rows.ts";
import { Workspace } from "./workspace.ts";

/** The layers of a network in memory, one behind another, for passes forward and backward. */
export class Chain<D extends DType> {
  /** What errors begin with. */
  readonly where: string;
  readonly architecture: Architecture<D>;
  readonly heap: Heap;
  readonly kernels: Linked;
  readonly #parameters: readonly Parameter<D>[];
  readonly #workspace: Workspace;
  /** What errors call the inputs. */
  readonly #inputs: string;
  readonly #inputRows: InputRows<D>;
  readonly #layers: readonly Layer[];
  /** The layers' inputs: the batch's, then what each layer gives the next one. */
  readonly #flow: LayerInput[];
  #inputGradient: Area<D> | undefined;
  /** Rows of it, 0 if the last pass did not compute it. */
  #inputGradientRows = 0;
  /** Rows of the last forward pass, 0 if there is none to go back through. */
  #rows = 0;
  /** The loss that has the workspace's areas, and itself in them. */
  #loss: Loss | undefined;
  #bound: BoundLoss | undefined;
  #disposed = false;

  /** @throws OutOfMemoryError, having freed the parameters. */
  constructor(
    where: string,
    architecture: Architecture<D>,
    parameters: Readonly<Record<string, Parameter<D>>>,
  ) {
    const { dtype, negativeSlope } = architecture;
    this.where = where;
    this.architecture = architecture;
    this.#parameters = Object.values(parameters);
    this.heap = this.#parameters[0]!.block.heap;
    this.kernels = this.heap.kernels[dtype];
    try {
      this.#workspace = new Workspace(where, this.heap, architecture);
    } catch (error) {
      for (const parameter of this.#parameters) parameter.dispose();
      throw error;
    }
    this.#inputs = `${where}: inputs`;
    this.#inputRows = new InputRows(this.#inputs, this.heap, architecture);
    this.#layers = this.#workspace.layers.map((areas, i) => {
      const weight = parameters[`layers.${i}.weight`]!;
      const bias = parameters[`layers.${i}.bias`];
      const activation = activations[architecture.activations[i]!];
      return new Layer(this.kernels, weight, bias, activation, negativeSlope, areas);
    });
    const inner = this.#layers.map(({ areas }) => new DenseInput(areas.outputs.address));
    this.#flow = [inner[0]!, ...inner.slice(0, -1)];
    initializeLayers(architecture, this.#layers);
  }

  /** Rows of the last forward pass, 0 if there is none to go back through. */
  get rows(): number {
    return this.#rows;
  }

  /** Whether the inputs of the last forward pass were sparse. */
  get isSparse(): boolean {
    return !(this.#flow[0] instanceof DenseInput);
  }

  /** Rows of inputs, checked: those of a batch. */
  batch(inputs: Inputs, rows?: ArrayLike<number>): Batch {
    const batch = this.anyRows(inputs, rows);
    const { maxBatch } = this.architecture;
    if (batch.count <= maxBatch) return batch;
    throw new RangeError(
      `${this.where}: at most ${maxBatch} rows a batch (maxBatch), got ${batch.count}`,
    );
  }

  /** Rows of inputs, checked: any number of them. */
  anyRows(inputs: Inputs, rows?: ArrayLike<number>): Batch {
    this.checkUsable();
    const total = countInputs(this.#inputs, inputs, this.architecture.sizes[0]!);
    return readBatch(this.where, total, rows);
  }

  /**
   * The loss in this memory, until another is bound.
   * @throws TypeError, RangeError for what is no loss, or does not fit the outputs.
   */
  bind(loss: Loss): BoundLoss {
    if (this.#loss === loss) return this.#bound!;
    checkLoss(this.where, loss, this.architecture.activations.at(-1)!);
    this.#bound = loss.bind(this.#workspace.loss);
    this.#loss = loss;
    return this.#bound;
  }

  /** Copies a batch's inputs to where a forward pass takes them: there is nothing to go back through. */
  write(inputs: Inputs, batch: Batch): void {
    this.forget();
    this.#flow[0] = this.#inputRows.write(inputs, batch);
  }

  /** Computes the outputs of a batch. Until it is remembered there is nothing to go back through. */
  forward(inputs: Inputs, batch: Batch): void {
    this.#inputGradientRows = 0;
    this.write(inputs, batch);
    for (let i = 0; i < this.#layers.length; i++) {
      this.#layers[i]!.forward(this.#flow[i]!, batch.count);
    }
  }

  /** Lets a backward pass go back through this forward pass, the last one. */
  remember({ count }: Batch): void {
    this.#rows = count;
  }

  /** What was there is overwritten: backward needs another forward. */
  forget(): void {
    this.#rows = 0;
  }

  /** From the gradient with respect to the outputs, which lies in `outputGradient`. */
  backward({ inputs, parameters, accumulate }: Required<BackwardOptions>): void {
    const rows = this.#rows;
    const end = inputs ? this.#inputGradientArea() : undefined;
    if (parameters) this.#flow[0]!.prepare?.(this.#layers[0]!);
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const layer = this.#layers[i]!;
      layer.throughActivation(rows);
      if (parameters) layer.parameterGradients(this.#flow[i]!, rows, accumulate);
      const below = i > 0 ? this.#layers[i - 1]!.areas.delta : end;
      if (below) layer.inputGradient(below.address, rows);
    }
    this.#inputGradientRows = inputs ? rows : 0;
  }

  /** Where the outputs are. */
  get outputAddress(): number {
    return this.#workspace.loss.outputs.address;
  }

  /** The outputs of the last forward pass, of so many rows. */
  outputs(rows: number): ArrayOf<D> {
    const { outputs, columns } = this.#workspace.loss;
    return outputs.view(rows * columns) as ArrayOf<D>;
  }

  /** The first `length` numbers of the gradient with respect to them. */
  outputGradient(length: number): ArrayOf<DType> {
    return this.#workspace.loss.gradient.view(length);
  }

  /** The gradient with respect to the inputs, if the last pass computed it. */
  get inputGradient(): ArrayOf<D> | undefined {
    const length = this.#inputGradientRows * this.architecture.sizes[0]!;
    return length > 0 ? (this.#inputGradient!.view(length) as ArrayOf<D>) : undefined;
  }

  /** @throws DisposedError */
  checkUsable(): void {
    if (this.#disposed) throw new DisposedError(`${this.where}: used after dispose()`);
    checkUsable(this.where, this.#parameters);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#workspace.dispose();
    this.#inputRows.dispose();
    this.#inputGradient?.dispose();
    for (const parameter of this.#parameters) parameter.dispose();
  }

  #inputGradientArea(): Area<D> {
    const { dtype, maxBatch, sizes } = this.architecture;
    if (this.#inputGradient) return this.#inputGradient;
    [this.#inputGradient] = Area.allocate(this.heap, [[dtype, maxBatch * sizes[0]!]]);
    return this.#inputGradient;
  }
}
