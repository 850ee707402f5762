import { expect, it } from "vitest";
import { CLASSES } from "../../../../apps/demos/digits/digits.ts";
import { batchOf } from "../../../../apps/playground/tfjs/batches.ts";
import { layersOf, parametersOf, SIZES } from "../../../../apps/playground/tfjs/sizes.ts";
import {
  milliseconds,
  percent,
  threeDigits,
  times,
} from "../../../../apps/playground/tfjs/text.ts";

it.each([
  [0, "0"],
  [0.0412345, "0.0412"],
  [1.2345, "1.23"],
  [123.45, "123"],
  [4567, "4,570"],
])("writes %d as %s", (value, text) => expect(threeDigits(value)).toBe(text));

it("writes what is not known as a dash", () => {
  expect([milliseconds(undefined), percent(undefined), times(1, undefined)]).toEqual([
    "–",
    "–",
    "–",
  ]);
  expect(times(1, 0)).toBe("–");
  expect([milliseconds(1.5), percent(0.9749), times(3, 2)]).toEqual(["1.5 ms", "97.5 %", "1.5×"]);
});

it("counts parameters", () => {
  expect(layersOf("64-32-10")).toEqual([64, 32, 10]);
  expect(SIZES.map(parametersOf)).toEqual([2410, 50_826, 596_490]);
});

it("makes batches of rows", () => {
  const examples = {
    count: 3,
    images: Float32Array.from({ length: 3 * 64 }, (_, i) => i),
    labels: Uint8Array.of(7, 8, 9),
  };
  const { images, digits } = batchOf(examples, Uint32Array.of(2, 0));
  expect([images[0], images[63], images[64], images.length]).toEqual([128, 191, 0, 128]);
  expect(digits.length).toBe(2 * CLASSES);
  expect([...digits.entries()].filter(([, share]) => share > 0)).toEqual([
    [9, 1],
    [17, 1],
  ]);
});
