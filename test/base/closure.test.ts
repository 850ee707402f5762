import { describe, expect, test, vi } from "vitest";
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import { Adam, DisposedError, loadSync, NAG, SGD } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { isSearching as searches } from "../optimizers/classes.ts";
import { fillGradients, train, type Variant, variants } from "./every.ts";
import { snapshot } from "./snapshot.ts";

/** Two groups of three runs, trained a little, so that a look-ahead leads somewhere. */
function trained({ Class, options }: Variant) {
  const nadir = loadSync({ initialBytes: 65536 });
  const { a, b, c } = nadir.parameters({ a: [3], b: [4], c: [5] });
  const d = nadir.parameter([6], { dtype: "f64", name: "d" });
  const optimizer = new Class([{ params: [a, c] }, { params: [d] }], options);
  for (const { data } of [a, b, c, d]) data.fill(0.75);
  train(optimizer, 3);
  return { nadir, optimizer, parameters: [a, b, c, d] as const };
}

const [sgd] = variants as [Variant];
const looking = variants.filter(({ title }) => /NAG|lookAhead/.test(title));

describe.each(variants)("a closure of $title", (variant) => {
  test("is called once, unless it searches, and what it returned first is returned", () => {
    const { optimizer } = trained(variant);
    const isSearching = searches(variant.Class);
    let calls = 0;
    const losses = isSearching ? [7, 6, 5] : [{ value: 7 }];
    const returned = optimizer.step(() => losses[calls++] ?? 5);
    expect(returned).toBe(losses[0]);
    if (isSearching) expect(calls).toBeGreaterThan(1);
    else expect(calls).toBe(1);
    if (!isSearching) expect(optimizer.step(() => {})).toBeUndefined();
  });

  test("that throws leaves all as it was", () => {
    const { optimizer, parameters } = trained(variant);
    const before = snapshot(parameters, [optimizer]);
    const error = new Error("no batch");
    const step = () =>
      optimizer.step(() => {
        throw error;
      });
    expect(step).toThrow(error);
    expect(snapshot(parameters, [optimizer])).toEqual(before);
    expect(optimizer.steps).toBe(3);
  });

  test("that throws changes nothing of what comes later", () => {
    const [interrupted, straight] = [trained(variant), trained(variant)];
    const step = () =>
      interrupted.optimizer.step(() => {
        throw new Error();
      });
    expect(step).toThrow();
    for (const { optimizer } of [interrupted, straight]) train(optimizer, 3);
    expect(snapshot(interrupted.parameters, [interrupted.optimizer])).toEqual(
      snapshot(straight.parameters, [straight.optimizer]),
    );
  });

  test("may allocate so that memory grows", () => {
    const [growing, still] = [trained(variant), trained(variant)];
    for (let i = 0; i < 3; i++) {
      growing.optimizer.step(() => {
        const buffer = growing.nadir.memory.buffer;
        growing.nadir.parameter([20_000]);
        expect(growing.nadir.memory.buffer).not.toBe(buffer);
        return fillGradients(growing.optimizer);
      });
      train(still.optimizer, 1);
    }
    expect(snapshot(growing.parameters, [growing.optimizer])).toEqual(
      snapshot(still.parameters, [still.optimizer]),
    );
  });
});

describe.each(looking)("while $title looks ahead", (variant) => {
  test("data are elsewhere, and then where they were", () => {
    const { optimizer, parameters } = trained(variant);
    const before = snapshot(parameters).parameters;
    const step = () =>
      optimizer.step(() => {
        const now = snapshot(parameters).parameters;
        for (const i of [0, 2, 3]) expect(now[i]).not.toEqual(before[i]);
        expect(now[1]).toEqual(before[1]);
        throw new Error("enough");
      });
    expect(step).toThrow("enough");
    expect(snapshot(parameters).parameters).toEqual(before);
  });

  test("what a closure writes to them is undone", () => {
    const [writing, quiet] = [trained(variant), trained(variant)];
    writing.optimizer.step(() => {
      fillGradients(writing.optimizer);
      writing.parameters[0].data.fill(1e9);
    });
    train(quiet.optimizer, 1);
    expect(snapshot(writing.parameters)).toEqual(snapshot(quiet.parameters));
  });
});

