import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import type { Work } from "./work.ts";

type Works = readonly Pick<Work<object>, "runs">[];

/** What steps that are under way have moved, in each memory: for who keeps parameters, or puts them back. */
const moved = new WeakMap<Heap, Set<Works>>();

/**
 * Notes that a step has the parameters of its work elsewhere, where it wants gradients.
 * @returns what notes that they are back.
 */
export function moving(work: Works): () => void {
  const heap = work[0]?.runs[0]?.parameters[0]?.block.heap;
  if (!heap) return () => {};
  const all = moved.get(heap) ?? new Set();
  moved.set(heap, all.add(work));
  return () => void all.delete(work);
}

/** Whether a step that is under way has moved a parameter, and puts it back from there. */
export function isElsewhere(parameter: Parameter): boolean {
  const all = moved.get(parameter.block.heap) ?? [];
  return [...all].some((works) =>
    works.some(({ runs }) => runs.some(({ parameters }) => parameters.includes(parameter))),
  );
}
