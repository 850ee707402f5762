/** Code is not state: what a state dict says of schedules, and what comes of it. */
import { describe, expect, test } from "vitest";
import { Adam, constant, type StateDict } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

const parameter = loadSmall().parameter([1], { name: "a" });
type Options = ConstructorParameters<typeof Adam>[1];
const make = (options: Options) => new Adam([parameter], options);
const optionsOf = (optimizer: Adam) => {
  const { params, ...options } = optimizer.paramGroups[0]!;
  return options;
};

const lr = (step: number) => 0.1 / (step + 1);
const beta = (step: number) => step / 8;
const end = "set the schedule before loading, or constant(…)";

/** As 0.1.0 saved it: what was a schedule is left out, pairs as a whole, and nothing says so. */
const unmarked = (options: Options): StateDict => {
  const dict = structuredClone(make(options).stateDict());
  const [{ schedules, ...group }] = dict.paramGroups as [StateDict["paramGroups"][number]];
  const { betas, ...others } = group;
  const isWhole = !(betas as unknown[]).includes(null);
  return { ...dict, paramGroups: [isWhole ? group : others] };
};

test("a state dict names the schedules, and has the numbers beside them", () => {
  const [group] = make({ lr, betas: [beta, 0.5], eps: beta }).stateDict().paramGroups;
  expect(group).not.toHaveProperty("lr");
  expect(group).not.toHaveProperty("eps");
  expect(group).toMatchObject({ betas: [null, 0.5], schedules: ["lr", "betas[0]", "eps"] });
  expect(JSON.parse(JSON.stringify(group))).toEqual(group);
});

describe.each([
  ["a state", (options: Options) => make(options).stateDict()],
  ["a state of 0.1.0", unmarked],
])("%s with schedules", (_, save) => {
  test("is taken up where there are schedules, which stay", () => {
    const other = make({ lr, betas: [beta, beta] });
    other.loadStateDict(save({ lr: () => 9, betas: [() => 0, () => 0], weightDecay: 0.5 }));
    expect(optionsOf(other)).toMatchObject({ lr, betas: [beta, beta], weightDecay: 0.5 });
  });

  test("is refused where there is none", () => {
    const other = make({ lr: 0.25 });
    const before = [optionsOf(other), other.stateDict()];
    expect(() => other.loadStateDict(save({ lr, weightDecay: 0.5 }))).toThrow(
      new TypeError(
        `Adam: state dict: paramGroups[0]: lr was a schedule when it was saved, and is 0.25 here: ${end}`,
      ),
    );
    expect([optionsOf(other), other.stateDict()]).toEqual(before);
    other.paramGroups[0]!.lr = constant(0.25);
    other.loadStateDict(save({ lr, weightDecay: 0.5 }));
    expect(optionsOf(other)).toMatchObject({ weightDecay: 0.5 });
    expect(other.paramGroups[0]!.lr).toBeTypeOf("function");
  });

  test("is refused where a pair has none", () => {
    expect(() => make({}).loadStateDict(save({ betas: [beta, 0.5] }))).toThrow(
      /^Adam: state dict: paramGroups\[0\]: betas(\[0\])? was a schedule when it was saved/,
    );
  });
});

test("a pair is taken element by element", () => {
  const dict = make({ betas: [beta, 0.5] }).stateDict();
  const other = make({ betas: [beta, 0.75] });
  other.loadStateDict(dict);
  expect(other.paramGroups[0]!.betas).toEqual([beta, 0.5]);
  expect(() => make({ betas: [0.5, beta] }).loadStateDict(dict)).toThrow(
    `Adam: state dict: paramGroups[0]: betas[0] was a schedule when it was saved, and is 0.5 here: ${end}`,
  );
});

test("a schedule is not replaced by a number, whether given or set", () => {
  const dict = make({ lr: 0.5, betas: [0.5, 0.25] }).stateDict();
  const given = make({ lr, betas: [beta, 0.75] });
  const set = make({});
  Object.assign(set.paramGroups[0]!, { lr, betas: [beta, 0.75] });
  for (const optimizer of [given, set]) {
    optimizer.loadStateDict(dict);
    expect(optionsOf(optimizer)).toMatchObject({ lr, betas: [beta, 0.25] });
  }
});

test("a number that is out of range is refused, though a schedule stays in its place", () => {
  const dict = make({}).stateDict();
  const paramGroups = [{ ...dict.paramGroups[0]!, lr: -1 }];
  expect(() => make({ lr }).loadStateDict({ ...dict, paramGroups })).toThrow(
    new RangeError("Adam: state dict: paramGroups[0]: lr must be in [0, ∞), got -1"),
  );
});

test.each([
  ["a hole", Object.assign(Array(2), { 0: 0.5 })],
  ["null, though it was no schedule", [0.5, null]],
])("a pair with %s is refused", (_, betas) => {
  const dict = make({}).stateDict();
  const paramGroups = [{ ...dict.paramGroups[0]!, betas }];
  expect(() => make({}).loadStateDict({ ...dict, paramGroups })).toThrow(
    new TypeError(
      "Adam: state dict: paramGroups[0]: betas[1] must be a number or a schedule, got null",
    ),
  );
});

test("what is left out on purpose stays, numbers and all: nothing was a schedule", () => {
  const dict = make({ lr: 0.5, betas: [0.5, 0.25] }).stateDict();
  const other = make({ lr: 0.25 });
  other.loadStateDict({ ...dict, paramGroups: [{ params: [0], schedules: [] }] });
  expect(optionsOf(other)).toMatchObject({ lr: 0.25, betas: [0.9, 0.999] });
});
