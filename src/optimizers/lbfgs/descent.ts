import { moving } from "../../base/elsewhere.ts";
import type { Taking, Work } from "../../base/optimizer.ts";
import { Flat, type Vector } from "./flat.ts";
import type { LineSearch, Value } from "./lineSearch.ts";
import { Objective } from "./objective.ts";
import type { LBFGSOptions } from "./options.ts";
import { Pairs } from "./pairs.ts";
import { type Scalars, scalarsOf } from "./scalars.ts";
import { searches } from "./searches.ts";

/** Vectors that mean nothing after a step. */
export const WORK = 7;

/** L-BFGS on this work: its vectors, made once, and the steps that it takes. */
export class Descent {
  readonly #where: string;
  readonly #work: readonly Work<LBFGSOptions>[];
  readonly #flat: Flat;
  readonly #pairs: Pairs;
  readonly #d: Vector;
  readonly #previous: Vector;
  readonly #x: Vector;
  /** Where what is written over is kept: parameters, d, and the gradient before. */
  readonly #starts: readonly [data: Vector, d: Vector, gradient: Vector];
  /** Where the objective's gradient is, if it is another than the closure's. */
  readonly #flatGradient: Vector;
  /** Which trials' gradients a search keeps, and where. */
  readonly #held: { at: number; readonly gradient: Vector }[];
  #state!: Scalars;
  #objective!: Objective;
  /** What is less, and its gradient, where the parameters are. */
  #f = 0;
  #gradient!: Vector;

  /** @throws what linking throws */
  constructor(where: string, work: readonly Work<LBFGSOptions>[], historySize: number) {
    this.#where = where;
    this.#work = [...work];
    this.#flat = new Flat(work);
    this.#pairs = new Pairs(this.#flat, historySize);
    this.#d = this.#flat.slot("d");
    this.#previous = this.#flat.slot("prev_flat_grad");
    const [data, direction, gradient, x, own, ...held] = this.#flat.rows("work", WORK);
    this.#starts = [data!, direction!, gradient!];
    this.#x = x!;
    this.#flatGradient = own!;
    this.#held = held.map((gradient) => ({ at: -1, gradient }));
  }

  isOf(work: readonly Work<LBFGSOptions>[]): boolean {
    return work.length === this.#work.length && work.every((each, i) => each === this.#work[i]);
  }

