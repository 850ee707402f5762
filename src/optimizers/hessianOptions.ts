import { checkNumber, isObject, listed, mismatch } from "../validate.ts";

/** How `Sophia.updateHessian` takes an estimate. */
export interface HessianOptions {
  /** How many examples the gradient is the mean of, above 0. Default 1. Of no matter with `"diagonal"`. */
  batchSize?: number;
  /** Whether what is in the gradients is `"squares"`' root (default), or the estimate itself, a `"diagonal"`. */
  estimate?: "squares" | "diagonal";
}

const defaults: Required<HessianOptions> = { batchSize: 1, estimate: "squares" };

/** @throws TypeError, RangeError */
export function readHessianOptions(
  where: string,
  options: HessianOptions = {},
): Required<HessianOptions> {
  if (!isObject(options)) throw mismatch(`${where}: options`, "an object", options);
  const unknown = Object.keys(options).filter((key) => !(key in defaults));
  if (unknown.length > 0) {
    throw new TypeError(
      `${where}: unknown option ${listed(unknown)}; options are batchSize, estimate`,
    );
  }
  const { batchSize = defaults.batchSize, estimate = defaults.estimate } = options;
  checkNumber(`${where}: batchSize`, batchSize, { above: 0 });
  if (estimate !== "squares" && estimate !== "diagonal") {
    throw mismatch(`${where}: estimate`, 'one of "squares", "diagonal"', estimate);
  }
  return { batchSize, estimate };
}
