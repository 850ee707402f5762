/** Without `strict`, the state of an optimizer is that of the parameters that fit. */
import { describe, expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { Adam, loadSync, multi, SGD } from "../../../src/index.ts";
import { train as steps } from "../../base/every.ts";
import { withBits } from "../trained.ts";
import { parameters } from "./parameters.ts";

describe("the state of an optimizer without strict", () => {
  const options = { lr: 0.5, betas: [0.5, 0.5] as const };
  const create = (shapes: Record<string, readonly number[]>, Class = Adam, groups = false) => {
    const own = parameters(shapes, 1);
    const params = groups ? Object.values(own).map((each) => ({ params: [each] })) : own;
    return { parameters: own, optimizer: new Class(params as never, {}) as Adam };
  };
  const saved = () => {
    const own = parameters({ a: [2], b: [3], c: [4] }, 1);
    const optimizer = new Adam(own, options);
    steps(optimizer as never, 4);
    return { parameters: own, optimizer };
  };
  const entryOf = ({ optimizer }: { optimizer: Adam }, name: string) =>
    withBits(optimizer.stateDict().state.find((each) => each.name === name));

  test("is that of the parameters that fit; others keep theirs", () => {
    const first = saved();
    const second = create({ d: [5], b: [3], a: [2], c: [2, 2] });
    steps(second.optimizer as never, 1);
    const before = ["c", "d"].map((name) => entryOf(second, name));
    const { missing, reshaped, unexpected } = restore(
      save(first),
      { optimizer: second.optimizer },
      { strict: false },
    );
    expect({ missing, reshaped, unexpected }).toEqual({
      ...{ missing: ["optimizer/d"], reshaped: ["optimizer/c"], unexpected: [] },
    });
    for (const name of ["a", "b"]) expect(entryOf(second, name)).toEqual(entryOf(first, name));
    expect(["c", "d"].map((name) => entryOf(second, name))).toEqual(before);
    expect(second.optimizer.paramGroups[0]).toMatchObject(options);
    expect(second.optimizer.steps).toBe(4);
    steps(second.optimizer as never, 2);
  });

  test("goes to other groups, each with the options that its parameters had", () => {
    const second = create({ a: [2], e: [1] }, Adam, true);
    const { unexpected } = restore(
      save(saved()),
      { optimizer: second.optimizer },
      { strict: false },
    );
    expect(unexpected).toEqual(["optimizer/b", "optimizer/c"]);
    expect(second.optimizer.paramGroups.map(({ lr }) => lr)).toEqual([0.5, 0.001]);
  });

  test("is refused where groups were put together, or nothing fits", () => {
    const own = parameters({ a: [2], b: [3] }, 1);
    const apart = save({ optimizer: new Adam([{ params: [own.a!] }, { params: [own.b!] }]) });
    const second = create({ a: [2], b: [3] });
    expect(() => restore(apart, { optimizer: second.optimizer }, { strict: false })).toThrow(
      "restore: optimizer: parameters of one group here are of several in the file",
    );
    const third = create({ x: [2] });
    expect(() => restore(apart, { optimizer: third.optimizer }, { strict: false })).toThrow(
      "restore: optimizer: none of the file's parameters is here, by name and shape",
    );
    const other = create({ a: [2] }, SGD as never);
    expect(() => restore(apart, { optimizer: other.optimizer }, { strict: false })).toThrow(
      'SGD: state dict: optimizer must be "SGD", got "Adam"',
    );
  });

  test("is put together before memory grows", () => {
    const create = (shapes: Readonly<Record<string, readonly number[]>>, options: object) => {
      const own = loadSync({ initialBytes: 65536 }).parameters(shapes);
      const groups = Object.values(own).map((each) => ({ params: [each] }));
      const optimizer = new Adam(groups, options);
      steps(optimizer as never, 2);
      return optimizer;
    };
    const first = create({ a: [4000] }, { amsgrad: true });
    const second = create({ a: [4000], b: [4000] }, {});
    const before = withBits(second.stateDict().state[1]!.slots.exp_avg);
    restore(save({ optimizer: first }), { optimizer: second }, { strict: false });
    expect(withBits(second.stateDict().state[1]!.slots.exp_avg)).toEqual(before);
    expect(second.stateDict().state[0]).toEqual(first.stateDict().state[0]);
  });

  test("of several as one goes part by part", () => {
    const Several = multi({ a: [Adam], "": [SGD, { momentum: 0.9 }] });
    const own = {
      a: parameters({ a: [2], b: [3], c: [1] }, 1),
      b: parameters({ a: [2], b: [3], d: [1] }, 2),
    };
    const [first, second] = [new Several(own.a), new Several(own.b)];
    steps(first as never, 3);
    const { missing, unexpected } = restore(
      save({ optimizer: first }),
      { optimizer: second },
      { strict: false },
    );
    expect({ missing, unexpected }).toEqual({
      missing: ["optimizer/d"],
      unexpected: ["optimizer/c"],
    });
    const [mine, theirs] = [second, first].map((each) => each.stateDict().parts);
    expect(mine!.a).toEqual(theirs!.a);
    expect(mine![""]!.state[0]).toEqual(theirs![""]!.state[0]);
  });
});
