import type { Jax, JaxArray } from "./peer.ts";

/** A pytree: an array, or arrays in nested objects and arrays. */
export type Tree = JaxArray | readonly Tree[] | { readonly [key: string]: Tree };

/** What stands in a tree, and where: `layers[0].weight`. */
export interface Leaf<T = unknown> {
  readonly path: string;
  readonly value: T;
}

/** The leaves in order. Plain objects and arrays are nodes and all else is a leaf, as for `jax.tree`. */
export function leavesOf(tree: unknown, path = ""): Leaf[] {
  if (Array.isArray(tree)) {
    return tree.flatMap((value, i) => leavesOf(value, `${path}[${i}]`));
  }
  if (!isPlainObject(tree)) return [{ path, value: tree }];
  return Object.entries(tree).flatMap(([key, value]) => leavesOf(value, path + step(path, key)));
}

/** A tree of the same form, with `leaf(path)` where a leaf was. */
export function rebuild<T extends Tree>(tree: T, leaf: (path: string) => JaxArray): T {
  const built = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return node.map((value, i) => built(value, `${path}[${i}]`));
    if (!isPlainObject(node)) return leaf(path);
    const entries = Object.entries(node);
    return Object.fromEntries(
      entries.map(([key, value]) => [key, built(value, path + step(path, key))]),
    );
  };
  return built(tree, "") as T;
}

/** Two leaves never have one path: a key that is no identifier is quoted. */
function step(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `[${JSON.stringify(key)}]`;
  return path === "" ? key : `.${key}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && value.constructor === Object;
}

/** Uses up the arrays of a tree, whatever else is in it. */
export function disposeTree(jax: Jax, tree: unknown): void {
  for (const { value } of leavesOf(tree)) {
    if (value instanceof jax.Array && value.refCount > 0) value.dispose();
  }
}
