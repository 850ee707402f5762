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

  constructor(scalars: Readonly<Record<string, number>>, taken = 0, fresh: Iterable<string> = []) {
    this.scalars = scalars;
    this.taken = taken;
    this.fresh = new Set(fresh);
  }

  get step(): number {
    return this.taken + 1;
  }
}
