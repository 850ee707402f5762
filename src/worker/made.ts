import type { Part } from "../checkpoint/parts/readParts.ts";
import type { DType } from "../dtype.ts";
import type { FitOptions } from "../networks/fit/options.ts";
import { FitProgress } from "../networks/fit/progress.ts";
import type { Network } from "../networks/network.ts";
import { isObject, mismatch } from "../validate.ts";
import type { ServedTraining } from "./served.ts";

/** A training, as it was made. */
export interface Made {
  readonly network: Network<DType>;
  readonly options: FitOptions;
  /** What is in its checkpoints. */
  readonly parts: Readonly<Record<string, Part | undefined>>;
  readonly dispose: (() => void) | undefined;
}

/** What a user's function gave, with what every training has. @throws TypeError for what is none; `fit` checks the rest. */
export function readMade(given: unknown, signal: AbortSignal): Made {
  if (!isObject(given)) {
    throw mismatch("serveTraining: what make gives", "{ network, optimizer, … }", given);
  }
  if ("signal" in given) {
    throw new TypeError("serveTraining: signal is the page's: it calls stop() or abort()");
  }
  const { network, parts, dispose, ...fitted } = given as ServedTraining;
  const { progress = new FitProgress(), optimizer, average } = fitted;
  const own = { network, optimizer, average, progress } as Readonly<Record<string, Part>>;
  const options = { ...fitted, progress, signal };
  return { network, options, parts: { ...parts, ...own }, dispose };
}
