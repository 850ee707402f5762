import { DisposedError } from "../errors.ts";
import { finallyDo } from "./holding.ts";

/** What keeps an optimizer from being used: that it is disposed, or that something is under way. */
export class Occupation {
  readonly #where: string;
  /** What is going on that a step must not come between. */
  #what: string | undefined;
  #disposed = false;

  constructor(where: string) {
    this.#where = where;
  }

  /** Calls `f` while nothing else may step. */
  during<R>(what: string, f: () => R): R {
    this.#what = what;
    return finallyDo(f, () => {
      this.#what = undefined;
    });
  }

  /** It is not used any more. */
  end(): void {
    this.#disposed = true;
  }

  /** @throws DisposedError */
  checkUsable(): void {
    if (this.#disposed) throw new DisposedError(`${this.#where}: used after dispose()`);
  }

  /** @throws TypeError where a step, or another state, would come between something; DisposedError. */
  checkIdle(): void {
    this.checkUsable();
    if (this.#what === undefined) return;
    throw new TypeError(`${this.#where}: ${this.#what} is under way, and no step may come between`);
  }
}
