import { type NamedValues, readValues, writeValues } from "../checkpoint/state/namedValues.ts";
import { writeArrays } from "./copies.ts";
import { arraysOf, checkHeld } from "./leaves.ts";
import { checkPeer, type Jax } from "./peer.ts";
import { rebuild, type Tree } from "./tree.ts";

/** A part of a checkpoint that holds a tree of arrays. */
export interface TreePart<P extends Tree> {
  /** Copies of the arrays' values, by their paths (`layers[0].weight`). */
  stateDict(): NamedValues;
  /** Holds other values. @throws TypeError for paths or shapes that do not fit: nothing changes. */
  loadStateDict(dict: NamedValues): void;
  /** New arrays of the values that it holds, in a tree of the same form, each on the device of the one before. */
  tree(): P;
}

/**
 * Parameters of jax-js as a part for `save` and `restore`:
 *
 * ```js
 * const bytes = save({ params: treePart(jax, params), optimizer: state });
 *
 * const part = treePart(jax, params);
 * restore(bytes, { params: part, optimizer: state });
 * params = part.tree();
 * ```
 *
 * Arrays go by their paths. They are read at once, and not used up: dispose of those that you replace.
 * @throws TypeError for a leaf that is no float32 array, or one that is used up.
 */
export function treePart<P extends Tree>(jax: Jax, params: P): TreePart<P> {
  const where = "treePart";
  checkPeer(where, jax);
  const leaves = arraysOf(jax, "params", params, where);
  checkHeld({ params: leaves }, where);
  const named = leaves.map(({ path, value }) => ({ name: path, shape: value.shape, value }));
  let values = named.map(({ value }) => (value.ref.dataSync() as Float32Array).slice());
  return {
    stateDict() {
      return writeValues(
        named.map(({ name, shape }, i) => ({ name, shape, value: values[i]!.slice() })),
      );
    },
    loadStateDict(dict) {
      values = readValues(`${where}: state`, dict, named);
    },
    tree() {
      const byPath = new Map(leaves.map(({ path }, i) => [path, values[i]!]));
      const arrays = writeArrays(jax, byPath, leaves);
      return rebuild(params, (path) => arrays.get(path)!);
    },
  };
}
