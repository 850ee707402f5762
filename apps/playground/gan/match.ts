import type { Nadir } from "nadir";
import { Game } from "../../demos/ring/game.ts";
import { measure } from "../../demos/ring/ring.ts";
import { appended } from "./changes.ts";
import { checkEvery } from "./checks.ts";
import type { Change, Check, Frame, Length, Rules } from "./protocol.ts";
import { fieldPoints } from "./view.ts";

/** A game that is measured as it goes on. Watching it does not change it. */
export class Match {
  readonly #game: Game;
  readonly #steps: number;
  #checks: Check[] = [];
  #changes: readonly Change[];
  #diverged: number | undefined;

  /** @throws RangeError or TypeError for rules that cannot be */
  constructor(nadir: Nadir, rules: Rules, { steps, seed }: Length) {
    this.#game = new Game(nadir, rules.settings, { steps, seed, noise: rules.noise });
    this.#steps = steps;
    this.#changes = [{ step: 0, rules }];
    this.#check();
  }

  get step(): number {
    return this.#game.step;
  }

  get isOver(): boolean {
    return this.step === this.#steps || this.#diverged !== undefined;
  }

  /** Plays so many steps, or those that are left. */
  advance(steps: number): void {
    const end = Math.min(this.step + steps, this.#steps);
    while (this.step < end && !this.isOver) {
      this.#game.play();
      if (this.#game.diverged) this.#diverged = this.step;
      if (this.step % checkEvery(this.#steps) === 0) this.#check();
    }
  }

  /**
   * Plays by these from the next step on.
   * @throws RangeError or TypeError for rules that cannot be; then nothing has changed
   */
  change(rules: Rules): void {
    this.#game.change(rules.settings);
    this.#game.changeNoise(rules.noise);
    this.#changes = appended(this.#changes, [{ step: this.step, rules }]);
  }

  /** How it stands, and what happened since it was last asked. */
  frame({ field, stepsPerSecond }: { field: boolean; stepsPerSecond: number }): Frame {
    const samples = this.#game.samples() as Float32Array<ArrayBuffer>;
    const frame = {
      ...{ step: this.step, samples, ...measure(samples), stepsPerSecond },
      ...(field && { field: this.#game.judge(fieldPoints) as Float32Array<ArrayBuffer> }),
      ...{ checks: this.#checks, changes: this.#changes },
      ...(this.#diverged !== undefined && { diverged: this.#diverged }),
    };
    this.#checks = [];
    this.#changes = [];
    return frame;
  }

  dispose(): void {
    this.#game.dispose();
  }

  #check(): void {
    const { modes, good } = measure(this.#game.samples());
    this.#checks.push({ step: this.step, modes, good });
  }
}
