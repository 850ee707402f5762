/** Steps that want gradients several times, or come in parts, or wait for them. */

import { beforeEach, describe, expect, test } from "vitest";
import { copy } from "../../src/base/copy.ts";
import type { Taking, Work } from "../../src/base/optimizer.ts";
import {
  Adam,
  AdamW,
  DisposedError,
  loadSync,
  NAG,
  type Parameter,
  SGD,
  type SGDOptions,
} from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { fillGradients, train, variants } from "./every.ts";
import { snapshot } from "./snapshot.ts";

/**
 * Extragradient (Korpelevich, 1976): a step of gradient descent, the gradient there, and the step by that
 * from where it began.
 */
class Extragradient extends SGD {
  static override readonly description = {
    ...SGD.description,
    name: "Extragradient",
    slots: { start: { scratch: true } },
  } as const;

  protected override slots(): Record<string, number> {
    return { start: 0 };
  }

  protected override evaluates(): boolean {
    return true;
  }

  protected override *take(work: readonly Work<SGDOptions>[]): Taking {
    yield;
    for (const each of work) copy(each, "param", "start");
    this.update(work);
    try {
      yield;
    } finally {
      for (const each of work) copy(each, "start", "param");
    }
    this.update(work);
  }
}

let parameter: Parameter<"f32">;
let optimizer: Extragradient;
beforeEach(() => {
  parameter = loadSmall().parameter(Float32Array.of(1, -2));
  optimizer = new Extragradient([parameter], { lr: 0.5 });
});

/** The gradient of ½x² at where the parameters are, and where that was. */
const points: number[][] = [];
beforeEach(() => {
  points.length = 0;
});
const gradient = () => {
  points.push([...parameter.data]);
  parameter.grad.set(parameter.data);
  return points.length;
};

describe("a step that evaluates twice", () => {
  // By hand: x' = x − ½x = ½x; x ← x − ½x' = ¾x.
  test("sees both points, ends at the second step, and returns the first loss", () => {
    expect(optimizer.step(gradient)).toBe(1);
    expect(points).toEqual([
      [1, -2],
      [0.5, -1],
    ]);
    expect([...parameter.data]).toEqual([0.75, -1.5]);
    expect(optimizer.steps).toBe(1);
    expect(optimizer.stateDict().state[0]).toMatchObject({ step: 1, slots: {} });
  });

  test("whose closure throws at the second leaves all as it was", () => {
    const dict = optimizer.stateDict();
    const fail = () => {
      if (points.length === 1) {
        optimizer.paramGroups[0]!.lr = 0.125;
        throw new RangeError("no batch");
      }
      gradient();
    };
    expect(() => optimizer.step(fail)).toThrow(new RangeError("no batch"));
    expect([...parameter.data]).toEqual([1, -2]);
    expect(optimizer.stateDict()).toEqual(dict);
    expect(optimizer.paramGroups[0]!.lr).toBe(0.5);
    optimizer.step(gradient);
    expect([...parameter.data]).toEqual([0.75, -1.5]);
  });

  test("asks schedules before each evaluation goes on, and may be refused at the second", () => {
    const asked: number[] = [];
    optimizer.paramGroups[0]!.lr = (step) => {
      asked.push(step);
      return asked.length % 3 === 0 ? -1 : 0.5;
    };
    expect(() => optimizer.step(gradient)).toThrow(
      new RangeError("Extragradient: lr at step 0 must be in [0, ∞), got -1"),
    );
    expect(asked).toEqual([0, 0, 0]);
    expect([...parameter.data]).toEqual([1, -2]);
    expect(optimizer.steps).toBe(0);
  });

  test("needs a closure", () => {
    expect(optimizer.needsClosure).toBe(true);
    expect(() => optimizer.step()).toThrow(TypeError);
  });
});

