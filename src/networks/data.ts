import type { Heap } from "../memory/heap.ts";
import type { Values } from "../values.ts";
import { type Inputs, outlivingInputs } from "./rows.ts";

/** Targets of a batch: labels, or numbers row by row. */
export type Targets = Values | ArrayLike<number>;

/** Data that a network is trained or evaluated on. */
export interface Data {
  readonly inputs: Inputs;
  readonly targets: Targets;
  readonly rowWeights?: Values | undefined;
}

/** Data as they are now: what lies in this memory is copied, as it may be written to, or grow. */
export function outlivingData(heap: Heap, { inputs, targets, rowWeights }: Data): Data {
  return {
    inputs: outlivingInputs(heap, inputs),
    targets: heap.outliving(targets),
    rowWeights: heap.outliving(rowWeights),
  };
}
