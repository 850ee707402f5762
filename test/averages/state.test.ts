import { describe, expect, test } from "vitest";
import { Average, type AverageOptions, type Parameter, SGD } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { made } from "./made.ts";

describe("a state dict", () => {
  const next = (x: Parameter, average: Average) => {
    x.data[0] = 7;
    average.update();
    return average.within(() => x.data[0]);
  };

  test.each<[AverageOptions]>([
    [{ decay: 0.5, debias: true, warmup: 3 }],
    [{ kind: "equal", start: 1, every: 2 }],
    [{ start: 5 }],
  ])("goes on to the bit: %o", (options) => {
    const { x, average } = made(options);
    const other = made({});
    const state = structuredClone(average.stateDict());
    other.average.loadStateDict(JSON.parse(JSON.stringify(state), reviver));
    for (let i = 0; i < 3; i++) {
      x.data[0] = i;
      other.x.data[0] = i;
      average.update();
      other.average.update();
    }
    expect(other.average.stateDict()).toEqual(average.stateDict());
    if (average.updates > 0) expect(next(other.x, other.average)).toBe(next(x, average));
  });

  test("is a copy, says whether parameters hold the average, and takes that up", () => {
    const { x, average } = made();
    average.exchange();
    const state = average.stateDict();
    expect(state.state[0]).toMatchObject({
      step: 3,
      scalars: { exchanged: 1 },
      slots: { average: Float64Array.of(3) },
    });
    const other = made();
    other.average.loadStateDict(state);
    other.x.data[0] = x.data[0]!;
    other.average.exchange();
    expect(other.x.data[0]).toBe(3);
  });

  const wrong: [string, (state: ReturnType<Average["stateDict"]>) => unknown, string][] = [
    [
      "of an optimizer",
      () => new SGD([loadSmall().parameter([1])]).stateDict(),
      'optimizer must be "Average", got "SGD"',
    ],
    [
      "of other parameters",
      () => new Average({ y: loadSmall().parameters({ y: [1] }).y }).stateDict(),
      'missing "parameter"',
    ],
    [
      "of another shape",
      () => new Average([loadSmall().parameter([2], { dtype: "f64" })]).stateDict(),
      "must be f64 of shape [1], got f64 of shape [2]",
    ],
    [
      "without its average",
      (s) => ({ ...s, state: s.state.map((each) => ({ ...each, slots: {} })) }),
      "must have average after 3 updates",
    ],
    [
      "of an option that cannot be",
      (s) => ({ ...s, paramGroups: [{ ...s.paramGroups[0], decay: 2 }] }),
      "decay must be in [0, 1], got 2",
    ],
    [
      "with NaN",
      (s) => ({
        ...s,
        state: s.state.map((each) => ({
          ...each,
          scalars: { ...each.scalars, decay_product: Number.NaN },
        })),
      }),
      "decay_product must be in [0, 1], got NaN",
    ],
  ];
  test.each(wrong)("%s is refused, and changes nothing", (_, of, message) => {
    const { average } = made();
    const before = average.stateDict();
    expect(() => average.loadStateDict(of(before) as never)).toThrow(message);
    expect(average.stateDict()).toEqual(before);
  });

  test("whose parameters were updated unequally often is refused", () => {
    const parameters = loadSmall().parameters({ a: [1], b: [1] });
    const average = new Average(parameters);
    average.update();
    const { state, ...rest } = average.stateDict();
    const [a, b] = state;
    expect(() => average.loadStateDict({ ...rest, state: [a!, { ...b!, step: 2 }] })).toThrow(
      new TypeError('Average: state dict: state of "b": step must be 1, as of all, got 2'),
    );
    const other = { ...b!, scalars: { ...b!.scalars, exchanged: 1 } };
    expect(() => average.loadStateDict({ ...rest, state: [a!, other] })).toThrow(
      new TypeError('Average: state dict: state of "b": exchanged must be 0, as of all, got 1'),
    );
  });
});

/** Numbers that JSON made of typed arrays are plain. */
const reviver = (key: string, value: unknown) =>
  key === "average" ? Object.values(value as object) : value;
