import type { DType } from "../../dtype.ts";
import type { DenseNetwork } from "../denseNetwork.ts";
import type { NamedTensors } from "../tensors.ts";
import type { Epoch } from "./history.ts";

/** Remembers the epoch with the lowest validation loss and, where patience may end, its weights. */
export class Best {
  readonly #network: DenseNetwork<DType>;
  readonly #patience: number;
  #epoch: Epoch | undefined;
  #weights: NamedTensors<DType> | undefined;
  #worse = 0;

  constructor(network: DenseNetwork<DType>, patience: number) {
    this.#network = network;
    this.#patience = patience;
  }

  get epoch(): Epoch {
    return this.#epoch!;
  }

  /** Whether patience has ended. */
  get isExhausted(): boolean {
    return this.#worse >= this.#patience;
  }

  offer(epoch: Epoch): void {
    const { validation } = epoch;
    // NaN is no lower than anything, and anything lower than it.
    const lowest = this.#epoch?.validation?.loss ?? Number.NaN;
    const isBetter = !(validation && (validation.loss >= lowest || Number.isNaN(validation.loss)));
    if (!isBetter && this.#epoch) {
      this.#worse++;
      return;
    }
    this.#worse = 0;
    this.#epoch = epoch;
    if (this.#patience < Infinity) this.#weights = this.#network.tensors();
  }

  /** Back to the best weights, where they were kept. */
  restore(): void {
    if (this.#weights) this.#network.load(this.#weights);
  }
}
