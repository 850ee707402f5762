import type { DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Area } from "../area.ts";

/** What losses work on, in WebAssembly memory. */
export interface LossAreas {
  /** Whose memory it is, as errors begin. */
  readonly where: string;
  readonly kernels: Linked;
  /** Outputs of a row. */
  readonly columns: number;
  /** Those of a position: the last axis of the outputs. There are as many positions in a row as go into `columns`. */
  readonly classes: number;
  /** Whether targets must be finite. */
  readonly checksFinite: boolean;
  /** Rows × columns: what the network gave. */
  readonly outputs: Area<DType>;
  /** The gradient with respect to it. */
  readonly gradient: Area<DType>;
  /** Rows × columns: what it should have given. */
  readonly targets: Area<DType>;
  /** Or a label a position. */
  readonly labels: Area<"u32">;
  /** What a row's loss is multiplied by. */
  readonly rowScales: Area<"f64">;
  /** A number a class: what a label weighs, and what every class gets by smoothing. */
  readonly labelWeights: Area<"f64">;
  readonly smoothing: Area<"f64">;
}
