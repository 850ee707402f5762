import type { DType } from "../../dtype.ts";
import type { DenseNetwork } from "../denseNetwork.ts";
import type { Track } from "./track.ts";

const occupied = new WeakSet<DenseNetwork<DType>>();

/**
 * Keeps a second training off a network, and off a progress: their steps would take turns, each by gradients at
 * weights that the other has moved.
 * @returns what lets others train it again.
 * @throws TypeError if it is being trained.
 */
export function occupy(network: DenseNetwork<DType>, track: Track | undefined): () => void {
  if (occupied.has(network)) {
    throw new TypeError("fit: the network is being trained by another fit: wait for its promise");
  }
  if (track?.isInUse) {
    throw new TypeError("fit: another fit goes by this progress: wait for its promise");
  }
  if (track) track.isInUse = true;
  occupied.add(network);
  return () => {
    if (track) track.isInUse = false;
    occupied.delete(network);
  };
}
