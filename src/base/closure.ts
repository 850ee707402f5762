import { mismatch } from "../validate.ts";

/** @throws TypeError for what is no closure. */
export function checkClosure(where: string, closure: unknown): void {
  if (typeof closure !== "function") throw mismatch(`${where}: closure`, "a function", closure);
}

/** Refuses a promise: gradients that are not there yet would silently be the last step's. */
export function synchronous<L>(where: string, loss: L): L {
  if (typeof (loss as { then?: unknown } | undefined | null)?.then === "function") {
    throw new TypeError(
      `${where}: closure must compute the gradients before it returns, got a promise, which stepAsync awaits`,
    );
  }
  return loss;
}
