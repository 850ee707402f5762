/** What somebody's subclass of Nadir's own remembers beside it is kept too. */
import { expect, test } from "vitest";
import { restore, type Stateful, save } from "../../src/checkpoint/index.ts";
import { isOwn } from "../../src/checkpoint/parts/readParts.ts";
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
