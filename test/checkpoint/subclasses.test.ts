/** What somebody's subclass of Nadir's own remembers beside it is kept too. */
import { describe, expect, test } from "vitest";
import { restore, type Stateful, save } from "../../src/checkpoint/index.ts";
import {
  Accumulation,
  Adam,
  Average,
  GradScaler,
  loadSync,
  minibatches,
  multi,
  ReduceLROnPlateau,
  SkipNonFinite,
  type StateDict,
} from "../../src/index.ts";
import { FitProgress } from "../../src/networks/index.ts";
import { isOwn } from "../../src/own.ts";

const nadir = loadSync();
const parameters = () => nadir.parameters({ a: [1, 2] });

class Counting extends Adam {
  count = 0;
  override stateDict(): StateDict & { count: number } {
    return { ...super.stateDict(), count: this.count };
  }
  override loadStateDict(dict: StateDict & { count: number }): void {
    super.loadStateDict(dict);
    this.count = dict.count;
  }
}

test("a subclass with a state of its own", () => {
  const optimizer = new Counting(parameters());
  optimizer.step();
  optimizer.count = 7;
  const again = new Counting(parameters());
  restore(save({ optimizer }), { optimizer: again });
  expect(again.count).toBe(7);
  expect(again.stateDict()).toEqual(optimizer.stateDict());
});

test("methods of an instance", () => {
  const make = () => {
    const optimizer = new Adam(parameters());
    const mine = { extra: 0 };
    const [write, read] = [optimizer.stateDict, optimizer.loadStateDict];
    optimizer.stateDict = () => ({ ...write.call(optimizer), extra: mine.extra });
    optimizer.loadStateDict = (dict) => {
      read.call(optimizer, dict);
      mine.extra = (dict as unknown as typeof mine).extra;
    };
    return { optimizer, mine };
  };
  const [one, other] = [make(), make()];
  one.mine.extra = 5;
  restore(save({ optimizer: one.optimizer }), { optimizer: other.optimizer });
  expect(other.mine.extra).toBe(5);
});

test("all of Nadir's own are read as its own, and so is a subclass that leaves state alone", () => {
  class Same extends Adam {
    more = 1;
  }
  const adam = new Adam(parameters());
  const own = [
    ...[adam, new Same(parameters()), new (multi({ ".": [Adam] }))(parameters())],
    ...[
      new Average(parameters()),
      new Accumulation(parameters(), { batches: 2 }),
      new ReduceLROnPlateau(adam),
    ],
    ...[new GradScaler(), new SkipNonFinite(adam), minibatches(4, { size: 2 }), new FitProgress()],
  ];
  expect(own.map((part) => isOwn(part as Stateful))).toEqual(own.map(() => true));
  expect(isOwn(new Counting(parameters()))).toBe(false);
});

test("a subclass whose own part has diverged", () => {
  const p = parameters();
  const optimizer = new Counting(p);
  p.a.grad.fill(Number.NaN);
  optimizer.step();
  expect(() => save({ optimizer })).toThrow(/^save: optimizer: .*exp_avg\[0\].*NaN/);
});

describe("one of several", () => {
  const Several = multi({ a: [Counting, { lr: 0.1 }], b: [Adam], "": [Counting, { lr: 0.2 }] });
  const create = (values = [1, 2]) => {
    const optimizer = new Several(nadir.parameters({ a: values, b: values, c: values }));
    const { parts } = optimizer as unknown as { parts: object[] };
    return { optimizer, counting: parts.filter((each) => each instanceof Counting) };
  };
  type Several = ReturnType<typeof create>;
  const trained = () => {
    const made = create();
    made.optimizer.step();
    for (const [i, each] of made.counting.entries()) each.count = i + 7;
    return made;
  };
  const countsOf = ({ counting }: Several) => counting.map(({ count }) => count);

  test("with a state of its own", () => {
    const one = trained();
    for (const take of [
      (to: Several) => restore(save({ optimizer: one.optimizer }), { optimizer: to.optimizer }),
      (to: Several) => to.optimizer.loadStateDict(one.optimizer.stateDict()),
      (to: Several) => to.optimizer.loadStateDict(JSON.parse(JSON.stringify(one.optimizer))),
    ]) {
      const other = create();
      take(other);
      expect(countsOf(other)).toEqual([7, 8]);
      expect(other.optimizer.stateDict()).toEqual(one.optimizer.stateDict());
    }
  });

  test("that fails leaves all as they were", () => {
    const one = trained();
    const dict = one.optimizer.stateDict();
    const other = trained();
    other.optimizer.step();
    other.counting[1]!.loadStateDict = () => {
      throw new RangeError("mine cannot");
    };
    other.counting[0]!.count = 5;
    const before = other.optimizer.stateDict();
    expect(() => other.optimizer.loadStateDict(dict)).toThrow(new RangeError("mine cannot"));
    expect(other.optimizer.stateDict()).toEqual(before);
    expect(() => restore(save({ one: one.optimizer }), { one: other.optimizer })).toThrow(
      "restore: one: mine cannot",
    );
    expect(other.optimizer.stateDict()).toEqual(before);
  });

  test("whose state is of something else is refused before any is loaded", () => {
    const { optimizer } = trained();
    const before = optimizer.stateDict();
    const dict = structuredClone(create().optimizer.stateDict());
    Object.assign(dict.parts.b!, { optimizer: "SGD" });
    expect(() => optimizer.loadStateDict(dict)).toThrow('optimizer must be "Adam", got "SGD"');
    expect(optimizer.stateDict()).toEqual(before);
  });
});
