import type { Nadir } from "nadir";
import { type Clock, machineClock } from "./clock.ts";
import { Match } from "./match.ts";
import type { Length, Pace, Report, Request, Rules } from "./protocol.ts";
import { Rate } from "./rate.ts";

/** Milliseconds from one frame to the next, at least. */
const FRAME = 34;
/** Steps between two looks at the clock. */
const STRIDE = 10;

/** Plays what the page asks for, at the page's pace: what the worker does, without the worker. */
export class Host {
  readonly #nadir: Nadir;
  readonly #report: (report: Report) => void;
  readonly #clock: Clock;
  readonly #rate = new Rate();
  #pace: Pace = { running: false, speed: 1, field: false };
  #asked: { readonly game: number; readonly length: Length } | undefined;
  #match: Match | undefined;
  /** Takes back what is to be played next, if anything is. */
  #cancel: (() => void) | undefined;

  constructor(nadir: Nadir, report: (report: Report) => void, clock: Clock = machineClock) {
    this.#nadir = nadir;
    this.#report = report;
    this.#clock = clock;
  }

  hear(request: Request): void {
    if (request.kind === "start") {
      this.#asked = request;
      this.#end();
      this.#start(request.rules);
    } else if (request.kind === "change") this.#change(request.rules);
    else this.#setPace(request.pace);
  }

  /** Gives all memory back. */
  dispose(): void {
    this.#end();
  }

  #start(rules: Rules): void {
    const { length } = this.#asked!;
    if (!this.#tried(() => (this.#match = new Match(this.#nadir, rules, length)))) return;
    this.#show();
    this.#goOn();
  }

  #change(rules: Rules): void {
    const match = this.#match;
    if (match?.isOver) return;
    if (match) this.#tried(() => match.change(rules));
    // The rules it was to start with could not be.
    else if (this.#asked) this.#start(rules);
  }

  #setPace(pace: Pace): void {
    const former = this.#pace;
    this.#pace = pace;
    this.#goOn();
    if (this.#cancel === undefined && pace.field !== former.field) this.#show();
  }

  /** Plays if it is to be played and is not being played. */
  #goOn(): void {
    if (!this.#pace.running) this.#stop();
    else if (this.#cancel === undefined && this.#match && !this.#match.isOver) {
      this.#rate.note(this.#match.step, this.#clock.now());
      this.#cancel = this.#clock.after(0, () => this.#play(this.#match!));
    }
  }

  #play(match: Match): void {
    const start = this.#clock.now();
    if (this.#pace.speed === "fastest") {
      do match.advance(STRIDE);
      while (!match.isOver && this.#clock.now() - start < FRAME);
    } else match.advance(this.#pace.speed);
    this.#rate.note(match.step, this.#clock.now());
    this.#show();
    const spare = FRAME - (this.#clock.now() - start);
    if (match.isOver) this.#stop();
    else this.#cancel = this.#clock.after(Math.max(0, spare), () => this.#play(match));
  }

  #show(): void {
    if (!this.#match) return;
    const { stepsPerSecond } = this.#rate;
    const frame = this.#match.frame({ field: this.#pace.field, stepsPerSecond });
    this.#report({ kind: "frame", game: this.#asked!.game, frame });
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#rate.forget();
  }

  #end(): void {
    this.#stop();
    this.#match?.dispose();
    this.#match = undefined;
  }

  /** Whether it could be done. */
  #tried(attempt: () => void): boolean {
    try {
      attempt();
      return true;
    } catch (error) {
      const reason = (error as Error).message;
      this.#report({ kind: "refused", game: this.#asked!.game, reason });
      return false;
    }
  }
}
