import type { StateDict } from "../../base/stateDict.ts";
import type { DType } from "../../dtype.ts";
import type { DenseNetwork } from "../denseNetwork.ts";
import type { NamedTensors } from "../tensors.ts";
import type { Epoch } from "./history.ts";
import type { Plan } from "./options.ts";

/** Remembers the epoch with the lowest validation loss and, to go back to, its weights and the optimizer's state. */
export class Best {
  readonly #network: DenseNetwork<DType>;
  readonly #plan: Plan;
  #epoch: Epoch | undefined;
  #weights: NamedTensors<DType> | undefined;
  #state: object | undefined;
  #average: StateDict | undefined;
  #worse = 0;
  #isHere = false;

  constructor(network: DenseNetwork<DType>, plan: Plan) {
    this.#network = network;
    this.#plan = plan;
  }

  get epoch(): Epoch | undefined {
    return this.#epoch;
  }

  /** Whether patience has ended. */
  get isExhausted(): boolean {
    return this.#worse >= this.#plan.patience;
  }

  /** Whether network and optimizer are as after that epoch. */
  get isHere(): boolean {
    return this.#isHere;
  }

  /** A step goes on from there. */
  leave(): void {
    this.#isHere = false;
  }

  offer(epoch: Epoch): void {
    const { validation } = epoch;
    const lowest = this.#epoch?.validation?.loss ?? Infinity;
    // NaN is lower than nothing.
    if (validation && !(validation.loss < lowest)) {
      this.#worse++;
      return;
    }
    this.#worse = 0;
    this.#epoch = epoch;
    this.#isHere = true;
    if (!this.#plan.restoreBest) return;
    this.#weights = this.#network.tensors();
    this.#state = this.#plan.optimizer.stateDict!();
    this.#average = this.#plan.average?.stateDict();
  }

  /** Back to it, where that is wanted. */
  restore(): void {
    if (this.#isHere || this.#weights === undefined) return;
    this.#plan.optimizer.loadStateDict!(this.#state!);
    this.#network.load(this.#weights);
    if (this.#average) this.#plan.average!.loadStateDict(this.#average);
    this.#isHere = true;
  }
}
