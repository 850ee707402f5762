import { describe } from "../validate.ts";
import type { JaxArray } from "./peer.ts";
import { leavesOf, rebuild, type Tree } from "./tree.ts";

/** An array that can be added to. */
interface Addable extends JaxArray {
  add(other: JaxArray): JaxArray;
}

/**
 * params + updates, for what `update` gives: optax's function of that name. Uses up both.
 * @throws TypeError if the trees differ in form or shapes: nothing is used up.
 */
export function applyUpdates<P extends Tree>(params: P, updates: Tree): P {
  const [left, right] = [arrays("params", params), arrays("updates", updates)];
  const alone = [...left.keys(), ...right.keys()].find(
    (path) => !left.has(path) || !right.has(path),
  );
  if (alone !== undefined)
    throw new TypeError(`applyUpdates: only one tree has ${describe(alone)}`);
  for (const [path, { shape }] of left) {
    const other = right.get(path)!.shape;
    // Else the sum would be of another shape than the parameter.
    if (shape.join() === other.join()) continue;
    throw new TypeError(
      `applyUpdates: ${describe(path)} is of shape ${describe(shape)} in params and ${describe(other)} in updates`,
    );
  }
  return rebuild(params, (path) => left.get(path)!.add(right.get(path)!));
}

function arrays(where: string, tree: Tree): Map<string, Addable> {
  const leaves = leavesOf(tree).map(({ path, value }): [string, Addable] => {
    if (typeof (value as Addable | undefined | null)?.add === "function") {
      return [path, value as Addable];
    }
    throw new TypeError(
      `applyUpdates: ${describe(path)} in ${where} must be a jax array, got ${describe(value)}`,
    );
  });
  return new Map(leaves);
}
