import { checkClosure, synchronous } from "../base/closure.ts";
import type { Begun, Optimizer, ParamGroup } from "../base/optimizer.ts";
import type { AnyOptimizer, OptionsOfAll } from "../base/optimizerClass.ts";
import type { GivenStateDict, StateDict } from "../base/stateDict.ts";
import type { Planner, Work } from "../base/work.ts";
import { prepareTogether } from "./prepareTogether.ts";

/** The state of {@link Multi}, as plain data: a state dict for each pattern that has parameters. */
export interface MultiStateDict<Dict = StateDict> {
  /** What it is a state of. */
  readonly optimizer: "multi";
  /** Steps that all have taken. */
  readonly steps: number;
  /** The state of each, by its pattern. */
  readonly parts: Readonly<Record<string, Dict>>;
}

type Shared =
  | ("steps" | "needsClosure" | "step" | "stepAsync" | "zeroGrad" | "toJSON" | "dispose")
  | typeof Symbol.dispose;

/**
 * Several optimizers as one, as `multi` makes it: it has what an optimizer has, but for `addParamGroup`, and `eval`,
 * `train` and `updateHessian` where one of its classes has them.
 */
export interface Multi extends Pick<Optimizer<OptionsOfAll>, Shared> {
  /** Those of all optimizers, in the order of the patterns. */
  readonly paramGroups: readonly ParamGroup<OptionsOfAll>[];
  /** The states of all, by their patterns. */
  stateDict(): MultiStateDict;
  /** @throws as the optimizers do, and TypeError for other patterns. Nothing changes then. */
  loadStateDict(dict: MultiStateDict<GivenStateDict>): void;
}

export class Together implements Multi {
  /** By pattern. */
  readonly #parts = new Map<string, AnyOptimizer>();

  /** @param make optimizers one by one; if one fails, those before it are disposed. */
  constructor(make: () => Iterable<readonly [pattern: string, optimizer: AnyOptimizer]>) {
    try {
      for (const [pattern, optimizer] of make()) this.#parts.set(pattern, optimizer);
      evaluatingOf(this.parts);
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** In the order of the patterns. @internal */
  get parts(): AnyOptimizer[] {
    return [...this.#parts.values()];
  }

  get paramGroups(): readonly ParamGroup<OptionsOfAll>[] {
    return this.parts.flatMap(({ paramGroups }) => paramGroups);
  }

  get steps(): number {
    return this.parts[0]!.steps;
  }

  get needsClosure(): boolean {
    return this.parts.some(({ needsClosure }) => needsClosure);
  }

  step(): void;
  step<L>(closure: () => L): L;
  step<L>(closure?: () => L): L | undefined {
    if (closure !== undefined) checkClosure("multi", closure);
    else if (this.needsClosure) {
      throw new TypeError("multi: step() needs a closure that computes the gradients");
    }
    const evaluate = () => closure && synchronous("multi", closure());
    const stepping = stepOf(this.parts);
    try {
      const loss = evaluate();
      for (let latest = loss; !stepping.next(latest).done; ) latest = evaluate();
      return loss;
    } finally {
      stepping.return();
    }
  }

  async stepAsync<L>(closure: () => L | Promise<L>): Promise<L> {
    checkClosure("multi", closure);
    const stepping = stepOf(this.parts);
    try {
      const loss = await closure();
      for (let latest = loss; !stepping.next(latest).done; ) latest = await closure();
      return loss;
    } finally {
      stepping.return();
    }
  }

  zeroGrad(): void {
    for (const each of this.parts) each.zeroGrad();
  }

  stateDict(): MultiStateDict {
    return this.#state((each) => each.stateDict());
  }

  /** @internal */
  liveState(copies = false): MultiStateDict {
    return this.#state((each) => each.liveState(copies));
  }

  #state(of: (each: AnyOptimizer) => StateDict): MultiStateDict {
    const parts = Array.from(this.#parts, ([pattern, each]) => [pattern, of(each)]);
    return { optimizer: "multi", steps: this.steps, parts: Object.fromEntries(parts) };
  }

  loadStateDict(dict: MultiStateDict<GivenStateDict>): void {
    prepareTogether(this.#parts, dict, false, false)();
  }

  /** @internal */
  prepareLoad(dict: MultiStateDict<GivenStateDict>, lent = true): () => void {
    return prepareTogether(this.#parts, dict, lent, true);
  }

  toJSON(): object {
    return this.stateDict();
  }

  dispose(): void {
    for (const each of this.parts) each.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

/** The one of them that needs a closure, if one does. */
function evaluatingOf(all: readonly AnyOptimizer[]): AnyOptimizer | undefined {
  const [evaluating, ...more] = all.filter(({ needsClosure }) => needsClosure);
  if (more.length === 0) return evaluating;
  const names = [evaluating!, ...more].map((each) => each.stateDict().optimizer);
  throw new TypeError(`multi: one optimizer may need a closure, got ${names.join(" and ")}`);
}

/** A step of all: it is to be given the loss whenever gradients are there, until it is done. */
function stepOf(all: readonly AnyOptimizer[]): Generator<void, void, unknown> {
  // Again, since options may have been set.
  const evaluating = evaluatingOf(all);
  const stepping = taken(
    evaluating,
    all.filter((each) => each !== evaluating),
  );
  stepping.next();
  return stepping;
}

/** The one that may want gradients several times goes first, once it is known that no other refuses. */
function* taken(
  evaluating: AnyOptimizer | undefined,
  others: readonly AnyOptimizer[],
): Generator<void, void, unknown> {
  const begun: Begun[] = [];
  const begin = (each: AnyOptimizer) => begun[begun.push(each.begin()) - 1]!;
  try {
    const first = evaluating && begin(evaluating);
    const rest = others.map(begin);
    for (let wants = true; wants; ) {
      const loss: unknown = yield;
      for (const each of others) verify(each);
      wants = first?.resume(loss) ?? false;
      if (!wants) for (const each of rest) each.resume(loss);
    }
  } finally {
    // Of those that have ended nothing is left.
    for (const each of begun) each.abandon();
  }
}

/** Refuses what the step would refuse. */
function verify(optimizer: AnyOptimizer): void {
  const { groups } = optimizer.inside;
  for (const group of groups) group.resolve(optimizer.steps);
  const work = groups.flatMap(({ work }) => work);
  const own = optimizer as unknown as Partial<Ready> & Planner<OptionsOfAll>;
  if (own.ready) own.ready(work);
  else for (const each of work) each.prepare(own);
}

/** Has an update that is more than planned passes. */
interface Ready {
  ready(work: readonly Work<OptionsOfAll>[]): () => void;
}
