/** What the thread that trains and the one that carries tell each other. */
import type { TrainContext, TrainResult } from "../../../src/distributed/index.ts";
import type { Tensor } from "../distributed/program.ts";

/** A tensor by what it is, without its values. */
export type Described = Omit<Tensor, "data"> & { readonly name: string };

/** To the thread. */
export type Order =
  | {
      readonly kind: "train";
      /** Of parameters, then of buffers, in their order. */
      readonly values: readonly Values[];
      readonly shard: number;
      readonly round: number;
      readonly context: Omit<TrainContext, "signal">;
    }
  /** What it trains is of no use any more. */
  | { readonly kind: "abort" };

/** From the thread. */
export type Answer =
  | {
      readonly kind: "ready";
      readonly parameters: readonly Described[];
      readonly buffers: readonly Described[];
    }
  | { readonly kind: "trained"; readonly values: readonly Values[]; readonly result: TrainResult }
  | { readonly kind: "failed"; readonly message: string };

export type Values = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
