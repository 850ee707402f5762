/** What a plan has given is kept, so that a step leaves no garbage, until something that it read changes. */
import { beforeEach, expect, test } from "vitest";
import type { Progress } from "../../src/base/history.ts";
import type { Resolved } from "../../src/base/options.ts";
import type { Pass } from "../../src/base/pass.ts";
import { loadSync, type Parameter, SGD, type SGDOptions } from "../../src/index.ts";
import { printed } from "../processes.ts";

/** Counts its plans, and may read which step it is. */
class Counted extends SGD {
  plans = 0;
  readsStep = false;

  protected override plan(h: Resolved<SGDOptions>, progress: Progress): Pass {
    this.plans++;
    if (this.readsStep) void progress.step;
    return super.plan(h, progress);
  }
}

let parameter: Parameter<"f32">;
beforeEach(() => {
  parameter = loadSync().parameter(Float32Array.of(1, -2));
  parameter.grad.fill(1);
});

/** The plans of each of these numbers of steps. */
function plansOf(optimizer: Counted, steps: number): number {
  const before = optimizer.plans;
  for (let i = 0; i < steps; i++) optimizer.step();
  return optimizer.plans - before;
}

test("steps that are alike are planned once", () => {
  expect(plansOf(new Counted([parameter], { lr: 0.5 }), 5)).toBe(1);
  expect(plansOf(new Counted([parameter], { lr: () => 0.5 }), 5)).toBe(1);
});

test("a plan that reads which step it is, is made anew at each", () => {
  const optimizer = new Counted([parameter], { lr: 0.5 });
  optimizer.readsStep = true;
  expect(plansOf(optimizer, 5)).toBe(5);
});

test("the second step of momentum is another than the first, whose buffer is fresh", () => {
  expect(plansOf(new Counted([parameter], { lr: 0.5, momentum: 0.5 }), 5)).toBe(2);
});

test("a number of the state that changes makes a plan anew", () => {
  const options = { momentum: 0.5, momentumForm: "average", biasCorrection: true } as const;
  expect(plansOf(new Counted([parameter], { lr: 0.5, ...options }), 5)).toBe(5);
});

test.each<[string, (optimizer: Counted) => void]>([
  ["option is set", ({ paramGroups }) => Object.assign(paramGroups[0]!, { lr: 0.25 })],
  ["state is loaded", (optimizer) => optimizer.loadStateDict(optimizer.stateDict())],
])("is made anew when an %s", (_, change) => {
  const optimizer = new Counted([parameter], { lr: 0.5 });
  expect(plansOf(optimizer, 2)).toBe(1);
  change(optimizer);
  expect(plansOf(optimizer, 2)).toBe(1);
});

test("a schedule is followed wherever it changes", () => {
  const rates = [0.5, 0.5, 0.25, 0.25, 0.5];
  const optimizer = new Counted([parameter], { lr: (step) => rates[step]! });
  expect(plansOf(optimizer, 5)).toBe(3);
  expect([...parameter.data]).toEqual([-1, -4]);
});

test("a plan that is refused is no plan of the next step", () => {
  const optimizer = new Counted([parameter], { lr: 0.5, decoupledWeightDecay: true });
  optimizer.step();
  const [group] = optimizer.paramGroups;
  Object.assign(group!, { lr: 1e20, weightDecay: 1e20 });
  for (let i = 0; i < 2; i++) expect(() => optimizer.step()).toThrow("must give factors");
  Object.assign(group!, { lr: 0.25, weightDecay: 0 });
  optimizer.step();
  expect([...parameter.data]).toEqual([0.25, -2.75]);
});

/** Bytes that a step may leave: with constant options, and with a schedule, whose own number is 16 of them. */
const CONSTANT = 40;
const SCHEDULED = 100;
/** State that is kept in few bits has parts of its own. */
const CODED = 200;
const optimizers: readonly (readonly [code: string, limit: number])[] = [
  ["new SGD(one)", CONSTANT],
  ["new SGD(one, { momentum: 0.9 })", CONSTANT],
  ["new RMSprop(one)", CONSTANT],
  ["new Adam(one)", CONSTANT],
  ["new AdamW(one)", CONSTANT],
  ["new (q8(AdamW))(one)", CODED],
  ["new SGD(one, { lr })", SCHEDULED],
  ["new SGD(one, { lr, momentum: 0.9 })", SCHEDULED],
  ["new Adam(one, { lr })", SCHEDULED],
  ["new AdamW(one, { lr })", SCHEDULED],
  ["new AdamW(one, { betas: [0.9, (step) => 0.999 - lr(step)] })", SCHEDULED],
  ["new SGD(three, { momentum: 0.9 })", 3 * CONSTANT],
  ["new Adam(three)", 3 * CONSTANT],
  ["new AdamW(three, { lr })", 3 * SCHEDULED],
];

test("a step leaves next to no garbage once warm, whatever its groups", async () => {
  const program = `
    import { Adam, AdamW, loadSync, q8, RMSprop, SGD } from "nadir";
    const nadir = loadSync();
    const one = nadir.parameters({ a: [10] });
    const three = [1, 2, 3].map((length) => ({ params: [nadir.parameter([length])] }));
    const lr = (step) => 1e-3 / (1 + 1e-6 * step);
    const STEPS = 100_000;
    const garbage = (optimizer) => {
      for (let i = 0; i < STEPS / 2; i++) optimizer.step();
      // The least, since code that is compiled meanwhile leaves some.
      return Math.min(...[1, 2].map(() => {
        gc();
        const before = process.memoryUsage().heapUsed;
        for (let i = 0; i < STEPS; i++) optimizer.step();
        return (process.memoryUsage().heapUsed - before) / STEPS;
      }));
    };
    const made = [${optimizers.map(([code]) => `() => ${code}`).join(", ")}];
    console.log(JSON.stringify(made.map((make) => garbage(make()))));`;
  // Room for all that is garbage, so that none is collected before it is counted.
  const room = ["--min-semi-space-size=128", "--max-semi-space-size=128"];
  const left: number[] = JSON.parse(await printed(program, "--expose-gc", ...room));
  const rows = optimizers.map(([code, limit], i) => ({ code, limit, bytes: left[i]! }));
  // What a generator, lists and plans left was 560 bytes and more, and constants that were made anew 850.
  expect(rows.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
}, 60_000);
