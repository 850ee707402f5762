import { checkKeys, checkNumber, mismatch } from "../../validate.ts";
import { type Shape, sizeRange } from "./shape.ts";

/** Of windows over rows [height, width, channels] one number for both axes, or one for each. */
export type PoolSize = number | readonly [height: number, width: number];

/** Options of pooling. */
export interface PoolOptions {
  /** Sizes of a window: whole numbers in [1, 2³¹). Over [length, channels] it is one number. */
  readonly size: PoolSize;
  /** How far windows are apart: whole numbers in [1, 2³¹). Default: `size`. */
  readonly stride?: PoolSize;
  /** Positions beyond each end: whole numbers in [0, size / 2]. Default 0. */
  readonly padding?: PoolSize;
}

/** As they were given: a window of `undefined` is the whole input. */
export interface Windows {
  readonly size: PoolSize | undefined;
  readonly stride: PoolSize | undefined;
  readonly padding: PoolSize;
}

/** The windows over a row: along the height, or the length, and along the width, which is 1 of [length, channels]. */
export interface WindowPlan {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  /** How many there are along each. */
  readonly counts: readonly [down: number, across: number];
  /** Whether none reaches over another, and none over an end. */
  readonly isDisjoint: boolean;
  readonly output: Shape;
}

/** @throws TypeError, RangeError for options that are unknown or out of their range. */
export function readWindows(
  name: string,
  options: number | PoolOptions,
  others: readonly string[] = [],
): Windows {
  if (typeof options === "number") return readWindows(name, { size: options });
  checkKeys(name, options, ["size", "stride", "padding", ...others]);
  const { size, stride, padding = 0 } = options;
  const [high, wide] = readPair(`${name}: size`, size, 1);
  if (stride !== undefined) readPair(`${name}: stride`, stride, 1);
  const [down, across] = readPair(`${name}: padding`, padding, 0);
  if (2 * down > high || 2 * across > wide) {
    throw new RangeError(
      `${name}: padding must be at most half of size, ${told([high, wide])}, got ${told([down, across])}`,
    );
  }
  return { size, stride, padding };
}

type Pair = readonly [number, number];

const told = (pair: Pair) => `[${pair.join(", ")}]`;

/** A copy. */
function readPair(where: string, given: PoolSize, min: number): Pair {
  if (Array.isArray(given) && given.length === 2) {
    const [first, second] = [0, 1].map((i) =>
      checkNumber(`${where}[${i}]`, given[i], { ...sizeRange, min }),
    );
    return [first!, second!];
  }
  if (typeof given !== "number") throw mismatch(where, "a number or [height, width]", given);
  checkNumber(where, given, { ...sizeRange, min });
  return [given, given];
}

/** @throws RangeError for rows without positions. */
export function checkPositions(where: string, input: Shape): void {
  if (input.length < 2 || input.length > 3) {
    throw new RangeError(
      `${where}: rows must be [height, width, channels] or [length, channels], got [${input.join(", ")}]`,
    );
  }
}

/** @throws RangeError for rows over which there are none. */
export function planWindows(where: string, input: Shape, windows: Windows): WindowPlan {
  checkPositions(where, input);
  const channels = input.at(-1)!;
  const [height, width] = input.length === 3 ? [input[0]!, input[1]!] : [input[0]!, 1];
  const pair = (name: keyof Windows, alone: number): Pair => {
    const given = windows[name]!;
    if (input.length === 3) return typeof given === "number" ? [given, given] : given;
    if (typeof given === "number") return [given, alone];
    throw new RangeError(
      `${where}: ${name} of windows over [length, channels] must be one number, got ${told(given)}`,
    );
  };
  const size = windows.size === undefined ? ([height, width] as const) : pair("size", 1);
  const stride = windows.stride === undefined ? size : pair("stride", 1);
  const padding = pair("padding", 0);
  if (size[0] > height + 2 * padding[0] || size[1] > width + 2 * padding[1]) {
    const [axes, given, added] =
      input.length === 3
        ? [told([height, width]), told(size), told(padding)]
        : [height, size[0], padding[0]];
    throw new RangeError(
      `${where}: size ${given} is larger than its input ${axes} with padding ${added}`,
    );
  }
  const count = (axis: 0 | 1, length: number) =>
    Math.floor((length + 2 * padding[axis] - size[axis]) / stride[axis]) + 1;
  const counts = [count(0, height), count(1, width)] as const;
  return {
    ...{ height, width, channels, size, stride, padding, counts },
    isDisjoint: `${size}` === `${stride}` && `${padding}` === "0,0",
    output: [...counts.slice(0, input.length - 1), channels],
  };
}
