import type { DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Heap } from "../../memory/heap.ts";
import type { Parameter } from "../../parameter.ts";
import type { Values } from "../../values.ts";
import type { Area, WantedArea } from "../area.ts";
import type { Batch } from "../batch.ts";
import type { Buffer, BufferPlan } from "../buffers.ts";
import type { Initial } from "../initializers.ts";
import type { RowsSetting } from "../rowsSetting.ts";
import type { SparseInput, SparseWanted } from "../sparseInput.ts";
import type { SparseWeights } from "../sparseWeights.ts";
import type { Shape } from "./shape.ts";

export type { RowsSetting };

/** What a pass is for: some layers do otherwise while they are trained. */
export type Mode = "train" | "predict";

/** Where rows have their channels: last, [height, width, channels], or first, [channels, height, width]. */
export type Layout = "nhwc" | "nchw";

/** Layers one behind another, where a layer is expected: arrays up to ten deep. */
export type Layers = readonly (Recipe | Layers)[];

/** A layer as it is asked for: what `dense(10)` or `conv2d({ … })` gives. It may stand in several networks. */
export interface Recipe {
  /** As errors call it. */
  readonly name: string;
  /**
   * What else its outputs depend on beside its parameters, as plain data: by it a checkpoint tells a layer from another
   * of the same parameters.
   */
  readonly options?: object;
  /** All that it was made of, checked and complete, for those who write it down. @internal */
  readonly made?: object;
  /** Takes channels as the last axis alone: puts transpositions into a network whose channels are first. */
  readonly arrange?: ((layers: readonly Recipe[]) => readonly Recipe[]) | undefined;
  /** Takes channels wherever they are. */
  readonly isElementwise?: boolean;
  /** Layers within, which take the rows that it takes. */
  readonly layers?: Layers;
  /** Has no number of its own. */
  readonly isBetween?: boolean;
  /**
   * What it is behind rows of a shape.
   * @param where what its errors begin with.
   * @throws RangeError if it does not fit them.
   * @internal
   */
  plan(where: string, input: Shape, setting: Setting): Plan;
}

/** What all layers of a network have in common. */
export interface Setting {
  readonly dtype: DType;
  readonly maxBatch: number;
  readonly kernels: Linked;
  /** The order of axes: "nhwc" also for layers within a network of the other that take channels last. */
  readonly layout: Layout;
}

/** A layer that knows what comes in. */
export interface Plan {
  /** What a row becomes. */
  readonly output: Shape;
  /** In PyTorch's order and under its names, of layers within behind their number: "weight", "0.weight". */
  readonly parameters?: readonly ParameterPlan[];
  /** What is no parameter, and yet of the network: running statistics. */
  readonly buffers?: readonly BufferPlan[];
  /** Memory of its own, for `maxBatch` rows, by name. */
  readonly areas?: Readonly<Record<string, WantedArea>>;
  /** Bytes that are its own while it runs, and others' at other times. */
  readonly scratch?: number;
  /** Its outputs may stand where its inputs do: it is done element by element, and reads no input on the way back. */
  readonly isInPlace?: boolean;
  /** Its outputs are its inputs: it only says otherwise of their shape. */
  readonly isAlias?: boolean;
  /** Its outputs are read on the way back, so that none may write over them. */
  readonly readsOutput?: boolean | undefined;
  /** As a network's first layer it takes sparse rows too. */
  readonly takesSparse?: SparseWanted | false | undefined;
  /** As a network's first layer it takes sparse rows alone. */
  readonly wantsSparse?: boolean | undefined;
  /** What it takes in place of floats, as ids: it is a network's first layer then, and has no gradient of its inputs. */
  readonly rows?: ((setting: RowsSetting) => Rows) | undefined;
  /** Where its outputs have their channels, if not where the network's layout says. */
  readonly order?: Layout | undefined;
  /** What its outputs are activations of, if they are; `AS_BEFORE` if what is before it says it. */
  readonly activation?: string | undefined;
  connect(at: Connection): Layer;
}

export interface ParameterPlan {
  readonly name: string;
  readonly shape: Shape;
  readonly initial: Initial;
  /** Makes it, where its gradient is sparse. */
  readonly sparse?: SparseWeights | undefined;
}

/** Rows in memory, and the gradient with respect to them. */
export interface Signal {
  readonly address: number;
  readonly gradient: number;
  /** Where a network's inputs are sparse: these rows, and none at the address. */
  readonly sparse?: SparseInput | undefined;
}

/** Inputs of a batch in memory, such as a network's first layer takes. */
export interface Rows {
  readonly address: number;
  /** Copies a batch's rows here. @throws TypeError, RangeError for what is none. */
  write(inputs: Values, batch: Batch): void;
  dispose(): void;
}

/** Where a layer is put. */
export interface Connection {
  /** What errors begin with. */
  readonly where: string;
  readonly heap: Heap;
  readonly dtype: DType;
  readonly kernels: Linked;
  /** The very `output` where a layer stands in the place of what is before it. */
  readonly input: Signal;
  readonly output: Signal;
  /** Room for kernels, of the bytes that it asked for. */
  readonly scratch: number;
  /** Its own, by the names of its plan. */
  parameter(name: string): Parameter;
  buffer(name: string): Buffer;
  area(name: string): Area;
  /** The network's, of what is random in training. */
  readonly seed: number;
  /** Which layer it is, from 1, of which within which: arrays of layers are none. */
  readonly places: readonly number[];
}

/** Which gradients a backward pass computes. */
export interface Way {
  /** That with respect to the inputs. */
  readonly inputs: boolean;
  /** Those of the parameters. */
  readonly parameters: boolean;
  /** Whether they are added to what is there. */
  readonly accumulate: boolean;
}

/** A layer in a network's memory. None of this allocates, and only what begins with `check` and `prepare` can fail. */
export interface Layer {
  /** Refuses rows before anything is changed. @throws RangeError */
  check?(rows: number, mode: Mode): void;
  /** Outputs of rows, and what `backward` needs. */
  forward(rows: number, mode: Mode): void;
  /** Makes room for gradients. @throws OutOfMemoryError */
  prepare?(): void;
  /** From the gradient with respect to the outputs, which it may change, to those that are wanted. */
  backward(rows: number, way: Way): void;
}
