/** What is minimized: the loss with all options of the groups. */
import { describe, expect, test } from "vitest";
import { descend, forms } from "./forms.ts";
import { rosenbrock } from "./problems.ts";

describe.for(forms)("options with %o", (options) => {
  const same = (a: number[][], b: number[][]) =>
    expect(Math.max(...a.flat().map((x, i) => Math.abs(x - b.flat()[i]!)))).toBeLessThan(1e-9);

  test("maximize and gradScale are of the loss too", () => {
    const scaled = (factor: number) => (at: number[]) => {
      const { loss, gradient } = rosenbrock(at);
      return { loss: factor * loss, gradient: gradient.map((g) => factor * g) };
    };
    const plain = descend({ ...options, gradScale: 1 }, rosenbrock).path;
    expect(descend({ ...options, gradScale: 0.25 }, scaled(4)).path).toEqual(plain);
    expect(descend({ ...options, gradScale: 0.25, maximize: true }, scaled(-4)).path).toEqual(
      plain,
    );
  });

  test("weight decay is part of the objective", () => {
    const decayed = (at: number[]) => {
      const { loss, gradient } = rosenbrock(at);
      const norm = at[0]! ** 2 + at[1]! ** 2;
      return { loss: loss + 0.05 * norm, gradient: gradient.map((g, i) => g + 0.1 * at[i]!) };
    };
    const own = { ...options, gradScale: 1 };
    same(
      descend({ ...own, weightDecay: 0.1 }, rosenbrock).path,
      descend({ ...own, weightDecay: 0 }, decayed).path,
    );
  });

  test("a group's lr is what it is measured in", () => {
    // θ = √(lr/largest) · u: the same step in u.
    const unit = Math.sqrt(0.25);
    const measured = ([u, y]: number[]) => {
      const { loss, gradient } = rosenbrock([unit * u!, y!]);
      return { loss, gradient: [unit * gradient[0]!, gradient[1]!] };
    };
    const own = { ...options, lr: 0.8, weightDecay: 0 };
    const groups = [{ ...own, lr: 0.2 }, own];
    const direct = descend(own, measured, 6, [-1.2 / unit, 1]).path;
    same(
      descend(groups, rosenbrock).path,
      direct.map(([u, y]) => [unit * u!, y!]),
    );
  });

  test("a group whose lr is 0 stays, and the other one finds its minimum", () => {
    const own = { ...options, weightDecay: 0 };
    const { path } = descend([{ ...own, lr: 0 }, own], rosenbrock, 12);
    const [x, y] = path.at(-1)!;
    expect(x).toBe(-1.2);
    expect(y).toBeCloseTo(1.44, 4);
  });
});

test("lr 0 leaves all where it is", () => {
  for (const options of forms) {
    const { path } = descend({ ...options, lr: 0 }, rosenbrock, 2);
    expect(path).toEqual([
      [-1.2, 1],
      [-1.2, 1],
    ]);
  }
});

test("a schedule of lr is asked at each step", () => {
  const lr = (step: number) => 0.5 / (1 + step);
  const scheduled = descend({ lr, maxIter: 3 }, rosenbrock);
  const set = descend({ lr: 0.5, maxIter: 3 }, rosenbrock, 1);
  for (let step = 1; step < 6; step++) {
    set.optimizer.paramGroups[0]!.lr = lr(step);
    set.optimizer.step(set.closure);
  }
  expect(set.parameters.map(({ data }) => data[0])).toEqual(scheduled.path.at(-1));
});
