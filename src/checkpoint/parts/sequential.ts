import { layerName, pathsOf } from "../../networks/layerNames.ts";
import { isCount, type Kept } from "./readParts.ts";

/** Whether these are names of layers, of several modules or beside others: of a model that lies among something else. */
export function isAmongOthers(names: readonly string[]): boolean {
  return new Set(names.map((name) => layerName(name)?.module)).size > 1;
}

/**
 * Tensors by a network's own names, if they are there by those of layers that are counted otherwise, as PyTorch
 * counts activations too: the n-th number is the n-th layer that has any. Else as they are.
 *
 * What is none of a layer's, or of one that the network does not have, keeps its name. Where something is missing or
 * more than there is here, the n-th is known only of one module's layers, counted from 0.
 */
export function ownNames<T>(
  tensors: ReadonlyMap<string, T>,
  kept: ReadonlyMap<string, Kept>,
): ReadonlyMap<string, T> {
  const parse = (names: Iterable<string>) => [...names].flatMap((name) => layerName(name) ?? []);
  // A count may be all that a layer has here, and has not elsewhere.
  const ours = parse([...kept].flatMap(([name, each]) => (isCount(each) ? [] : name)));
  const kinds = new Set(parse(kept.keys()).map(({ kind }) => kind));
  const theirs = parse(tensors.keys()).filter(({ kind }) => kinds.has(kind));
  const [own, other] = [pathsOf(ours), pathsOf(theirs)];
  const isOne = new Set(theirs.map(({ module }) => module)).size === 1;
  const isKnown = [...tensors.keys()].some((name) => kept.has(name));
  const called = new Map(
    [...parse(kept.keys())].map(({ name, path, kind }) => [`${own.indexOf(path)}.${kind}`, name]),
  );
  const inOrder = new Map(
    theirs.map(({ name, path, kind }) => [name, called.get(`${other.indexOf(path)}.${kind}`)]),
  );
  const named = new Map(
    Array.from(tensors, ([name, tensor]) => [inOrder.get(name) ?? name, tensor]),
  );
  if (named.size < tensors.size) return tensors;
  const isWhole =
    ours.every(({ name }) => named.has(name)) && [...named.keys()].every((name) => kept.has(name));
  return isWhole || (isOne && other[0] === "0" && !isKnown) ? named : tensors;
}
