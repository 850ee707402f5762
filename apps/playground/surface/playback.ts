/** Factors of {@link STEPS_A_SECOND}. */
export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;

/** At speed 1. */
export const STEPS_A_SECOND = 60;

/** Time as a cursor over the steps of a race that is already run: at first all of it has passed. */
export class Playback {
  #position = 0;
  #end = 0;
  #playing = false;
  #held = false;
  #speed = 1;
  readonly #listeners = new Set<() => void>();

  /** Where it stands, between steps too while it plays. */
  get position(): number {
    return this.#position;
  }

  /** The last step taken. */
  get step(): number {
    return Math.floor(this.#position);
  }

  get end(): number {
    return this.#end;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** The step at which it was made to stand; undefined if it runs, or ran, to the end. */
  get held(): number | undefined {
    return this.#held ? this.step : undefined;
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    this.#move(this.#position);
  }

  /** The race is another one, of so many steps: what was not made to stand before its end stands there. */
  limit(end: number): void {
    const whole = !this.#playing && !this.#held;
    this.#end = end;
    this.#move(whole ? end : this.#position);
  }

  /** From where it stands, or again from the start if that is the end. */
  play(): void {
    this.#playing = true;
    this.#held = false;
    this.#move(this.#position < this.#end ? this.#position : 0);
  }

  replay(): void {
    this.#position = 0;
    this.play();
  }

  /** At the last step taken. */
  pause(): void {
    this.seek(this.step);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** To a step, or the nearest there is, to stand there. */
  seek(step: number): void {
    this.#playing = false;
    this.#held = true;
    this.#move(Math.round(step));
  }

  /** To the end, as if it had been played. */
  finish(): void {
    this.#playing = false;
    this.#held = false;
    this.#move(this.#end);
  }

  /** Lets time pass: at the end it stops. */
  pass(milliseconds: number): void {
    if (!this.#playing) return;
    const further = (milliseconds / 1000) * STEPS_A_SECOND * this.#speed;
    if (this.#position + further >= this.#end) this.finish();
    else this.#move(this.#position + further);
  }

  /** Calls back after every change; the function returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #move(position: number): void {
    this.#position = Math.min(Math.max(0, position), this.#end);
    for (const listener of this.#listeners) listener();
  }
}
