import type { AnyOptimizer } from "../base/optimizerClass.ts";
import type { GivenStateDict } from "../base/stateDict.ts";
import { isOwn } from "../own.ts";
import { isObject, listed, mismatch, sameList } from "../validate.ts";

/** A state of several, as it is given. */
interface Given {
  readonly optimizer: "multi";
  readonly parts: Readonly<Record<string, GivenStateDict>>;
}

/** An optimizer, and what it is to take up. */
interface Load {
  readonly each: AnyOptimizer;
  readonly dict: GivenStateDict;
}

/**
 * Checks a state of several optimizers by pattern, which the function that it returns takes up, in all or in none.
 * @param onlyOwn Of a class that has put something into its state, only what is Nadir's: that function cannot fail then.
 */
export function prepareTogether(
  optimizers: ReadonlyMap<string, AnyOptimizer>,
  dict: Given,
  lent: boolean,
  onlyOwn: boolean,
): () => void {
  const where = "multi: state dict";
  if (dict?.optimizer !== "multi" || !isObject(dict.parts)) {
    throw mismatch(where, "of multi", isObject(dict) ? dict.optimizer : dict);
  }
  const parts: Readonly<Record<string, GivenStateDict>> = { ...dict.parts };
  const [saved, patterns] = [Object.keys(parts), [...optimizers.keys()]];
  if (!sameList([...saved].sort(), [...patterns].sort())) {
    const [here, there] = [patterns, saved].map(listed);
    throw new TypeError(`${where} has other patterns: here ${here}, saved ${there}`);
  }
  const all = Array.from(optimizers, ([pattern, each]) => ({ each, dict: parts[pattern]! }));
  const isExtended = ({ each }: Load) => !onlyOwn && !isOwn(each);
  const own = all.filter((one) => !isExtended(one));
  const loads = own.map(({ each, dict }) => each.prepareLoad(dict, lent));
  // Again, since what was read may have been given by the user's code.
  for (const { each } of all) each.liveState();
  return () => {
    // First, since it may fail.
    loadAll(all.filter(isExtended));
    for (const load of loads) load();
  };
}

/** Loads into all; if one fails, all are as they were. */
function loadAll(all: readonly { readonly each: AnyOptimizer; readonly dict: GivenStateDict }[]) {
  const undo: (() => void)[] = [];
  try {
    for (const { each, dict } of all) {
      const before = each.stateDict();
      undo.push(() => each.loadStateDict(before));
      each.loadStateDict(dict);
    }
  } catch (error) {
    for (const back of undo.reverse()) {
      try {
        back();
      } catch {}
    }
    throw error;
  }
}