test("NAG looks ahead to θ + μv", () => {
  const parameter = loadSmall().parameter([1]);
  const optimizer = new NAG([parameter], { lr: 0.5, momentum: 0.25 });
  optimizer.step(() => parameter.grad.fill(1));
  expect(parameter.data[0]).toBe(-0.5);
  const seen = optimizer.step(() => parameter.data[0]);
  expect(seen).toBe(-0.5 + 0.25 * -0.5);
});

describe("a closure may not", () => {
  const message = "SGD: a closure may only compute gradients, not change the optimizer";
  const forbidden: [string, (optimizer: AnyOptimizer) => void][] = [
    ["step", (optimizer) => optimizer.step()],
    ["step with a closure", (optimizer) => optimizer.step(() => 1)],
    ["load a state", (optimizer) => optimizer.loadStateDict(optimizer.stateDict())],
    ["add a group", (optimizer) => optimizer.addParamGroup({ params: [] })],
    ["dispose the optimizer", (optimizer) => optimizer.dispose()],
  ];
  test.each(forbidden)("%s", (_, call) => {
    const { optimizer, parameters } = trained(sgd);
    const before = snapshot(parameters, [optimizer]);
    expect(() => optimizer.step(() => call(optimizer))).toThrow(new TypeError(message));
    expect(snapshot(parameters, [optimizer])).toEqual(before);
    train(optimizer, 1);
    expect(optimizer.steps).toBe(4);
  });

  test("return a promise: gradients would come too late", () => {
    const { optimizer, parameters } = trained(sgd);
    const before = snapshot(parameters, [optimizer]);
    const step = () => optimizer.step(async () => {});
    expect(step).toThrow(
      new TypeError(
        "SGD: closure must compute the gradients before it returns, got a promise: use stepAsync",
      ),
    );
    expect(snapshot(parameters, [optimizer])).toEqual(before);
  });
});

test("a promise that is refused, and rejected then, ends nothing", async () => {
  const { optimizer } = trained(sgd);
  const unheard = vi.fn();
  process.on("unhandledRejection", unheard);
  const step = () =>
    optimizer.step(async () => {
      throw new Error("no network");
    });
  expect(step).toThrow(TypeError);
  await new Promise((resolve) => setTimeout(resolve));
  process.off("unhandledRejection", unheard);
  expect(unheard).not.toHaveBeenCalled();
});

describe("a closure may", () => {
  test("zero the gradients, and read the state", () => {
    const { optimizer, parameters } = trained(sgd);
    const before = snapshot(parameters).parameters.map((bits) => (bits as { data: string }).data);
    optimizer.step(() => {
      optimizer.zeroGrad();
      expect(optimizer.stateDict().steps).toBe(3);
    });
    const after = snapshot(parameters).parameters.map((bits) => (bits as { data: string }).data);
    expect(after).toEqual(before);
  });

  test("step another optimizer", () => {
    const { nadir, optimizer } = trained(sgd);
    const parameter = nadir.parameter(Float32Array.of(1));
    const other = new SGD([parameter], { lr: 1 });
    optimizer.step(() => {
      parameter.grad.fill(1);
      other.step();
    });
    expect([parameter.data[0], optimizer.steps, other.steps]).toEqual([0, 4, 1]);
  });

  test("switch the optimizer's looking ahead on, for the next step", () => {
    const parameter = loadSmall().parameter([1]);
    const optimizer = new Adam([parameter], { lr: 0.5 });
    optimizer.step(() => {
      parameter.grad.fill(1);
      optimizer.paramGroups[0]!.lookAhead = true;
    });
    expect(parameter.data[0]).toBe(-0.5);
    expect(optimizer.step(() => parameter.data[0])).toBe(-1);
  });
});

