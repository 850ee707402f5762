import type { DType } from "../../dtype.ts";
import type { NamedTensors } from "../tensors.ts";
import type { Epoch } from "./history.ts";

/** A network, with the state of what trains it. */
export interface Snapshot {
  readonly weights: NamedTensors<DType>;
  readonly optimizer: object;
  readonly average?: object;
}

/** Where a training goes on, and whether that is after its best epoch. */
export interface Left extends Snapshot {
  readonly isHere: boolean;
}

/** How far an epoch has come. */
export interface UnderWay {
  /** Steps taken. */
  readonly batch: number;
  /** Their losses, as an epoch's are put together, and the rows that they are of. */
  readonly total: number;
  readonly taught: number;
  /** The loss of the last of them. */
  readonly last: number;
  /** What the order of the rows depends on: their number, those of a step, the seed. */
  readonly rows: number;
  readonly size: number;
  readonly seed: number;
}

/** Where a training stands. */
export class Track {
  /** Those that are done. */
  epochs: Epoch[] = [];
  underWay: UnderWay | undefined;
  /** The last one that was, at its end. Not kept. */
  ended: UnderWay | undefined;
  best: Epoch | undefined;
  /** Epochs since then. */
  worse = 0;
  /** Whether network and optimizer are as after `best`. */
  isHere = false;
  /** What they were then, if it is to be gone back to. */
  kept: Snapshot | undefined;
  /** What they are to be for the training to go on, if they are something else by now. */
  left: Left | undefined;
  isInUse = false;
}
