import type { DType } from "../../dtype.ts";
import type { DenseNetwork } from "../denseNetwork.ts";

const occupied = new WeakSet<DenseNetwork<DType>>();

/**
 * Keeps a second training off a network: their steps would take turns, each by gradients at weights
 * that the other has moved.
 * @returns what lets others train it again.
 * @throws TypeError if it is being trained.
 */
export function occupy(network: DenseNetwork<DType>): () => void {
  if (occupied.has(network)) {
    throw new TypeError("fit: the network is being trained by another fit: wait for its promise");
  }
  occupied.add(network);
  return () => occupied.delete(network);
}