describe("begin", () => {
  test("takes a step in parts", () => {
    const step = optimizer.begin();
    gradient();
    expect(step.resume()).toBe(true);
    gradient();
    expect(step.resume()).toBe(false);
    expect([...parameter.data]).toEqual([0.75, -1.5]);
    expect(optimizer.steps).toBe(1);
  });

  test.each(variants)("gives the bits that a step of $title gives", ({ Class, options }) => {
    const world = () => {
      const parameters = Object.values(loadSmall().parameters({ a: [3], b: [4, 2] }));
      for (const { data } of parameters) data.fill(0.75);
      return { parameters, optimizer: new Class(parameters, options) };
    };
    const [whole, parts] = [world(), world()];
    for (let i = 0; i < 4; i++) {
      train(whole.optimizer, 1);
      const step = parts.optimizer.begin();
      while (step.resume(fillGradients(parts.optimizer)));
    }
    expect(snapshot(parts.parameters, [parts.optimizer])).toEqual(
      snapshot(whole.parameters, [whole.optimizer]),
    );
  });

  test("abandoned at either evaluation leaves all as it was, to the bit", () => {
    const dict = optimizer.stateDict();
    for (const evaluations of [0, 1]) {
      const step = optimizer.begin();
      for (let i = 0; i < evaluations; i++) {
        gradient();
        step.resume();
      }
      optimizer.paramGroups[0]!.lr = 0.25;
      step.abandon();
      expect([...parameter.data]).toEqual([1, -2]);
      expect(optimizer.stateDict()).toEqual(dict);
    }
  });

  const message =
    "Extragradient: a step is under way: nothing else may change the optimizer until it ends";
  test.each<[string, () => unknown]>([
    ["a step", () => optimizer.step(gradient)],
    ["another begin", () => optimizer.begin()],
    ["loading a state", () => optimizer.loadStateDict(optimizer.stateDict())],
    ["another group", () => optimizer.addParamGroup({ params: [loadSync().parameter([1])] })],
  ])("refuses %s until its end", (_, call) => {
    const step = optimizer.begin();
    expect(call).toThrow(new TypeError(message));
    step.abandon();
    expect(optimizer.step(gradient)).toBe(1);
  });

  test("whose step has ended neither goes on nor undoes another", () => {
    const first = optimizer.begin();
    first.abandon();
    const second = optimizer.begin();
    expect(() => first.resume()).toThrow(new TypeError("Extragradient: this step has ended"));
    first.abandon();
    gradient();
    expect(second.resume()).toBe(true);
    second.abandon();
    expect([...parameter.data]).toEqual([1, -2]);
  });
});

