import { copyOfData } from "../../copyOfData.ts";
import type { DType } from "../../dtype.ts";
import { isOwn } from "../../own.ts";
import { checkChoice } from "../../validate.ts";
import type { Network } from "../network.ts";
import type { Plan } from "./options.ts";
import type { Snapshot } from "./track.ts";

export function snapshot(network: Network<DType>, { optimizer, average }: Plan): Snapshot {
  return {
    ...{ weights: network.tensors(), optimizer: optimizer.stateDict!() },
    ...(average && { average: average.stateDict() }),
  };
}

/**
 * Puts a snapshot back: all of it, or nothing; with `check` nothing, once it is known that it could be.
 * @throws TypeError or RangeError if it is of something else.
 */
export function putBack(
  network: Network<DType>,
  { optimizer, average }: Plan,
  snapshot: Snapshot,
  check = false,
): void {
  const where = "fit: progress";
  const putWeights = network.prepareLoad(where, snapshot.weights);
  if (!average !== !snapshot.average) {
    throw new TypeError(`${where} is of a training ${average ? "without" : "with"} average`);
  }
  const loads: (() => void)[] = [];
  const others: Load[] = [];
  for (const [name, part, dict] of [
    ["average", average, snapshot.average],
    ["optimizer", optimizer, snapshot.optimizer],
  ] as const) {
    if (!part || !dict) continue;
    if (isOwn(part)) loads.push(part.prepareLoad(dict));
    else others.push({ where: `${where}: ${name}`, part: part as Stateful, dict });
  }
  const undo = loadAll(others, check || others.length > 1);
  if (check) {
    undo();
    return;
  }
  for (const load of loads) load();
  putWeights();
}

interface Stateful {
  stateDict(): object;
  loadStateDict(dict: object): void;
}

/** What is not Nadir's own, or has more state than that, and what it is to take up. */
interface Load {
  readonly where: string;
  readonly part: Stateful;
  readonly dict: object;
}

/** Refuses the state of another class, where both say what they are, for who takes anything. */
function checkSame(where: string, here: { optimizer?: unknown }, there: { optimizer?: unknown }) {
  if (typeof here.optimizer !== "string" || typeof there.optimizer !== "string") return;
  checkChoice(`${where}: state dict: optimizer`, there.optimizer, [here.optimizer]);
}

/**
 * Loads into all, or none.
 * @param undoes whether what each had is kept, for what the function returns to put it back.
 */
function loadAll(all: readonly Load[], undoes: boolean): () => void {
  const undo: (() => void)[] = [];
  const back = () => {
    for (const each of undo.splice(0).reverse()) each();
  };
  try {
    for (const { where, part, dict } of all) {
      if (undoes) {
        const before = copyOfData(where, part.stateDict()) as object;
        checkSame(where, before, dict);
        undo.push(() => part.loadStateDict(before));
      }
      part.loadStateDict(dict);
    }
  } catch (error) {
    try {
      back();
    } catch {}
    throw error;
  }
  return back;
}
