/**
 * The handwritten digits that the race trains on: 1,797 images of 8×8 pixels, as scikit-learn has
 * them. `scripts/digits.py` packs them.
 *
 * E. Alpaydin & C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning
 * Repository (1998), https://doi.org/10.24432/C50P49, CC BY 4.0.
 *
 * @module
 */
const IMAGES = 1797;
/** Pixels of an image: the network's inputs. */
export const PIXELS = 64;
/** The network's outputs. */
export const CLASSES = 10;
const BRIGHTEST = 16;

/** Every fifth image of a class is for testing, from the third on, which rounds 20 % to the nearest. */
const FOLDS = 5;
const TEST_FOLD = 2;
/** Images for testing. */
export const TESTED = 359;

/** Images with the digits they show, as a network takes them. */
export interface Examples {
  readonly count: number;
  /** `PIXELS` an image, each in [0, 1]. */
  readonly images: Float32Array;
  /** One an image, 0 to 9. */
  readonly labels: Uint8Array;
}

/** All of them, split. */
export interface Digits {
  readonly train: Examples;
  readonly test: Examples;
}

/** The images of `digits.bin`, inflated: row by row with pixels 0..16, then the digits they show. */
export function readDigits(bytes: Uint8Array): {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
} {
  return { images: bytes.subarray(0, IMAGES * PIXELS), labels: bytes.subarray(IMAGES * PIXELS) };
}

/** Which images train and which test: 80 % and 20 % of every class, the same in every race. */
export function split(labels: Uint8Array): { readonly train: number[]; readonly test: number[] } {
  const seen = new Array<number>(CLASSES).fill(0);
  const train: number[] = [];
  const test: number[] = [];
  for (const [row, label] of labels.entries()) {
    const rank = seen[label]!++;
    (rank % FOLDS === TEST_FOLD ? test : train).push(row);
  }
  return { train, test };
}

/** The digits of `digits.bin`, inflated, split and scaled. */
export function digitsOf(bytes: Uint8Array): Digits {
  const { images, labels } = readDigits(bytes);
  const select = (rows: readonly number[]): Examples => ({
    count: rows.length,
    images: Float32Array.from(
      rows.flatMap((row) => [...images.subarray(row * PIXELS, (row + 1) * PIXELS)]),
      (pixel) => pixel / BRIGHTEST,
    ),
    labels: Uint8Array.from(rows, (row) => labels[row]!),
  });
  const { train, test } = split(labels);
  return { train: select(train), test: select(test) };
}