describe("stepAsync", () => {
  const later = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return gradient();
  };

  test("waits for the gradients, and returns the first loss", async () => {
    expect(await optimizer.stepAsync(later)).toBe(1);
    expect([...parameter.data]).toEqual([0.75, -1.5]);
  });

  test.each([
    ["SGD", () => new SGD([parameter], { lr: 0.5, momentum: 0.9 })],
    ["NAG", () => new NAG([parameter], { lr: 0.5 })],
    ["Adam that looks ahead", () => new Adam([parameter], { lr: 0.5, lookAhead: true })],
  ])("gives the bits that step gives: %s", async (_, make) => {
    const optimizer = make();
    for (let i = 0; i < 3; i++) await optimizer.stepAsync(later);
    const asynchronous = [...parameter.data];
    parameter.data.set([1, -2]);
    const other = make();
    for (let i = 0; i < 3; i++) other.step(gradient);
    expect(asynchronous).toEqual([...parameter.data]);
  });

  test("takes a closure that gives no promise", async () => {
    expect(await new AdamW([parameter]).stepAsync(() => 7)).toBe(7);
  });

  test.each<[string, unknown, string]>([
    ["no closure", undefined, "Extragradient: closure must be a function, got undefined"],
    ["a loss", 0.5, "Extragradient: closure must be a function, got 0.5"],
  ])("refuses %s by its promise", async (_, closure, message) => {
    await expect(optimizer.stepAsync(closure as never)).rejects.toThrow(new TypeError(message));
    expect([...parameter.data]).toEqual([1, -2]);
  });

  test("whose promise is rejected, at either evaluation, leaves all as it was", async () => {
    const dict = optimizer.stateDict();
    for (const last of [1, 2]) {
      points.length = 0;
      const fail = async () => {
        await later();
        if (points.length === last) throw new Error("no network");
      };
      await expect(optimizer.stepAsync(fail)).rejects.toThrow("no network");
      expect([...parameter.data]).toEqual([1, -2]);
      expect(optimizer.stateDict()).toEqual(dict);
    }
  });

  test("is refused while a step is under way, which goes on", async () => {
    const first = optimizer.stepAsync(later);
    await expect(optimizer.stepAsync(later)).rejects.toThrow(
      new TypeError(
        "Extragradient: a step is under way: nothing else may change the optimizer until it ends",
      ),
    );
    expect(() => optimizer.step(gradient)).toThrow(TypeError);
    await first;
    expect([...parameter.data]).toEqual([0.75, -1.5]);
    expect(optimizer.steps).toBe(1);
  });

  test("meanwhile memory may grow", async () => {
    const nadir = loadSync({ initialBytes: 65536 });
    const small = nadir.parameter(Float32Array.of(1, -2));
    const looking = new Extragradient([small], { lr: 0.5 });
    await looking.stepAsync(async () => {
      await Promise.resolve();
      nadir.parameter([100_000]);
      small.grad.set(small.data);
    });
    expect([...small.data]).toEqual([0.75, -1.5]);
  });

  test("ends with an error where a parameter was disposed of meanwhile", async () => {
    const step = optimizer.stepAsync(later);
    parameter.dispose();
    await expect(step).rejects.toThrow('parameter "parameter" is disposed');
  });

  test.each<[string, () => Promise<number>]>([
    ["never settles until then", later],
    ["is rejected then", () => later().then(() => Promise.reject(new Error("no network")))],
  ])("is left by dispose, and rejected once its closure settles, which %s", async (_, closure) => {
    const step = optimizer.stepAsync(closure);
    optimizer.paramGroups[0]!.lr = 0.25;
    optimizer.dispose();
    await expect(step).rejects.toThrow(new DisposedError("Extragradient: used after dispose()"));
    expect([...parameter.data]).toEqual([1, -2]);
  });

  test("is left by dispose at its second evaluation: parameters are as before", async () => {
    const stops: (() => void)[] = [];
    const step = optimizer.stepAsync(() => {
      gradient();
      if (points.length === 2) return new Promise<void>((resolve) => stops.push(resolve));
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect([...parameter.data]).toEqual([0.5, -1]);
    optimizer.dispose();
    expect([...parameter.data]).toEqual([1, -2]);
    stops[0]!();
    await expect(step).rejects.toThrow(DisposedError);
    expect([...parameter.data]).toEqual([1, -2]);
  });
});

describe("a schedule", () => {
  const message = "SGD: a schedule may only give a number, not change the optimizer";

  test.each<[string, (sgd: SGD) => unknown]>([
    ["a step", (sgd) => sgd.step()],
    ["dispose", (sgd) => sgd.dispose()],
    ["loading a state", (sgd) => sgd.loadStateDict(sgd.stateDict())],
  ])("that calls for %s is told that it is a schedule", async (_, call) => {
    const sgd: SGD = new SGD([parameter], { lr: () => Number(call(sgd)) });
    expect(() => sgd.step()).toThrow(new TypeError(message));
    await expect(sgd.stepAsync(() => 0)).rejects.toThrow(new TypeError(message));
    expect([...parameter.data]).toEqual([1, -2]);
    expect(sgd.steps).toBe(0);
    // A closure, asked after it, is told that it is one.
    const closed = new SGD([parameter], { lr: () => 0.5 });
    expect(() => closed.step(() => call(closed))).toThrow("SGD: a closure may only");
  });
});
