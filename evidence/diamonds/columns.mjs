/**
 * The form of `diamonds.bin`: raw deflate of the columns one behind the other, each as whole numbers of 16 bits, first
 * all low bytes, then all high ones. Rows are in the order of the source.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";

export const ROWS = 53_940;

/** Categories in the order of their quality, as ggplot2 has them, or, of `color`, from best to worst. */
export const LEVELS = {
  cut: ["Fair", "Good", "Very Good", "Premium", "Ideal"],
  color: ["D", "E", "F", "G", "H", "I", "J"],
  clarity: ["I1", "SI2", "SI1", "VS2", "VS1", "VVS2", "VVS1", "IF"],
};

/** By how much a number is multiplied to be whole. */
export const SCALES = { carat: 100, depth: 10, table: 10, price: 1, x: 100, y: 100, z: 100 };

export const COLUMNS = [
  ...["carat", "cut", "color", "clarity", "depth", "table", "price", "x", "y", "z"],
];

/** @param {Record<string, number[]>} columns whole numbers below 65,536. */
export function pack(columns) {
  const bytes = COLUMNS.flatMap((name) => [
    Uint8Array.from(columns[name], (value) => value & 255),
    Uint8Array.from(columns[name], (value) => value >> 8),
  ]);
  return deflateRawSync(Buffer.concat(bytes), { level: 9 });
}

/**
 * The whole numbers of each column.
 * @param {Uint8Array} packed
 * @returns {Record<string, Uint16Array>}
 */
export function unpack(packed) {
  const bytes = inflateRawSync(packed);
  return Object.fromEntries(
    COLUMNS.map((name, i) => {
      const [low, high] = [2 * i * ROWS, (2 * i + 1) * ROWS];
      return [
        name,
        Uint16Array.from({ length: ROWS }, (_, k) => bytes[low + k] | (bytes[high + k] << 8)),
      ];
    }),
  );
}
