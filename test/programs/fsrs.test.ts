/** examples/fsrs finds what fsrs-optimizer finds in Python. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fsrs, type Item, nadir } from "./programs.ts";

interface Run {
  readonly parameters: readonly number[];
  readonly last: readonly number[];
  readonly losses: readonly number[];
}

interface Golden {
  readonly items: number;
  readonly start: readonly number[];
  readonly order: readonly (readonly number[])[];
  readonly f32: Run;
  readonly f64: Run;
  readonly at: readonly { w: number[]; loss: number; gradient: number[] }[];
  readonly minimum: { parameters: number[]; loss: number };
}

const golden: Golden = JSON.parse(readFileSync("test/golden/programs/fsrs.json", "utf8"));
const program = await fsrs();
const items = program.itemsOf(program.readCards(readFileSync("examples/data/cards.txt", "utf8")));
const start = Float64Array.from(golden.start);

/** The largest difference of two lists, by the spreads of people's parameters. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, k) => Math.abs(value - b[k]!) / program.spreads[k]!));

const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);

/** All items' loss and gradient, with what the distance from the start costs. */
function objective(w: Float64Array) {
  const gradient = new Float64Array(21);
  let loss = 0;
  for (const item of items) loss += program.lossAndGradient(w, item, gradient);
  for (let k = 0; k < 21; k++) {
    const z = (w[k]! - start[k]!) / program.spreads[k]!;
    gradient[k]! += (2 * z) / program.spreads[k]!;
    loss += z * z;
  }
  return { loss, gradient };
}

test("it has the items that the reference has", () => {
  expect(items.length).toBe(golden.items);
});

test("loss and gradient are PyTorch's", () => {
  for (const { w, loss, gradient } of golden.at) {
    const found = objective(Float64Array.from(w));
    expect(relative(found.loss, loss)).toBeLessThan(1e-12);
    const largest = Math.max(...gradient.map(Math.abs));
    for (const [k, value] of gradient.entries()) {
      const bound = Math.max(1e-9 * Math.abs(value), 1e-13 * largest);
      expect(Math.abs(found.gradient[k]! - value), `w${k}`).toBeLessThan(bound);
    }
  }
});

describe("the gradient of an item is that of differences", () => {
  const longest = [...items].sort((a, b) => b.length - a.length).slice(0, 25);
  const sameDay = items.filter(({ card, length }) => card.days.subarray(1, length).includes(0));
  const chosen: readonly Item[] = [...longest, ...sameDay.slice(0, 25), ...items.slice(0, 25)];

  test.each(golden.at.map(({ w }, i) => [i, w] as const))("at point %i", (_, w) => {
    for (const item of chosen) {
      const gradient = new Float64Array(21);
      const loss = program.lossAndGradient(w, item, gradient);
      expect(loss).toBe(program.lossOf(w, item));
      for (let k = 0; k < 21; k++) {
        const h = 1e-5 * Math.max(Math.abs(w[k]!), 1e-2);
        const moved = (by: number) => program.lossOf(w.with(k, w[k]! + by), item);
        const [above, below] = [(moved(h) - loss) / h, (loss - moved(-h)) / h];
        // Where it has a corner, the slope is one of both sides'.
        const near = [above, below, (above + below) / 2];
        const off = Math.min(...near.map((slope) => Math.abs(gradient[k]! - slope)));
        expect(off, `w${k}`).toBeLessThan(1e-4 * Math.max(0.1, Math.abs(gradient[k]!)));
      }
    }
  });
});

test("stabilities after the first rating are the reference's, or better by its own measure", () => {
  const found = program.initialParameters(items);
  for (let k = 0; k < 21; k++) {
    const bound = k < 4 ? 1e-3 : 0; // SciPy ends by differences
    expect(relative(found[k]!, start[k]!), `w${k}`).toBeLessThanOrEqual(bound);
  }
});

test("Adam finds the reference's parameters", () => {
  const { parameters, losses } = program.optimize(nadir, items, { start, order: golden.order });
  expect(apart(parameters, golden.f64.parameters)).toBeLessThan(1e-9);
  losses.forEach((loss, i) => {
    expect(relative(loss, golden.f64.losses[i]!)).toBeLessThan(1e-11);
  });
  // It computes in single precision, whose rounding is this.
  expect(apart(parameters, golden.f32.parameters)).toBeLessThan(1e-5);
});

test("another order of batches is another result", () => {
  const order = golden.order.map((epoch) => [...epoch].reverse());
  const { parameters } = program.optimize(nadir, items, { start, order });
  expect(apart(parameters, golden.f64.parameters)).toBeGreaterThan(1e-3);
});

test("without an order it shuffles by its seed", () => {
  const once = program.optimize(nadir, items);
  expect(program.optimize(nadir, items).parameters).toEqual(once.parameters);
  expect(once.loss).toBeLessThan(golden.f64.losses[0]! - 0.005);
});

test("L-BFGS finds the minimum that SciPy finds", () => {
  const found = program.optimizeLBFGS(nadir, items, { start });
  const total = found.loss * items.length;
  expect(total).toBeLessThan(golden.minimum.loss * (1 + 1e-6));
  expect(found.loss).toBeLessThan(Math.min(...golden.f64.losses));
  expect(apart(found.parameters, golden.minimum.parameters)).toBeLessThan(0.01);
  expect(found.parameters).toEqual(found.parameters.map(program.bounded));
});

test("a review that is none is told", () => {
  expect(() => program.readCards("0 3 2@4\n0 3 5@1\n")).toThrow(
    'line 2: a review must be like 3@12, got "5@1"',
  );
  expect(() => program.readCards("0 3 2@4\nMonday 3 2@1\n")).toThrow(
    'line 2: it must begin with a day, like 0, got "Monday"',
  );
  expect(() => program.initialParameters([])).toThrow("no card was reviewed on a second day");
});
