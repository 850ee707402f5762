import type { Parameter } from "../parameter.ts";
import { describe } from "../validate.ts";
import type { Jax, JaxArray } from "./peer.ts";
import { type Leaf, leavesOf } from "./tree.ts";

/** What errors begin with. */
const WHERE = "optaxTransform";

/** The arrays of a tree. @throws TypeError for a leaf that is not one of float32. */
export function arraysOf(
  jax: Jax,
  where: string,
  tree: unknown,
  caller: string = WHERE,
): Leaf<JaxArray>[] {
  return leavesOf(tree).map(({ path, value }) => {
    const name = nameOf(where, path, caller);
    if (!(value instanceof jax.Array)) throw new TypeError(`${name} ${strange(value)}`);
    if (value.dtype !== "float32") {
      throw new TypeError(`${name} must be of dtype float32, got ${value.dtype}`);
    }
    return { path, value };
  });
}

/**
 * The arrays of a tree, in the order of the parameters.
 * @throws TypeError if the tree has not the form, or an array not the shape, that `init` was given.
 */
export function arraysLike(
  jax: Jax,
  where: string,
  tree: unknown,
  parameters: ReadonlyMap<string, Parameter>,
): Leaf<JaxArray>[] {
  const arrays = new Map(arraysOf(jax, where, tree).map((leaf) => [leaf.path, leaf]));
  const added = [...arrays.keys()].find((path) => !parameters.has(path));
  if (added !== undefined) {
    throw new TypeError(`${nameOf(where, added)} is not in the tree that init was given`);
  }
  return Array.from(parameters, ([path, { shape }]) => {
    const leaf = arrays.get(path);
    if (!leaf) {
      throw new TypeError(`${nameOf(where, path)} is missing: init was given a tree that has it`);
    }
    if (leaf.value.shape.join() !== shape.join()) {
      throw new TypeError(
        `${nameOf(where, path)} must be of shape ${describe(shape)}, got ${describe(leaf.value.shape)}`,
      );
    }
    return leaf;
  });
}

/** @throws TypeError for an array that is used up, or would be more often than it may be. */
export function checkHeld(
  trees: Readonly<Record<string, readonly Leaf<JaxArray>[]>>,
  caller: string = WHERE,
): void {
  const uses = new Map<JaxArray, number>();
  for (const [where, leaves] of Object.entries(trees)) {
    for (const { path, value } of leaves) {
      const use = (uses.get(value) ?? 0) + 1;
      uses.set(value, use);
      if (use > value.refCount) {
        throw new TypeError(
          `${nameOf(where, path, caller)} is used up already: pass array.ref, or tree.ref(…), to use one again`,
        );
      }
    }
  }
}

/** `optaxTransform: params.layers[0].weight` */
function nameOf(where: string, path: string, caller: string = WHERE): string {
  const separator = path === "" || path.startsWith("[") ? "" : ".";
  return `${caller}: ${where}${separator}${path}`;
}

function strange(value: unknown): string {
  const got = `must be a jax array, got ${describe(value)}`;
  const isLike = typeof value === "object" && value !== null && "dtype" in value;
  return isLike
    ? `${got}: one of another copy of @jax-js/jax, or of a function that jit, grad or vmap traces`
    : got;
}