  *step(): Taking {
    const loss = yield;
    const flat = this.#flat;
    this.#objective = new Objective(this.#where, flat, this.#work, this.#flatGradient);
    this.#accept(loss);
    this.#state = scalarsOf(this.#work);
    this.#state.func_evals++;
    const { toleranceGrad } = this.#work[0]!.h;
    if (flat.largest(this.#gradient) <= toleranceGrad) {
      for (const work of this.#work) work.remember([], { ...this.#state });
      return;
    }
    const kept = [
      [flat.data, this.#starts[0]],
      [this.#d, this.#starts[1]],
      [this.#previous, this.#starts[2]],
    ] as const;
    for (const [from, to] of kept) flat.copy(from, to);
    this.#pairs.begin(this.#state.pairs);
    let hasEnded = false;
    const end = moving(this.#work);
    try {
      const state = this.#state;
      const { maxIter, toleranceGrad, toleranceChange, lineSearch, ...h } = this.#work[0]!.h;
      const maxEval = h.maxEval ?? Math.floor((maxIter * 5) / 4);
      let evaluations = 1;
      for (let n = 1; ; n++) {
        const slope = this.#direct();
        if (!(slope <= -toleranceChange)) break;
        const largest = flat.largest(this.#d);
        const taken =
          lineSearch && state.t > 0
            ? yield* this.#search(searches[lineSearch]!, slope, largest, maxEval - evaluations)
            : yield* this.#move(n < maxIter);
        evaluations += taken;
        state.func_evals += taken;
        if (n === maxIter || evaluations >= maxEval) break;
        if (flat.largest(this.#gradient) <= toleranceGrad) break;
        if (state.t * largest <= toleranceChange) break;
        if (Math.abs(this.#f - state.prev_loss) < toleranceChange) break;
      }
      hasEnded = true;
    } finally {
      if (!hasEnded) {
        for (const [from, to] of kept) flat.copy(to, from);
        this.#pairs.restore();
      }
      end();
    }
    this.#pairs.commit();
    this.#state.pairs = this.#pairs.count;
    const slots = ["d", "prev_flat_grad", "old_dirs", "old_stps", "ro"];
    for (const work of this.#work) work.remember(slots, { ...this.#state });
  }

  /** The next direction, and how far along it to try first. @returns its slope */
  #direct(): number {
    const flat = this.#flat;
    const [d, previous, gradient, state] = [this.#d, this.#previous, this.#gradient, this.#state];
    const { lr } = this.#objective;
    state.n_iter++;
    let slope: number;
    if (state.n_iter === 1) {
      const isScaled = this.#work[0]!.h.firstStep === "l2";
      const length = isScaled
        ? Math.sqrt(flat.dot(gradient, gradient))
        : flat.sumOfAbsolutes(gradient);
      const scale = Math.min(1, 1 / length);
      flat.copy(gradient, d);
      flat.copy(gradient, previous);
      state.H_diag = isScaled ? scale : 1;
      slope = this.#pairs.direction(d, gradient, -state.H_diag);
      state.t = isScaled ? lr : scale * lr;
    } else {
      state.H_diag = this.#pairs.take(d, previous, gradient, state.t) ?? state.H_diag;
      slope = this.#pairs.direction(d, gradient, state.H_diag);
      state.t = lr;
    }
    state.prev_loss = this.#f;
    return slope;
  }

  /** A step without a search. @returns how many evaluations it has taken */
  *#move(isEvaluated: boolean): Generator<void, number, unknown> {
    this.#objective.move(this.#flat.data, this.#d, this.#state.t);
    if (!isEvaluated) return 0;
    this.#accept(yield);
    return 1;
  }

  *#search(
    search: LineSearch,
    slope: number,
    largest: number,
    limit: number,
  ): Generator<void, number, unknown> {
    const flat = this.#flat;
    const x = this.#x;
    flat.copy(flat.data, x);
    const held = this.#held;
    for (const place of held) place.at = -1;
    const { t, toleranceChange } = { t: this.#state.t, ...this.#work[0]!.h };
    const asking = search({ t, f: this.#f, slope, largest, limit, toleranceChange });
    let at = 0;
    let next = asking.next();
    while (!next.done) {
      const wanted = next.value.held;
      if (at > 0 && wanted.includes(at)) {
        const place = held.find((each) => !wanted.includes(each.at))!;
        flat.copy(this.#gradient, place.gradient);
        place.at = at;
      }
      this.#state.t = next.value.t;
      this.#objective.move(x, this.#d, this.#state.t);
      next = asking.next(this.#tried(yield));
      at++;
    }
    const found = next.value;
    if (found.at === 0) {
      flat.copy(x, flat.data);
      this.#gradient = this.#previous;
    } else {
      if (found.t !== this.#state.t) this.#objective.move(x, this.#d, found.t);
      if (found.at !== at) this.#gradient = held.find((each) => each.at === found.at)!.gradient;
    }
    this.#state.t = found.t;
    this.#f = found.f;
    return found.trials;
  }

  /** What a search is told of where the parameters are now. */
  #tried(loss: unknown): Value {
    const f = this.#objective.value(loss);
    this.#gradient = this.#objective.gradient();
    const slope = this.#flat.dot(this.#gradient, this.#d);
    if (Number.isFinite(f) && Number.isFinite(slope)) return { f, slope };
    return { f: Infinity, slope: Number.NaN };
  }

  /** Takes the loss and the gradients as they are. @throws RangeError where they are not finite */
  #accept(loss: unknown): void {
    this.#f = this.#objective.value(loss);
    this.#gradient = this.#objective.gradient();
    if (!Number.isFinite(this.#f)) {
      throw new RangeError(`${this.#where}: the loss must be finite, got ${this.#f}`);
    }
    const largest = this.#flat.largest(this.#gradient);
    if (Number.isFinite(largest)) return;
    throw new RangeError(`${this.#where}: the gradients must be finite, got ${largest}`);
  }
}
