import type { Parameter } from "../parameter.ts";
import type { Description } from "./description.ts";
import { History } from "./history.ts";
import type { CommonOptions } from "./options.ts";
import { Resolver } from "./resolver.ts";
import { type Run, runsOf, takeMissing } from "./run.ts";
import { type Slots, sized, startsOf } from "./slot.ts";
import type { TakenParameter } from "./takenState.ts";
import { Work } from "./work.ts";

/** A group that is to have these slots, each with what it starts from. */
export interface Need<O extends CommonOptions> {
  readonly group: Group<O>;
  readonly initial: Readonly<Record<string, number>>;
}

/** Parameters with the same hyperparameters, and their state. */
export class Group<O extends CommonOptions> {
  readonly parameters: readonly Parameter[];
  /** Whether some of the parameters are in single precision. */
  readonly isSingle: boolean;
  runs: readonly Run[];
  /** What the user has been shown of it. */
  face: unknown;
  /** What a step works on: the runs, by how they have come to where they are. */
  work!: readonly Work<O>[];
  /** Its slots, of the sizes that they have here. */
  readonly specs: Slots;
  readonly #description: Description<O>;
  #options!: Required<O>;
  /** What the options are, step by step. */
  resolver!: Resolver<O>;
  /** What each slot that there is starts from. */
  readonly initial: Map<string, number> = new Map();

  constructor(parameters: readonly Parameter[], description: Description<O>, options: Required<O>) {
    this.parameters = parameters;
    // Those that are to join a group without any are in single precision.
    this.isSingle = parameters.length === 0 || parameters.some(({ dtype }) => dtype === "f32");
    this.#description = description;
    this.specs = sized(description.slots, options);
    this.options = options;
    this.runs = runsOf(parameters, new History(startsOf(description.scalars)));
    this.sort();
  }

  get options(): Required<O> {
    return this.#options;
  }

  set options(options: Required<O>) {
    this.#options = options;
    const { name, options: specs } = this.#description;
    this.resolver = new Resolver(name, specs, options, this.isSingle);
  }

  /** Gives all work the hyperparameters of this step. @throws RangeError or TypeError for what a schedule gives. */
  resolve(step: number): void {
    const h = this.resolver.at(step);
    for (const work of this.work) work.at(step, h, this.resolver.version);
  }

  /** Slots that last from step to step. */
  get slots(): readonly string[] {
    return [...this.initial.keys()].filter((name) => !this.specs[name]!.scratch);
  }

  /** The run that each parameter is in. */
  get runOf(): ReadonlyMap<Parameter, Run> {
    return new Map(this.runs.flatMap((run) => run.parameters.map((each) => [each, run])));
  }

  /** Takes up options and the state of each parameter; slots that it has not start anew. */
  load(options: Required<O>, states: readonly TakenParameter[]): void {
    this.options = options;
    const { slots } = this;
    const histories = new Map<string, History>();
    const all = states.map(({ step, scalars, slots: saved }) => {
      const fresh = slots.filter((name) => !(name in saved));
      const key = JSON.stringify([step, scalars, fresh]);
      if (!histories.has(key)) histories.set(key, new History(scalars, step, fresh));
      return histories.get(key)!;
    });
    const historyOf = new Map(this.parameters.map((parameter, i) => [parameter, all[i]!]));
    this.runs = this.runs.flatMap((run) => run.cut((parameter) => historyOf.get(parameter)!));
    this.sort();
    const { runOf } = this;
    for (const [i, parameter] of this.parameters.entries()) {
      for (const name of slots) {
        const values = states[i]!.slots[name];
        const slot = runOf.get(parameter)!.slot(name, parameter);
        if (values) slot.set(values);
        else slot.fill(this.initial.get(name)!);
      }
    }
  }

  dispose(): void {
    for (const run of this.runs) run.dispose();
  }

  /** Says anew what a step works on: all but those that are frozen, which keep a history of their own. */
  sort(): void {
    this.runs = this.runs.flatMap((run) => {
      const { history } = run;
      const kept = new History(history.scalars, history.taken, history.fresh);
      return run.cut(({ frozen }) => (frozen ? kept : history));
    });
    const runs = new Map<History, Run[]>();
    for (const run of this.runs) {
      if (run.parameters[0]!.frozen) continue;
      if (!runs.has(run.history)) runs.set(run.history, []);
      runs.get(run.history)!.push(run);
    }
    const { name } = this.#description;
    this.work = Array.from(runs, ([history, runs]) => new Work(name, this.isSingle, history, runs));
  }

  /**
   * Gives the groups what they lack of what they need: all of it, or nothing.
   * @throws OutOfMemoryError
   */
  static allocate<O extends CommonOptions>(needs: readonly Need<O>[]): void {
    const missing = needs.flatMap(({ group, initial }) =>
      group.runs.flatMap((run) => run.missing(initial, group.specs)),
    );
    takeMissing(missing);
    for (const { group, initial } of needs) group.#adopt(initial);
  }

  /** Notes the slots that all runs have now. */
  #adopt(initial: Readonly<Record<string, number>>): void {
    for (const name in initial) {
      if (!this.initial.has(name) && !this.specs[name]!.scratch) {
        for (const { history } of this.runs) history.fresh.add(name);
      }
      this.initial.set(name, initial[name]!);
    }
  }
}
