import { checkUsable } from "../base/parameters.ts";
import type { ArrayOf, DType } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import type { Heap } from "../memory/heap.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { type Batch, readBatch } from "./batch.ts";
import type { Buffer } from "./buffers.ts";
import { initialize } from "./initializers.ts";
import { InputRows } from "./inputRows.ts";
import type { Layer, Mode, Plan, Way } from "./layers/recipe.ts";
import { planSequence } from "./layers/sequence.ts";
import { type Shape, sizeOf } from "./layers/shape.ts";
import type { LossAreas } from "./losses/areas.ts";
import type { BoundLoss } from "./losses/boundLoss.ts";
import { checkLoss, type Loss } from "./losses/loss.ts";
import type { ReadOptions } from "./options.ts";
import { parametersOf } from "./parametersOf.ts";
import { countInputs, type Inputs } from "./rows.ts";
import { allocateWorkspace, classesOf, type Workspace } from "./workspace.ts";

/** What a kind of network says of itself. */
export interface Face {
  /** What errors begin with. */
  readonly where: string;
  /** What the network calls a parameter that its layers call so: "0.weight". */
  nameOf(name: string): string;
  /** What losses on logits want of it, as errors say it. */
  readonly logits: string;
}

/** The layers of a network in memory, one behind another, for passes forward and backward. */
export class Chain<D extends DType> {
  /** What errors begin with. */
  readonly where: string;
  readonly maxBatch: number;
  readonly dtype: D;
  readonly input: Shape;
  readonly output: Shape;
  readonly inputWidth: number;
  readonly heap: Heap;
  /** What the network was made of. */
  readonly options: ReadOptions<D>;
  readonly parameters: Readonly<Record<string, Parameter<D>>>;
  readonly buffers: Readonly<Record<string, Buffer>>;
  /** What losses work on. */
  readonly areas: LossAreas;
  /** Rows of the last forward pass, 0 if there is none to go back through. */
  rows = 0;
  readonly #owned: readonly Parameter<D>[] = [];
  readonly #plan: Plan;
  readonly #logits: string;
  readonly #workspace: Workspace;
  /** What errors call the gradient with respect to the outputs. */
  readonly gradientTitle: string;
  /** What errors call the inputs. */
  readonly #inputs: string;
  readonly #inputRows: InputRows;
  readonly #layers: Layer;
  /** Rows of the gradient with respect to the inputs, 0 if the last pass did not compute it. */
  #inputGradientRows = 0;
  /** The loss that has the workspace's areas, and itself in them. */
  #loss: Loss | undefined;
  #bound: BoundLoss | undefined;
  /** All rows of inputs, as many as they were last: kept, since a step leaves no garbage. */
  #whole: Batch | undefined;
  #disposed = false;

