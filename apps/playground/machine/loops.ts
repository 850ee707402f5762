import { periods, tile } from "../../../bench/data.mjs";
import {
  adadelta,
  adagrad,
  adam,
  adamax,
  momentum,
  nadam,
  nagLookAhead,
  rmsprop,
  sgd,
} from "../../../bench/javascript/updates.mjs";
import { kernels } from "../../../bench/kernels.mjs";

/** A loop in JavaScript with what it runs on. */
export interface Loop {
  call(...inputs: (Float32Array | number)[]): void;
  readonly arrays: readonly Float32Array[];
  readonly constants: readonly number[];
}

/** Of an optimizer's step, with its defaults, the loop and the bench's row that says on what it runs. */
const loops: Readonly<Record<string, readonly [call: Loop["call"], row: string]>> = {
  SGD: [sgd, "sgd"],
  Adagrad: [adagrad, "adagrad"],
  RMSprop: [rmsprop, "rmsprop"],
  Adadelta: [adadelta, "adadelta"],
  Adam: [adam, "adam"],
  AdamW: [adam, "adam"],
  Adamax: [adamax, "adamax"],
  NAdam: [nadam, "nadam"],
  NadaMax: [adamax, "nadamax"],
};

/** An optimizer's step in plain JavaScript: the loops of `npm run bench`. Without one, nothing. */
export function loopOf(optimizer: string, length: number): Loop | undefined {
  if (optimizer === "NAG") return lookingAhead(length);
  const loop = loops[optimizer];
  if (loop === undefined) return undefined;
  const [call, row] = loop;
  const { arrays, constants } = rowNamed(row);
  return { call, arrays: arraysOf(arrays, length), constants };
}

/** Nesterov's own form: to the look-ahead point, where the gradient is taken, back, and the step. */
function lookingAhead(length: number): Loop {
  const { arrays, constants } = rowNamed("momentum");
  const [gradScale, l2, decay, mu, , lr] = constants;
  return {
    call(parameter, gradient, velocity, start, ...constants) {
      nagLookAhead(parameter!, start!, velocity!, mu!);
      (parameter as Float32Array).set(start as Float32Array);
      momentum(parameter!, gradient!, velocity!, ...constants);
    },
    arrays: arraysOf([...arrays, "start"], length),
    // v ← μv − lr·g; θ ← θ + v
    constants: [gradScale!, l2!, decay!, mu!, -lr!, -1, 0],
  };
}

function rowNamed(name: string) {
  return kernels.find((kernel) => kernel.name === name)!;
}

function arraysOf(arrays: readonly string[], length: number): Float32Array[] {
  return periods({ arrays }, "f32").map((period) => tile(new Float32Array(length), period));
}
