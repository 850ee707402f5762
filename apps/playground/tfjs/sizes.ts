/** Networks by the sizes of their layers: 64 pixels, hidden layers, 10 digits. */
export const SIZES = ["64-32-10", "64-256-128-10", "64-1024-512-10"] as const;
export type Size = (typeof SIZES)[number];

/** Units of each layer, the inputs first. */
export function layersOf(size: Size): number[] {
  return size.split("-").map(Number);
}

/** Weights and biases of all layers. */
export function parametersOf(size: Size): number {
  const units = layersOf(size);
  return units.slice(1).reduce((sum, count, i) => sum + (units[i]! + 1) * count, 0);
}
