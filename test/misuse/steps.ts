import { allFinite, clipGradNorm, clipGradValue, DisposedError } from "../../src/index.ts";
import { type Table, x } from "./table.ts";

export const steps: Table = [
  [
    "NAG without a closure",
    ({ nag }) => nag.step(),
    new TypeError("NAG: step() needs a closure that computes the gradients"),
  ],
  [
    "a closure that is a loss",
    ({ sgd }) => sgd.step(x(0.5)),
    new TypeError("SGD: closure must be a function, got 0.5"),
  ],
  [
    "a closure that throws",
    ({ nag }) =>
      nag.step(() => {
        throw new RangeError("no data");
      }),
    new RangeError("no data"),
  ],
  [
    "a closure that is asynchronous",
    ({ nag }) => nag.step(async () => 1),
    new TypeError(
      "NAG: closure must compute the gradients before it returns, got a promise: use stepAsync",
    ),
  ],
];

export const gradients: Table = [
  [
    "clipGradNorm of nothing",
    () => clipGradNorm([], 1),
    new TypeError("clipGradNorm: expected at least one parameter"),
  ],
  [
    "clipGradNorm of a disposed parameter",
    ({ a, gone }) => clipGradNorm([a, gone], 1),
    new DisposedError('clipGradNorm: parameter "gone" is disposed'),
  ],
  [
    "clipGradNorm with a gradScale in place of the optimizer",
    ({ a }) => clipGradNorm([a], 1, x({ gradScale: 0.25 })),
    new TypeError(
      'clipGradNorm: unknown option "gradScale"; options are normType, errorIfNonfinite, optimizer',
    ),
  ],
  [
    "clipGradValue with a number in place of the optimizer",
    ({ a }) => clipGradValue([a], 1, { optimizer: x(0.25) }),
    new TypeError("clipGradValue: optimizer must be an optimizer, got 0.25"),
  ],
  [
    "clipGradValue with a norm's option",
    ({ a }) => clipGradValue([a], 1, x({ normType: 2 })),
    new TypeError('clipGradValue: unknown option "normType"; options are optimizer'),
  ],
  [
    "clipGradNorm to less than nothing",
    ({ a }) => clipGradNorm([a], -1),
    new RangeError("clipGradNorm: maxNorm must be in [0, ∞), got -1"),
  ],
  [
    "clipGradNorm to nothing said",
    ({ a }) => clipGradNorm([a], x(undefined)),
    new TypeError("clipGradNorm: maxNorm must be a number, got undefined"),
  ],
  [
    "clipGradNorm by another norm",
    ({ a }) => clipGradNorm([a], 1, { normType: 0 }),
    new RangeError("clipGradNorm: normType must be in (0, 9007199254740992), got 0"),
  ],
  [
    "clipGradNorm with PyTorch's spelling",
    ({ a }) => clipGradNorm([a], 1, x({ norm_type: 1 })),
    new TypeError(
      'clipGradNorm: unknown option "norm_type"; options are normType, errorIfNonfinite, optimizer',
    ),
  ],
  [
    "clipGradNorm with text for a flag",
    ({ a }) => clipGradNorm([a], 1, { errorIfNonfinite: x("no") }),
    new TypeError('clipGradNorm: errorIfNonfinite must be true or false, got "no"'),
  ],
  [
    "clipGradValue to NaN",
    ({ a }) => clipGradValue([a], Number.NaN),
    new RangeError("clipGradValue: clipValue must be in [0, ∞), got NaN"),
  ],
  [
    "clipGradValue of a parameter twice",
    ({ a }) => clipGradValue([a, a], 1),
    new TypeError('clipGradValue: parameter "a" is there twice'),
  ],
  [
    "allFinite of something else",
    ({ a }) => allFinite([a], { of: x("state") }),
    new TypeError('allFinite: of must be one of "grad", "data", got "state"'),
  ],
];
