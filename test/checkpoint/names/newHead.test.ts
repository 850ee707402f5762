/** Trained layers under a new head: what has one state for all parameters takes the layers, too. */
import { describe, expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import {
  Accumulation,
  Adam,
  Average,
  LBFGS,
  loadSync,
  type Parameter,
  ScheduleFreeAdamW,
} from "../../../src/index.ts";
import { train as steps } from "../../base/every.ts";
import { withBits } from "../trained.ts";
import { nadir, parameters } from "./parameters.ts";

type Own = Readonly<Record<string, Parameter>>;

const OLD = { body: [2], head: [3] };
const loose = { strict: false } as const;
const fill = (own: Own, key: "data" | "grad", value: number) => {
  for (const each of Object.values(own)) each[key].fill(value);
};
const entryOf = (part: Average | Accumulation, name: string) =>
  part.stateDict().state.find((each) => each.name === name)!;

describe.each<[what: string, shapes: Record<string, number[]>, told: object]>([
  ["reshaped", { body: [2], head: [4] }, { missing: [], reshaped: ["it/head"], unexpected: [] }],
  ["new", { top: [4], body: [2] }, { missing: ["it/top"], reshaped: [], unexpected: ["it/head"] }],
])("a head that is %s", (_, shapes, told) => {
  const head = "top" in shapes ? "top" : "head";

  describe.each([false, true])("an average (exchanged there: %s)", (exchanged) => {
    const saved = () => {
      const own = parameters(OLD, 1);
      const average = new Average(own, { decay: 0.5 });
      for (const value of [1, 3, 5]) {
        fill(own, "data", value);
        average.update();
      }
      if (exchanged) average.exchange();
      return { own, average };
    };

    test.each([0, 2])("goes on, after %i updates here", (updates) => {
      const from = saved();
      const own = parameters(shapes, 9);
      const average = new Average(own);
      for (let i = 0; i < updates; i++) average.update();
      fill(own, "data", 11);
      const before = updates > 0 && !exchanged ? 9 : 11;
      expect(restore(save({ it: from.average }), { it: average }, loose)).toMatchObject(told);
      expect(average.updates).toBe(3);
      expect(average.exchanged).toBe(exchanged);
      expect(withBits(entryOf(average, "body"))).toEqual(withBits(entryOf(from.average, "body")));
      expect([...entryOf(average, head).slots.average!]).toEqual([1, 1, 1, 1].map(() => before));
      if (exchanged) average.exchange();
      average.update();
      average.within(() => expect(own[head]!.data[0]).toBe((before + 11) / 2));
    });

    test("goes on where parameters hold the average here", () => {
      const from = saved();
      const own = parameters(shapes, 9);
      const average = new Average(own);
      average.update();
      fill(own, "data", 11);
      average.exchange();
      restore(save({ it: from.average }), { it: average }, loose);
      expect([...entryOf(average, head).slots.average!]).toEqual([9, 9, 9, 9]);
    });
  });

  test("an average that has none yet", () => {
    const from = new Average(parameters(OLD, 1));
    const average = new Average(parameters(shapes, 2));
    average.update();
    restore(save({ it: from }), { it: average }, loose);
    expect(average.updates).toBe(0);
    average.update();
  });

  test.each(["mean", "sum"] as const)(
    "an accumulation of a %s, to which it has added nothing",
    (reduction) => {
      const create = (sizes: Record<string, number[]>) => {
        const own = parameters(sizes);
        return { own, it: new Accumulation(own, { batches: 3, reduction }) };
      };
      const add = ({ own, it }: ReturnType<typeof create>, value: number) => {
        fill(own, "grad", value);
        return it.add();
      };
      const from = create(OLD);
      add(from, 1);
      add(from, 2);
      const to = create(shapes);
      add(to, 100);
      expect(restore(save({ it: from.it }), { it: to.it }, loose)).toMatchObject(told);
      expect(to.it.count).toBe(2);
      expect(withBits(entryOf(to.it, "body"))).toEqual(withBits(entryOf(from.it, "body")));
      expect(add(to, 3)).toBe(true);
      const by = reduction === "mean" ? 3 : 1;
      expect(to.own.body!.grad[0]).toBe(6 / by);
      expect(to.own[head]!.grad[0]).toBe(3 / by);
    },
  );

  test.each([LBFGS, ScheduleFreeAdamW])("%o takes a step then", (Class) => {
    const create = (sizes: Record<string, number[]>) => {
      const own = parameters(sizes, 1);
      return { own, it: new Class(own) };
    };
    const from = create(OLD);
    steps(from.it as never, 3);
    const to = create(shapes);
    steps(to.it as never, 1);
    expect(restore(save({ it: from.it }), { it: to.it }, loose)).toMatchObject(told);
    steps(to.it as never, 1);
  });
});

describe("of another precision", () => {
  const create = (dtype: "f32" | "f64", scale = 1) => {
    const own = nadir.parameters({ w: [3] }, { dtype }) as Own;
    fill(own, "data", 1);
    const optimizer = new Adam(own);
    own.w!.grad.set([0.1 * scale, 0.3, -2]);
    optimizer.step();
    const average = new Average(own);
    average.update();
    return { own, optimizer, average };
  };

  test.each([
    ["f64", "f32"],
    ["f32", "f64"],
  ] as const)("%s is rounded, if at all, to %s", (there, here) => {
    const { own, ...from } = create(there);
    const { own: ours, ...to } = create(here, 5);
    expect(() => restore(save(from), to)).toThrow(`"w" must be ${here} of shape [3], got ${there}`);
    expect(restore(save(from), to, loose)).toMatchObject({ missing: [], reshaped: [] });
    const [mine, theirs] = [to, from].map(({ optimizer }) => optimizer.stateDict().state[0]!);
    for (const [slot, values] of Object.entries(mine!.slots)) {
      expect([...values]).toEqual([...Float32Array.from(theirs!.slots[slot]!)].map(Number));
    }
    expect(mine!.dtype).toBe(here);
    to.optimizer.step();
    to.average.update();
  });

  test("a number that single precision does not have is refused, and nothing changes", () => {
    const { own, ...from } = create("f64", 1e300);
    const { own: ours, ...to } = create("f32");
    const before = withBits(to.optimizer.stateDict());
    expect(() => restore(save(from), to, loose)).toThrow(
      /^restore: optimizer: state of "w": "exp_avg(_sq)?"\[0\] must be within single precision, got /,
    );
    expect(withBits(to.optimizer.stateDict())).toEqual(before);
  });
});

test("a new head of a memory that grows", () => {
  const small = loadSync({ initialBytes: 65536 });
  const from = new Average(parameters({ body: [2000] }, 1));
  from.update();
  const own = small.parameters({ body: [2000], head: [3000] });
  const average = new Average(own);
  restore(save({ it: from }), { it: average }, loose);
  expect(average.updates).toBe(1);
});
