import { readState, writeState } from "../checkpoint/state/oneState.ts";
import { describe } from "../validate.ts";
import { looseTensor } from "./looseTensor.ts";
import type { NamedTensor, Tensor, Tfjs } from "./peer.ts";
import type { GivenTfjsStateDict, TfjsStateDict } from "./stateDict.ts";

/** What the state is called in the file. */
const PART = "optimizer";

/**
 * An optimizer's state as the weights that TensorFlow.js keeps beside a model's: `iter`, the updates taken, and
 * `state/<class>`, the file that `save({ optimizer })` writes, four bytes a number. Who asks for them need not
 * dispose of them.
 */
export function writeWeights(tf: Tfjs, name: string, dict: TfjsStateDict): NamedTensor[] {
  const bytes = writeState(`getWeights: ${name}`, PART, dict);
  // All of the file's numbers take four bytes or eight, and its header a multiple of eight.
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return [
    writeIterations(tf, dict.steps),
    { name: stateName(name), tensor: integers(tf, words, [words.length]) },
  ];
}

export function writeIterations(tf: Tfjs, iterations: number): NamedTensor {
  return { name: "iter", tensor: integers(tf, Int32Array.of(iterations), []) };
}

function integers(tf: Tfjs, values: Int32Array, shape: number[]): Tensor {
  return looseTensor(tf, { values, shape, dtype: "int32" });
}

/** @throws TypeError for what `writeWeights` has not written of the same class. */
export async function readWeights(
  where: string,
  name: string,
  weights: readonly NamedTensor[],
): Promise<GivenTfjsStateDict> {
  if (!Array.isArray(weights)) {
    throw new TypeError(`${where}: weights must be an array, got ${describe(weights)}`);
  }
  const [iter, state, ...others] = weights as readonly NamedTensor[];
  if (state?.name === `meta/${name}`) {
    throw new TypeError(
      `${where}: weights are of Nadir 0.4 or before, which 0.5 does not read: load the model without them, and compile it with a new optimizer`,
    );
  }
  if (iter?.name !== "iter" || state?.name !== stateName(name) || others.length > 0) {
    const names = weights.map((weight: NamedTensor | undefined) => weight?.name);
    throw new TypeError(
      `${where}: weights must be what getWeights() of a ${name} gave: iter and ${stateName(name)}, got ${describe(names)}`,
    );
  }
  const words = Int32Array.from(await state.tensor.data());
  return readState(`${where}: weights: ${state.name}`, PART, words) as GivenTfjsStateDict;
}

function stateName(name: string): string {
  return `state/${name}`;
}
