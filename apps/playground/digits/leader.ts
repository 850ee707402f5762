import type { Examples } from "../../demos/digits/digits.ts";
import type { Standing } from "../../demos/digits/train.ts";
import type { Turn } from "./inTurn.ts";
import type { Reading } from "./messages.ts";

/** Who has the lowest loss, and what it takes images for. */
export class Leader {
  readonly #examples: Examples;
  readonly #standings: Standing[] = [];

  constructor(examples: Examples) {
    this.#examples = examples;
  }

  hear({ runner, given }: Turn<Standing>): void {
    this.#standings[runner] = given;
  }

  /** Of equal ones the first; one that diverged is behind all others. */
  reading(): Reading {
    const losses = this.#standings.map(({ loss }) => (Number.isFinite(loss) ? loss : Infinity));
    const leader = losses.indexOf(Math.min(...losses));
    return { leader, answers: this.#standings[leader]!.answers(this.#examples) };
  }
}
