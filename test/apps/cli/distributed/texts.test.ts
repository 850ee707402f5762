import { expect, it } from "vitest";
import {
  isTold,
  lossText,
  megabytesText,
  missingText,
  secondsText,
} from "../../../../apps/cli/distributed/texts.ts";

it.for([
  [0, "0.00 s"],
  [0.994, "0.99 s"],
  [0.9996, "1.0 s"],
  [9.99, "10.0 s"],
  [9.996, "10 s"],
  [99.6, "100 s"],
  [599.4, "599 s"],
  [599.6, "10 min"],
  [3599, "1 h"],
  [4800, "1 h 20 min"],
  [90_000, "1 d 1 h"],
  [Infinity, "∞"],
] as const)("%f seconds are %s", ([seconds, text]) => expect(secondsText(seconds)).toBe(text));

it.for([
  [0, "0"],
  [74, "0.000074"],
  [1_234_567, "1.23"],
  [99_960_000, "100"],
  [1_234_567_890, "1,235"],
] as const)("%i bytes are %s MB", ([bytes, text]) => expect(megabytesText(bytes)).toBe(text));

it.for([
  [0, "0"],
  [Math.LN2, "0.69315"],
  [1234.5678, "1234.6"],
  [0.00012345, "1.234e-4"],
  [-2.5, "-2.5"],
  [Number.NaN, "–"],
] as const)("a loss of %f is %s", ([loss, text]) => expect(lossText(loss)).toBe(text));

it("missing shards are named where they are few", () => {
  expect(missingText([], 9)).toBe("–");
  expect(missingText([1, 4], 9)).toBe("1,4");
  expect(missingText([10, 11, 12, 13], 32)).toBe("4 of 32");
});

it("tries are told ever more rarely", () => {
  expect(Array.from({ length: 20 }, (_, i) => i + 1).filter(isTold)).toEqual([1, 2, 4, 8, 16]);
});