describe.each([sgd, ...looking])("a closure of $title that disposes", (variant) => {
  const error = new DisposedError(`${variant.Class.description.name}: parameter "c" is disposed`);

  test("one of the parameters is told so, and the others stay", () => {
    const { optimizer, parameters } = trained(variant);
    const [a, b, c, d] = parameters;
    const before = snapshot([a, b, d]).parameters;
    expect(() => optimizer.step(() => c.dispose())).toThrow(error);
    expect(snapshot([a, b, d]).parameters).toEqual(before);
  });

  test("all of them does not write to who has their memory next", () => {
    const { nadir, optimizer, parameters } = trained(variant);
    let next = nadir.parameter([1]);
    const step = () =>
      optimizer.step(() => {
        const [a, ...others] = parameters;
        const { byteOffset } = a.data;
        for (const parameter of [a, ...others]) parameter.dispose();
        next = nadir.parameter(Float32Array.of(5, 6, 7));
        expect(next.data.byteOffset).toBe(byteOffset);
      });
    expect(step).toThrow(DisposedError);
    expect([...next.data]).toEqual([5, 6, 7]);
    optimizer.dispose();
    expect([...next.data]).toEqual([5, 6, 7]);
  });

  test("the whole Nadir is told so", () => {
    const { nadir, optimizer } = trained(variant);
    expect(() => optimizer.step(() => nadir.dispose())).toThrow(DisposedError);
    optimizer.dispose();
  });
});

test.each([sgd, ...looking])(
  "a schedule that disposes parameters does not make $title write to who has their memory next",
  (variant) => {
    const { nadir, optimizer, parameters } = trained(variant);
    let next = nadir.parameter([20]);
    optimizer.paramGroups[0]!.lr = () => {
      for (const parameter of parameters) parameter.dispose();
      next = nadir.parameter(Float32Array.of(5, 6, 7));
      return 1;
    };
    expect(() => train(optimizer, 1)).toThrow(DisposedError);
    expect([...next.data]).toEqual([5, 6, 7]);
  },
);

describe("options set in a closure", () => {
  const settings = (optimizer: AnyOptimizer) => {
    const [first, second] = optimizer.paramGroups;
    first!.lr = 0.5;
    first!.lr = () => -1;
    second!.weightDecay = 0.25;
  };
  const failures: [string, (optimizer: AnyOptimizer) => unknown, RegExp][] = [
    [
      "throws",
      () => {
        throw new RangeError("no batch");
      },
      /^no batch$/,
    ],
    ["gives a promise", async () => {}, /got a promise: use stepAsync$/],
    ["sets a schedule that is refused", () => {}, /: lr at step 3 must be in \[0, ∞\), got -1$/],
    [
      "steps again",
      (optimizer) => optimizer.step(),
      /: a closure may only compute gradients, not change the optimizer$/,
    ],
  ];
  describe.each([sgd, ...looking])("of $title", (variant) => {
    test.each(failures)("are as before if it %s", (_, fail, message) => {
      const { optimizer, parameters } = trained(variant);
      const before = snapshot(parameters, [optimizer]);
      const step = () =>
        optimizer.step(() => {
          settings(optimizer);
          return fail(optimizer);
        });
      expect(step).toThrow(message);
      expect(snapshot(parameters, [optimizer])).toEqual(before);
      train(optimizer, 1);
    });
  });

  test("are as before if it disposes a parameter", () => {
    const { optimizer, parameters } = trained(sgd);
    expect(() =>
      optimizer.step(() => {
        optimizer.paramGroups[0]!.lr = 0.5;
        parameters[3].dispose();
      }),
    ).toThrow(DisposedError);
    expect(optimizer.paramGroups[0]!.lr).toBe(0.05);
  });

  test("stay if it ends well", () => {
    const { optimizer } = trained(sgd);
    optimizer.step(() => {
      optimizer.paramGroups[0]!.lr = 0.5;
    });
    expect(optimizer.paramGroups[0]!.lr).toBe(0.5);
  });
});
