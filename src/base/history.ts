/** What an update depends on beside hyperparameters. */
export interface Progress {
  /** The step that is being taken, counted from 1. */
  readonly step: number;
  /** State that is one number (`mu_product`), under PyTorch's name. */
  readonly scalars: Readonly<Record<string, number>>;
  /** Slots that hold no history yet. */
  readonly fresh: ReadonlySet<string>;
}

/** The progress of runs of parameters that have come the same way, and are stepped together from here. */
export class History implements Progress {
  /** Steps taken. */
  taken: number;
  scalars: Readonly<Record<string, number>>;
  readonly fresh: Set<string>;
  /** Since `watch`: whether somebody asked which step it is, and what else there was to see. */
  #isStepAsked = false;
  #scalarsSeen: object | undefined;
  #freshSeen = 0;

  constructor(scalars: Readonly<Record<string, number>>, taken = 0, fresh: Iterable<string> = []) {
    this.scalars = scalars;
    this.taken = taken;
    this.fresh = new Set(fresh);
  }

  get step(): number {
    this.#isStepAsked = true;
    return this.taken + 1;
  }

  /** Begins to watch what is seen of it. */
  watch(): void {
    this.#isStepAsked = false;
    this.#scalarsSeen = this.scalars;
    this.#freshSeen = this.fresh.size;
  }

  /** Whether what was seen since `watch` may be other now. */
  get hasChanged(): boolean {
    const { scalars, fresh } = this;
    return this.#isStepAsked || scalars !== this.#scalarsSeen || fresh.size !== this.#freshSeen;
  }
}
