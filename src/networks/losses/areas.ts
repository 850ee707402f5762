import type { DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Heap } from "../../memory/heap.ts";
import type { Area } from "../area.ts";
import type { Layout, Setting } from "../layers/recipe.ts";
import type { Shape } from "../layers/shape.ts";

/** An area, or what lies behind some of it. */
export type LossArea<K extends DType | "u32"> = Pick<Area<K>, "address" | "view">;

/** What losses work on, in WebAssembly memory. */
export interface LossAreas {
  /** What layers of the network have in common. */
  readonly setting: Setting & { readonly heap: Heap };
  /** All of the network's: what a loss adds under a name of its own is freed with it. */
  readonly areas: Record<string, Area>;
  /** Whose memory it is, as errors begin. */
  readonly where: string;
  readonly kernels: Linked;
  /** Where rows have their channels. */
  readonly layout: Layout;
  /** Sizes of a row of outputs. */
  readonly output: Shape;
  /** Which row of the batch is the first here: 0 unless it says so. */
  readonly row?: number;
  /** Outputs of a row. */
  readonly columns: number;
  /** Those of a position: the last axis, or all with channels first. A row has as many positions as go into `columns`. */
  readonly classes: number;
  /** Whether targets must be finite. */
  readonly checksFinite: boolean;
  /** Rows × columns: what the network gave. */
  readonly outputs: LossArea<DType>;
  /** The gradient with respect to it. */
  readonly gradient: LossArea<DType>;
  /** Rows × columns: what it should have given. */
  readonly targets: LossArea<DType>;
  /** Or a label a position. */
  readonly labels: LossArea<"u32">;
  /** What a row's loss is multiplied by. */
  readonly rowScales: LossArea<"f64">;
  /** A number a class: what a label weighs, and what every class gets by smoothing. */
  readonly labelWeights: LossArea<"f64">;
  readonly smoothing: LossArea<"f64">;
}