  /** @throws TypeError, RangeError for layers that do not fit; OutOfMemoryError, having freed all. */
  constructor(nadir: Nadir, options: ReadOptions<D>, { where, nameOf, logits }: Face) {
    const { input, layout, layers, dtype, maxBatch, initializer, seed, checkFinite } = options;
    const { heap } = nadir;
    const kernels = heap.kernels[dtype];
    const setting = { where, heap, dtype, kernels, maxBatch, layout, checksFinite: checkFinite };
    const plan = planSequence(`${where}: layers`, layers, input, setting);
    const { output } = plan;
    const behind = { ...setting, layout: plan.order ?? layout };
    if (plan.isAlias) throw new TypeError(`${where}: layers compute nothing`);
    this.where = where;
    this.heap = heap;
    this.options = options;
    this.dtype = dtype;
    this.maxBatch = maxBatch;
    this.#plan = plan;
    this.#logits = logits;
    this.input = Object.freeze(input);
    this.output = Object.freeze(output);
    this.inputWidth = sizeOf(input);
    this.#inputs = `${where}: inputs`;
    this.gradientTitle = `${where}: outputGradient`;
    this.#inputRows = new InputRows(
      { ...setting, what: this.#inputs, width: this.inputWidth },
      plan,
    );
    const parameters = plan.parameters.map((each) => ({ ...each, name: nameOf(each.name) }));
    // First, since it is the larger part as a rule: one that is refused leaves memory as it was.
    const areas = allocateWorkspace(plan, behind);
    this.#workspace = areas;
    try {
      this.parameters = parametersOf(nadir, parameters, dtype);
    } catch (error) {
      this.dispose();
      throw error;
    }
    this.#owned = Object.values(this.parameters);
    this.areas = {
      ...behind,
      setting,
      areas,
      output,
      columns: sizeOf(output),
      classes: classesOf(output, behind),
      ...areas,
    };
    const buffers = plan.buffers.map(({ name, make }) => {
      const known = nameOf(name);
      return [known, make(known, areas[`${name}:buffer`]!)];
    });
    this.buffers = Object.freeze(Object.fromEntries(buffers));
    this.#layers = plan.connect({
      ...setting,
      seed,
      places: [],
      input: this.#inputRows,
      output: { address: areas.outputs.address, gradient: areas.gradient.address },
      scratch: areas.scratch.address,
      parameter: (name) => this.parameters[nameOf(name)]!,
      buffer: (name) => this.buffers[nameOf(name)]!,
      area: (name) => areas[name]!,
    });
    const write = initialize(initializer, seed);
    for (const { name, initial } of parameters) write(this.parameters[name]!.data, initial);
  }

  /** Rows of inputs, checked: those of a batch. */
  batch(inputs: Inputs, mode: Mode, rows?: ArrayLike<number>): Batch {
    const batch = this.anyRows(inputs, rows);
    const { maxBatch } = this;
    if (batch.count > maxBatch) {
      throw new RangeError(
        `${this.where}: at most ${maxBatch} rows a batch (maxBatch), got ${batch.count}`,
      );
    }
    this.check(batch.count, mode);
    return batch;
  }

  /** Rows of inputs, checked: any number of them. */
  anyRows(inputs: Inputs, rows?: ArrayLike<number>): Batch {
    this.checkUsable();
    const total = countInputs(this.#inputs, inputs, this.inputWidth);
    this.#inputRows.check(inputs);
    if (rows !== undefined) return readBatch(this.where, total, rows);
    if (this.#whole?.total !== total) this.#whole = readBatch(this.where, total, rows);
    return this.#whole;
  }

  /** @throws TypeError where a gradient with respect to inputs is asked for that have none. */
  checkWay({ inputs }: Way, areSparse: boolean = this.#inputRows.sparse !== undefined): void {
    const what = areSparse ? "sparse inputs" : this.#plan.rows && "ids";
    if (!inputs || !what) return;
    throw new TypeError(`${this.where}: there is no gradient with respect to ${what}`);
  }

  /** Refuses so many rows in a pass. @throws RangeError */
  check(rows: number, mode: Mode): void {
    this.#layers.check?.(rows, mode);
  }

  /**
   * The loss in this memory, until another is bound.
   * @throws TypeError, RangeError for what is no loss, or does not fit the outputs.
   */
  bind(loss: Loss): BoundLoss {
    if (this.#loss === loss) return this.#bound!;
    checkLoss(this.where, loss, this.#plan.activation, this.#logits);
    this.#bound = loss.bind(this.areas);
    this.#loss = loss;
    return this.#bound;
  }

  /** Copies a batch's inputs to where a forward pass takes them: there is nothing to go back through. */
  write(inputs: Inputs, batch: Batch): void {
    this.rows = 0;
    this.#inputRows.write(inputs, batch);
  }

  /** Computes the outputs of a batch. Until `rows` are set there is nothing to go back through. */
  forward(inputs: Inputs, batch: Batch, mode: Mode): void {
    this.#inputGradientRows = 0;
    this.write(inputs, batch);
    this.#layers.forward(batch.count, mode);
  }

  /** From the gradient with respect to the outputs, which lies in `areas.gradient`. */
  backward(way: Way): void {
    const { inputs, parameters } = way;
    if (inputs) this.#inputRows.reserveGradient();
    if (parameters) this.#layers.prepare?.();
    this.#layers.backward(this.rows, way);
    this.#inputGradientRows = inputs ? this.rows : 0;
  }

  /** The outputs of the last forward pass, of so many rows. */
  outputs(rows: number): ArrayOf<D> {
    const { outputs, columns } = this.areas;
    return outputs.view(rows * columns) as ArrayOf<D>;
  }

  /** The gradient with respect to the inputs, if the last pass computed it. */
  get inputGradient(): ArrayOf<D> | undefined {
    const length = this.#inputGradientRows * this.inputWidth;
    return length > 0 ? (this.#inputRows.gradientArea!.view(length) as ArrayOf<D>) : undefined;
  }

  /** @throws DisposedError */
  checkUsable(): void {
    if (this.#disposed) throw new DisposedError(`${this.where}: used after dispose()`);
    checkUsable(this.where, this.#owned);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#inputRows.dispose();
    for (const each of [...Object.values(this.#workspace), ...this.#owned]) each.dispose();
  }
}
