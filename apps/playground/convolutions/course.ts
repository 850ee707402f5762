import type { Nadir } from "../../../src/index.ts";
import type { Digits } from "../../demos/digits/digits.ts";
import { convolutions, LOOKS, plain } from "./layers.ts";
import { batchesOf, Learner } from "./learner.ts";
import type { Both, View } from "./messages.ts";
import { filtersOf, Peek } from "./peek.ts";
import type { Plan } from "./state.ts";

/** Two networks that learn side by side. Looking at them does not change them. */
export class Course {
  readonly #digits: Digits;
  readonly #learners: Both<Learner>;
  readonly #peeks: readonly Peek[];
  /** Batches of an epoch. */
  readonly #batches: number;
  readonly #steps: number;
  #step = 0;

  /** @throws RangeError or TypeError for a plan that cannot be */
  constructor(nadir: Nadir, digits: Digits, plan: Plan) {
    const { train } = digits;
    const layers = convolutions(plan.dropout);
    this.#digits = digits;
    this.#learners = {
      convolutions: new Learner(nadir, layers, train, plan),
      plain: new Learner(nadir, plain, train, plan),
    };
    const { network } = this.#learners.convolutions;
    this.#peeks = LOOKS.map((count) => new Peek(nadir, network, layers.slice(0, count)));
    this.#batches = batchesOf(train.count);
    this.#steps = plan.epochs * this.#batches;
  }

  get isOver(): boolean {
    return this.#step === this.#steps;
  }

  /** Both learn from a batch more. @returns whether that was an epoch's last */
  advance(): boolean {
    this.#learners.convolutions.step();
    this.#learners.plain.step();
    this.#step++;
    return this.#step % this.#batches === 0;
  }

  /** How many of the test's images are misread. */
  misread(): Both<number> {
    return this.#of((learner) => learner.misread(this.#digits.test));
  }

  /** What they make of an image; nothing before they learned anything. */
  view(image: Float32Array): View | undefined {
    if (this.#step === 0) return undefined;
    return {
      filters: filtersOf(this.#learners.convolutions.network),
      maps: this.#peeks.map((peek) => peek.maps(image)),
      probabilities: this.#of((learner) => learner.probabilities(image)),
    };
  }

  dispose(): void {
    for (const each of [...this.#peeks, ...Object.values(this.#learners)]) each.dispose();
  }

  #of<Value>(value: (learner: Learner) => Value): Both<Value> {
    const { convolutions, plain } = this.#learners;
    return { convolutions: value(convolutions), plain: value(plain) };
  }
}
