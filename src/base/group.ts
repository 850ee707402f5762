import type { Parameter } from "../parameter.ts";
import { type CommonOptions, isScheduled } from "./options.ts";
import { type Run, runsOf } from "./run.ts";

/** What an update depends on beside hyperparameters. */
export interface Progress {
  /** The step that is being taken, counted from 1. */
  readonly step: number;
  /** State that is one number for the whole group, under PyTorch's name (`mu_product`). */
  readonly scalars: Readonly<Record<string, number>>;
  /** Slots that hold no history yet. */
  readonly fresh: ReadonlySet<string>;
}

/** What a group is to have. */
export interface Need {
  readonly group: Pick<Group<CommonOptions>, "parameters" | "runs" | "adopt">;
  /** Each slot with its initial value. */
  readonly initial: Readonly<Record<string, number>>;
  /** Room to keep where parameters are while they look ahead. */
  readonly lookAhead: boolean;
}

/** Parameters with the same hyperparameters, and their state. */
export class Group<O extends CommonOptions> {
  readonly parameters: readonly Parameter[];
  readonly runs: readonly Run[];
  /** Whether some of the parameters are in single precision. */
  readonly isSingle: boolean;
  /** Whether an option is a schedule, so that options differ from step to step. */
  isScheduled!: boolean;
  /** Steps taken. */
  step = 0;
  scalars: Readonly<Record<string, number>>;
  readonly fresh: Set<string> = new Set();
  #options!: Required<O>;
  readonly #runOf: ReadonlyMap<Parameter, Run>;
  /** Initial value of each slot there is. */
  readonly #initial = new Map<string, number>();

  constructor(
    parameters: readonly Parameter[],
    options: Required<O>,
    scalars: Readonly<Record<string, number>>,
  ) {
    this.parameters = parameters;
    this.runs = runsOf(parameters);
    this.isSingle = parameters.some(({ dtype }) => dtype === "f32");
    this.#runOf = new Map(
      this.runs.flatMap((run) => run.parameters.map((parameter) => [parameter, run] as const)),
    );
    this.options = options;
    this.scalars = scalars;
  }

  get options(): Required<O> {
    return this.#options;
  }

  set options(options: Required<O>) {
    this.#options = options;
    this.isScheduled = Object.values(options).some(isScheduled);
  }

  get slots(): readonly string[] {
    return [...this.#initial.keys()];
  }

  get progress(): Progress {
    return { step: this.step + 1, scalars: this.scalars, fresh: this.fresh };
  }

  /** Notes the slots that all runs have now. */
  adopt(initial: Need["initial"]): void {
    for (const [name, value] of Object.entries(initial)) {
      if (!this.#initial.has(name)) this.fresh.add(name);
      this.#initial.set(name, value);
    }
  }

  /** Takes a slot's history away. */
  reset(slot: string): void {
    for (const run of this.runs) run.fill(slot, this.#initial.get(slot)!);
    this.fresh.add(slot);
  }

  /** A live view of a parameter's part of a slot. */
  slot(name: string, parameter: Parameter): Float32Array | Float64Array {
    return this.#runOf.get(parameter)!.slot(name, parameter);
  }

  dispose(): void {
    for (const run of this.runs) run.dispose();
  }
}

/** Gives the groups what they lack of what they need: all of it, or nothing. @throws OutOfMemoryError */
export function allocate(needs: readonly Need[]): void {
  const missing = needs.flatMap(({ group, initial, lookAhead }) =>
    group.runs.flatMap((run) => run.missing(initial, lookAhead)),
  );
  const { heap } = needs[0]!.group.parameters[0]!.block;
  const addresses = heap.allocate(missing);
  for (const [i, { take }] of missing.entries()) take(addresses[i]!);
  for (const { group, initial } of needs) group.adopt(initial);
}
