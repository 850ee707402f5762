import { CLASSES, type Examples, PIXELS } from "../../demos/digits/digits.ts";

/** Images with the digits they show as distributions. */
export interface Batch {
  readonly images: Float32Array;
  readonly digits: Float32Array;
}

/** These rows of the examples. */
export function batchOf({ images, labels }: Examples, rows: Uint32Array): Batch {
  const batch = {
    images: new Float32Array(rows.length * PIXELS),
    digits: new Float32Array(rows.length * CLASSES),
  };
  for (const [i, row] of rows.entries()) {
    batch.images.set(images.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
    batch.digits[i * CLASSES + labels[row]!] = 1;
  }
  return batch;
}
