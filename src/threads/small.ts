import type { Exports } from "../kernels.ts";

type Call = Exports[string];

/** Calls that are remembered at most: one of those whose first arguments are alike in the bits that are looked at. */
const MOST = 512;
const NONE: readonly number[] = [];

/**
 * Calls of a kernel that were not worth cutting. A network makes the same ones at every step, and to see that they are the
 * same takes a tenth of the time in which to find out what they are worth.
 */
export class SmallCalls {
  readonly #calls: (readonly number[])[] = Array(MOST).fill(NONE);

  /** What is remembered in the place of a call with this first argument. */
  at(first: number): readonly number[] {
    return this.#calls[(first >> 4) & (MOST - 1)]!;
  }

  add(args: readonly number[]): void {
    this.#calls[(args[0]! >> 4) & (MOST - 1)] = args;
  }
}

type Guard = (small: SmallCalls, alone: Call, together: Call) => Call;

/**
 * By how many arguments a kernel has: that it is called alone if the call is a small one. An engine goes straight into a
 * kernel only from where it gets as many arguments as it has; a list of them would be allocated at every call.
 */
// biome-ignore format: alike
const guards: Readonly<Record<number, Guard>> = {
  5: (small, alone, together) => (a, b, c, d, e) => {
    const x = small.at(a!);
    return x[0] === a && x[1] === b && x[2] === c && x[3] === d && x[4] === e
      ? alone(a!, b!, c!, d!, e!) : together(a!, b!, c!, d!, e!);
  },
  7: (small, alone, together) => (a, b, c, d, e, f, g) => {
    const x = small.at(a!);
    return x[0] === a && x[1] === b && x[2] === c && x[3] === d && x[4] === e && x[5] === f && x[6] === g
      ? alone(a!, b!, c!, d!, e!, f!, g!) : together(a!, b!, c!, d!, e!, f!, g!);
  },
  8: (small, alone, together) => (a, b, c, d, e, f, g, h) => {
    const x = small.at(a!);
    return x[0] === a && x[1] === b && x[2] === c && x[3] === d && x[4] === e && x[5] === f && x[6] === g && x[7] === h
      ? alone(a!, b!, c!, d!, e!, f!, g!, h!) : together(a!, b!, c!, d!, e!, f!, g!, h!);
  },
  11: (small, alone, together) => (a, b, c, d, e, f, g, h, i, j, k) => {
    const x = small.at(a!);
    return x[0] === a && x[1] === b && x[2] === c && x[3] === d && x[4] === e && x[5] === f && x[6] === g &&
      x[7] === h && x[8] === i && x[9] === j && x[10] === k
      ? alone(a!, b!, c!, d!, e!, f!, g!, h!, i!, j!, k!) : together(a!, b!, c!, d!, e!, f!, g!, h!, i!, j!, k!);
  },
};

/** Of any other number, up to sixteen. */
// biome-ignore format: alike
const others: Guard = (small, alone, together) => (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) => {
  const x = small.at(a!);
  return x[0] === a && x[1] === b && x[2] === c && x[3] === d && x[4] === e && x[5] === f && x[6] === g &&
    x[7] === h && x[8] === i && x[9] === j && x[10] === k && x[11] === l && x[12] === m && x[13] === n &&
    x[14] === o && x[15] === p
    ? alone(a!, b!, c!, d!, e!, f!, g!, h!, i!, j!, k!, l!, m!, n!, o!, p!)
    : together(a!, b!, c!, d!, e!, f!, g!, h!, i!, j!, k!, l!, m!, n!, o!, p!);
};

/** A kernel that is called alone where the call is a small one, and otherwise as `together` does it. */
export function guarded(small: SmallCalls, alone: Call, together: Call): Call {
  return (guards[alone.length] ?? others)(small, alone, together);
}
