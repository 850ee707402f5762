import { periods, tile } from "../../../bench/data.mjs";
import {
  adam,
  type Constants,
  momentum,
  nagLookAhead,
  sgd,
  type Update,
} from "../../../bench/javascript/updates.mjs";

/** A loop in JavaScript, and what it runs on. */
export interface Loop {
  readonly call: Update;
  readonly arrays: readonly Float32Array[];
  readonly constants: Constants;
}

/** What arrays hold, by the names of bench/data.mjs. */
interface Written {
  readonly call: Update;
  readonly holds: readonly string[];
  readonly constants: Constants;
}

const adamWritten: Written = {
  call: adam,
  holds: ["parameter", "gradient", "mean", "square"],
  constants: {
    ...{ beta1: 0.9, oneMinusBeta1: 1 - 0.9, beta2: 0.999, oneMinusBeta2: 1 - 0.999 },
    ...{ stepSize: 1e-3, epsOutside: 1e-8 },
  },
};

/** Of an optimizer's step, with its defaults. */
const written: Readonly<Record<string, Written>> = {
  SGD: { call: sgd, holds: ["parameter", "gradient"], constants: { lr: 1e-3 } },
  NAG: {
    call: lookingAhead,
    holds: ["parameter", "gradient", "mean", "start"],
    // v ← μv − lr·g; θ ← θ + v
    constants: { momentum: 0.9, intake: -1e-3, bufferStep: -1 },
  },
  Adam: adamWritten,
  AdamW: adamWritten,
};

/** An optimizer's step in plain JavaScript: the loops of `npm run bench`. Without one, nothing. */
export function loopOf(optimizer: string, length: number): Loop | undefined {
  const loop = written[optimizer];
  if (loop === undefined) return undefined;
  const { call, holds, constants } = loop;
  const arrays = periods({ arrays: holds }, "f32").map((period) =>
    tile(new Float32Array(length), period),
  );
  return { call, arrays, constants };
}

/** Nesterov's own form: to the look-ahead point, where the gradient is taken, back, and the step. */
function lookingAhead(
  [parameter, gradient, velocity, start]: readonly Float32Array[],
  constants: Constants,
): void {
  nagLookAhead([parameter!, start!, velocity!], constants);
  parameter!.set(start!);
  momentum([parameter!, gradient!, velocity!], constants);
}
