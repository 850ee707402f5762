import type { Average } from "../../averages/average.ts";
import type { DType } from "../../dtype.ts";
import type { DenseNetwork } from "../denseNetwork.ts";
import { readTensors } from "../tensors.ts";
import type { Plan } from "./options.ts";
import type { Snapshot } from "./track.ts";

/** What an optimizer or an average may have: loading in two parts, the second of which cannot fail. */
type Prepared = { prepareLoad?(dict: object): () => void } & Pick<Average, "loadStateDict">;

export function snapshot(network: DenseNetwork<DType>, { optimizer, average }: Plan): Snapshot {
  return {
    ...{ weights: network.tensors(), optimizer: optimizer.stateDict!() },
    ...(average && { average: average.stateDict() }),
  };
}

/**
 * Puts a snapshot back, once `check` alone is not what is wanted: all of it, or nothing.
 * @throws TypeError or RangeError if it is of something else.
 */
export function putBack(
  network: DenseNetwork<DType>,
  { optimizer, average }: Plan,
  snapshot: Snapshot,
  check = false,
): void {
  const { heap } = Object.values(network.parameters)[0]!.block;
  const where = "fit: progress";
  const weights = readTensors(where, heap, snapshot.weights, network.parameters);
  if (!average !== !snapshot.average) {
    throw new TypeError(`${where} is of a training ${average ? "without" : "with"} average`);
  }
  const loads: (() => void)[] = [];
  for (const [part, dict] of [
    [average, snapshot.average],
    [optimizer, snapshot.optimizer],
  ] as [Prepared | undefined, never][]) {
    if (!part) continue;
    if (part.prepareLoad) loads.push(part.prepareLoad(dict));
    else if (!check) part.loadStateDict(dict);
  }
  if (check) return;
  for (const load of loads) load();
  for (const [parameter, data] of weights) parameter.data.set(data);
}
