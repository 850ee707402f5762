import { mismatch } from "../validate.ts";

/** @throws TypeError for what is no closure. */
export function checkClosure(where: string, closure: unknown): void {
  if (typeof closure !== "function") throw mismatch(`${where}: closure`, "a function", closure);
}

/** Refuses a promise: gradients that are not there yet would silently be the last step's. */
export function synchronous<L>(where: string, loss: L): L {
  const promise = loss as PromiseLike<unknown> | undefined | null;
  if (typeof promise?.then === "function") {
    // What it is rejected with is of no interest any more, and would end Node.
    promise.then(undefined, () => {});
    throw new TypeError(
      `${where}: closure must compute the gradients before it returns, got a promise: use stepAsync`,
    );
  }
  return loss;
}
