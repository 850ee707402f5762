import type { DenseNetwork } from "../../../src/networks/index.ts";
import { CLASSES, type Examples } from "./digits.ts";

/** The digits that a network takes images for: of its outputs the largest, the first of equal ones. */
export function answersOf(network: DenseNetwork, { images, count }: Examples): Uint8Array {
  const outputs = network.predict(images);
  return Uint8Array.from({ length: count }, (_, row) => {
    const scores = outputs.subarray(row * CLASSES, (row + 1) * CLASSES);
    return scores.indexOf(Math.max(...scores));
  });
}
