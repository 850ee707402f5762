import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  CLASSES,
  digitsOf,
  PIXELS,
  readDigits,
  split,
} from "../../../../apps/demos/digits/digits.ts";
import { inflated } from "./inflated.ts";

/** What `scripts/digits.py` saw in scikit-learn. */
const recorded = JSON.parse(readFileSync(new URL("./digits.json", import.meta.url), "utf8"));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const rowsOf = (label: number, labels: ArrayLike<number>, rows: readonly number[]) =>
  rows.filter((row) => labels[row] === label);

describe("digits", () => {
  const { images, labels } = readDigits(inflated);

  it("are scikit-learn's, byte for byte", () => {
    expect(sha256(images)).toBe(recorded.imagesSha256);
    expect(sha256(labels)).toBe(recorded.labelsSha256);
  });

  it("show every digit as often, and as bright, as scikit-learn's", () => {
    for (let label = 0; label < CLASSES; label++) {
      const rows = rowsOf(label, labels, [...labels.keys()]);
      expect(rows.length).toBe(recorded.imagesPerClass[label]);
      const pixels = rows.flatMap((row) => [...images.subarray(row * PIXELS, (row + 1) * PIXELS)]);
      const mean = pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
      expect(mean).toBeCloseTo(recorded.meanPixelPerClass[label], 10);
    }
  });

  it("are split 80 to 20 in every class, with every image in one part", () => {
    const { train, test } = split(labels);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...labels.keys()]);
    for (let label = 0; label < CLASSES; label++) {
      const count = recorded.imagesPerClass[label];
      expect(rowsOf(label, labels, test).length).toBe(Math.round(count / 5));
    }
  });

  it("reach the network as numbers from 0 to 1, with the digit they show", () => {
    const { train, test } = digitsOf(inflated);
    const rows = split(labels);
    for (const [part, chosen] of [
      [train, rows.train],
      [test, rows.test],
    ] as const) {
      expect(part.count).toBe(chosen.length);
      for (const [i, row] of chosen.entries()) {
        const image = part.images.subarray(i * PIXELS, (i + 1) * PIXELS);
        expect(image.every((value, pixel) => value * 16 === images[row * PIXELS + pixel])).toBe(
          true,
        );
        expect(part.labels[i]).toBe(labels[row]);
      }
    }
  });
});
