/** Blocks that are copied, repeated and added up, and products of batches, on whole numbers: exact in any order. */
import { describe, expect, test } from "vitest";
import { ARRAY } from "../../src/dtype.ts";
import { call } from "./call.ts";
import { dtypes } from "./module.ts";

describe.each(dtypes)("%s", (dtype) => {
  const Numbers = ARRAY[dtype];
  /** Small whole numbers. */
  const numbers = (length: number, seed = 1) =>
    new Numbers(length).map((_, i) => ((i * 7 + seed * 13) % 11) - 5);
  const sizes = [1, 2, 3, 4, 5, 7, 16, 17, 33, 65];

  test("copyBlocks takes blocks apart and puts them together", () => {
    for (const length of sizes) {
      for (const [blocks, fromStep, toStep] of [
        [1, 0, 0],
        [3, length, length],
        [5, length + 2, length + 1],
      ] as const) {
        const from = numbers(blocks * fromStep + length);
        const to = numbers(blocks * toStep + length, 2);
        const { after } = call(
          `copyBlocks_${dtype}`,
          { arrays: { from, to }, written: ["to"], last: "to" },
          ({ from, to }) => [from, to, blocks, length, fromStep, toStep],
        );
        const expected = to.slice();
        for (let i = 0; i < blocks; i++) {
          expected.set(from.subarray(i * fromStep, i * fromStep + length), i * toStep);
        }
        expect(after.to).toEqual(expected);
      }
    }
  });

  test("repeatBlocks writes each block so many times", () => {
    for (const length of sizes) {
      for (const times of [1, 2, 7, 19]) {
        const from = numbers(3 * length);
        const to = numbers(3 * length * times, 2);
        const { after } = call(
          `repeatBlocks_${dtype}`,
          { arrays: { from, to }, written: ["to"], last: "to" },
          ({ from, to }) => [from, to, 3, length, times],
        );
        const place = (i: number) => Math.floor(i / (length * times)) * length + (i % length);
        expect(after.to).toEqual(to.map((_, i) => from[place(i)]!));
      }
    }
  });

  test("sumBlocks adds up the rows of each block", () => {
    for (const columns of sizes) {
      for (const rows of [0, 1, 3, 8, 17, 255, 256, 257, 1100]) {
        const from = numbers(2 * rows * columns);
        const to = numbers(2 * columns, 2);
        const { after } = call(
          `sumBlocks_${dtype}`,
          { arrays: { from, to }, written: ["to"], last: "from" },
          ({ from, to }) => [from, to, 2, rows, columns],
        );
        const expected = to.map((_, i) => {
          const [block, column] = [Math.floor(i / columns), i % columns];
          let sum = 0;
          for (let r = 0; r < rows; r++) sum += from[(block * rows + r) * columns + column]!;
          return sum;
        });
        expect(after.to).toEqual(expected);
      }
    }
  });

  test.each([
    [1, 1],
    [1, 0],
    [0, 1],
  ])("products of batches that go on by %i and %i", (goesA, goesB) => {
    for (const [rows, terms, columns] of [
      [1, 1, 1],
      [3, 5, 7],
      [4, 17, 9],
      [7, 3, 1],
    ] as const) {
      const batch = 3;
      const a = numbers((goesA ? batch : 1) * rows * terms);
      const b = numbers((goesB ? batch : 1) * terms * columns, 2);
      const c = numbers(batch * rows * columns, 3);
      const scratch = new Numbers(17_000 / Numbers.BYTES_PER_ELEMENT);
      const steps = [goesA * rows * terms, goesB * terms * columns] as const;
      const product = (isTransposed: boolean, isByTransposed: boolean, accumulate: boolean) =>
        c.map((start, i) => {
          const [matrix, row] = [Math.floor(i / (rows * columns)), Math.floor(i / columns) % rows];
          const column = i % columns;
          let sum = accumulate ? start : 0;
          for (let t = 0; t < terms; t++) {
            const left = isTransposed ? t * rows + row : row * terms + t;
            const right = isByTransposed ? column * terms + t : t * columns + column;
            sum += a[matrix * steps[0] + left]! * b[matrix * steps[1] + right]!;
          }
          return sum;
        });
      for (const isTransposed of [false, true]) {
        for (const accumulate of [false, true]) {
          const { after } = call(
            `multiplyBatch_${dtype}`,
            { arrays: { a, b, c, scratch }, written: ["c", "scratch"], last: "b" },
            ({ a, b, c, scratch }) => [
              ...[a, b, c, scratch, batch, ...steps, rows, terms, columns],
              ...[Number(isTransposed), Number(accumulate)],
            ],
          );
          expect(after.c).toEqual(product(isTransposed, false, accumulate));
        }
      }
      const { after } = call(
        `multiplyByTransposed_${dtype}`,
        { arrays: { a, b, c }, written: ["c"], last: "b" },
        ({ a, b, c }) => [a, b, c, batch, ...steps, rows, terms, columns],
      );
      expect(after.c).toEqual(product(false, true, false));
    }
  });

  test("clipGradient ends where x is clipped, at its limits not yet", () => {
    const x = new Numbers([-3, -1, -0.5, 0, 1, 1.5, Number.NaN, Infinity, 0.25]);
    const delta = numbers(x.length).map((value) => value || 1);
    const [least, most] = [-1, 1];
    const { after } = call(
      `clipGradient_${dtype}`,
      { arrays: { delta, x }, written: ["delta"], last: "x" },
      ({ delta, x }) => [delta, x, 9, least, most],
    );
    expect(after.delta).toEqual(delta.map((value, i) => (Math.abs(x[i]!) <= 1 ? value : 0)));
  });
});
