import type { Work } from "../../base/work.ts";
import { describe, mismatch } from "../../validate.ts";
import type { Flat, Vector } from "./flat.ts";
import type { LBFGSOptions } from "./options.ts";

/** Options that all groups must have alike: there is one step for all. */
const ALIKE = [
  ...(["maxIter", "maxEval", "toleranceGrad", "toleranceChange"] as const),
  ...(["historySize", "lineSearch", "firstStep", "maximize", "gradScale"] as const),
];

/**
 * What a step makes less: gradScale · J(θ) + ½λ‖θ‖², −J if it maximizes. Groups whose `lr` differ are measured in
 * units of √lr, relative to the largest, so that a step of steepest descent is as long as each group's says.
 */
export class Objective {
  /** The largest of the groups' learning rates: what a step's length starts from. */
  readonly lr: number;
  readonly #where: string;
  readonly #flat: Flat;
  /** Where its gradient is put, if it is another than the closure's. */
  readonly #own: Vector;
  readonly #scale: number;
  /** √(lr / largest lr) of each part, unless all are 1. */
  readonly #units: readonly number[] | undefined;
  readonly #decays: readonly number[] | undefined;
  readonly #isPlain: boolean;

  /** @throws RangeError where groups differ in what they may not. */
  constructor(where: string, flat: Flat, work: readonly Work<LBFGSOptions>[], own: Vector) {
    const hs = work.map(({ h }) => h);
    const [first] = hs as [Work<LBFGSOptions>["h"]];
    for (const h of hs) {
      for (const key of ALIKE) {
        if (h[key] === first[key]) continue;
        const both = `${describe(first[key])} and ${describe(h[key])}`;
        throw new RangeError(`${where}: ${key} must be the same in all groups, got ${both}`);
      }
    }
    this.#where = where;
    this.#flat = flat;
    this.#own = own;
    this.#scale = first.maximize ? -first.gradScale : first.gradScale;
    this.lr = hs.reduce((most, { lr }) => Math.max(most, lr), 0);
    if (hs.some(({ lr }) => lr !== this.lr)) {
      this.#units = flat.parts.map(({ work }) => Math.sqrt(hs[work]!.lr / this.lr));
    }
    if (hs.some(({ weightDecay }) => weightDecay !== 0)) {
      this.#decays = flat.parts.map(({ work }) => hs[work]!.weightDecay);
    }
    this.#isPlain = this.#scale === 1 && !this.#units && !this.#decays;
  }

  /** @throws TypeError for a loss that is no number. */
  value(loss: unknown): number {
    this.#flat.refresh();
    if (typeof loss !== "number") {
      throw mismatch(`${this.#where}: what the closure returns`, "the loss, a number", loss);
    }
    if (this.#isPlain) return loss;
    let f = this.#scale * loss;
    if (this.#decays) {
      const { parts } = this.#flat;
      const data = this.#flat.data;
      for (let i = 0; i < parts.length; i++) {
        if (this.#decays[i] !== 0) f += (this.#decays[i]! / 2) * this.#flat.dotPart(i, data, data);
      }
    }
    return f;
  }

  /** Its gradient, of those that the closure has left; valid until the next. */
  gradient(): Vector {
    const flat = this.#flat;
    const grad = flat.grad;
    if (this.#isPlain) return grad;
    const gradient = this.#own;
    const data = flat.data;
    for (let i = 0; i < grad.length; i++) {
      const unit = this.#units?.[i] ?? 1;
      const decay = this.#decays?.[i] ?? 0;
      const [a, b] = [unit * this.#scale, unit * decay];
      flat.combinePart(i, gradient[i]!, grad[i]!, b === 0 ? grad[i]! : data[i]!, a, b);
    }
    return gradient;
  }

  /** θ ← x + t · d. */
  move(x: Vector, d: Vector, t: number): void {
    const data = this.#flat.data;
    for (let i = 0; i < data.length; i++) {
      this.#flat.combinePart(i, data[i]!, x[i]!, d[i]!, 1, t * (this.#units?.[i] ?? 1));
    }
  }
}
