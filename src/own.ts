/** What is Nadir's own: its state without a copy, and loading in two parts, of which the second cannot fail. */
export interface Own {
  /** `stateDict` of live views: to be read before anything else happens; or, if that is said, of copies. */
  liveState(copies?: boolean): object;
  /** Checks a state, which the function that it returns takes up. */
  prepareLoad(dict: object): () => void;
}

/** Whether something is Nadir's own, or extends it. */
export function isDerived<T extends object>(part: T): part is T & Own {
  const { liveState, prepareLoad } = part as Partial<Own>;
  return typeof liveState === "function" && typeof prepareLoad === "function";
}

/**
 * Whether something is Nadir's own. One whose state somebody has put more into, or into one of whose parts, is to be read
 * as strangers' are: by `stateDict` and `loadStateDict`.
 */
export function isOwn<T extends object>(part: T): part is T & Own {
  if (!isDerived(part)) return false;
  const ours = depthOf(part, "prepareLoad");
  if (depthOf(part, "stateDict") < ours || depthOf(part, "loadStateDict") < ours) return false;
  const { parts } = part as { readonly parts?: unknown };
  return !Array.isArray(parts) || parts.every(isOwn);
}

/** How far up the chain of prototypes a property comes from: 0 for one of the object itself. */
function depthOf(part: object, key: string): number {
  let depth = 0;
  for (let at: object | null = part; at && !Object.getOwnPropertyDescriptor(at, key); depth++) {
    at = Object.getPrototypeOf(at);
  }
  return depth;
}
