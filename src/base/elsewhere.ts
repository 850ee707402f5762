import type { Parameter } from "../parameter.ts";
import type { Work } from "./work.ts";

type Works = readonly Pick<Work<object>, "runs">[];

/** What steps that are under way have moved: for who keeps parameters, or puts them back. */
const moved = new Set<Works>();

/**
 * Notes that a step has the parameters of its work elsewhere, where it wants gradients.
 * @returns what notes that they are back.
 */
export function moving(work: Works): () => void {
  moved.add(work);
  return () => void moved.delete(work);
}

/** Whether a step that is under way has moved a parameter, and puts it back from there. */
export function isElsewhere(parameter: Parameter): boolean {
  return [...moved].some((works) =>
    works.some(({ runs }) => runs.some(({ parameters }) => parameters.includes(parameter))),
  );
}
