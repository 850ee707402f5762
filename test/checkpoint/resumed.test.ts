/** Every optimizer, in every wrapper, goes on from a checkpoint as if it had never stopped. */
import { describe, expect, test } from "vitest";
import type { AnyOptimizer, CatalogClass } from "../../src/base/optimizerClass.ts";
import { restore, save } from "../../src/checkpoint/index.ts";
import type { DType } from "../../src/dtype.ts";
import {
  Accumulation,
  Average,
  cautious,
  LBFGS,
  lookahead,
  minibatches,
  multi,
  type Parameter,
  SGD,
  SkipNonFinite,
  sam,
  sparseParameter,
} from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { loadSmall } from "../memory/small.ts";

interface Modes {
  train?(): void;
  eval?(): void;
  updateHessian?(closure: undefined, options: object): void;
}
type Some = AnyOptimizer & Modes;
type Made = new (parameters: Parameter[], options?: object) => Some;
type Make = (parameters: Parameter[]) => Some;
type Wrapper = (Class: CatalogClass, options: Readonly<Record<string, unknown>>) => Make;

const wrappers: Record<string, Wrapper> = {
  alone: (Class, options) => (parameters) => {
    const groups = [{ params: parameters.slice(0, 2) }, { params: parameters.slice(2), ...second }];
    return new Class(groups, options) as Some;
  },
  lookahead: (Class, options) => (parameters) =>
    new (lookahead(Class as never) as unknown as Made)(parameters, { ...options, syncPeriod: 3 }),
  sam: (Class, options) => (parameters) =>
    new (sam(Class as never) as unknown as Made)(parameters, { ...options, rho: 0.01 }),
  cautious: (Class, options) => (parameters) =>
    new (cautious(Class as never) as unknown as Made)(parameters, options),
  multi: (Class, options) => (parameters) => {
    const rules = { "a|b": [Class, options], "": [SGD, { momentum: 0.9 }] };
    return new (multi(rules as never) as unknown as Made)(parameters);
  },
};
const second = { weightDecay: 0.02 };

/** A schedule on the learning rate, and on what all have beside it. */
const options = {
  lr: (step: number) => 0.02 / (1 + step),
  weightDecay: (step: number) => (step % 3) / 100,
};

function start(make: Make, dtype: DType, from = 0) {
  const nadir = loadSmall();
  const { a, b, c } = nadir.parameters({ a: [3, 4], b: [5], c: [2, 3] }, { dtype });
  const members: Parameter[] = [a, b, c];
  for (const [k, { data }] of members.entries())
    for (const i of data.keys()) data[i] = Math.sqrt(i + k + 1) - 1.5;
  const optimizer = make(members);
  b.frozen = isFrozen(from);
  const guarded = new SkipNonFinite(optimizer);
  const average = new Average(members, { decay: (step) => 1 - 1 / (2 + step) });
  const accumulation = new Accumulation(members, { batches: 2 });
  const batches = minibatches(7, { size: 2, seed: 1, epochs: Infinity });
  return { parameters: members, optimizer, guarded, average, accumulation, batches };
}
type Run = ReturnType<typeof start>;

/** Whether `b` is, before a micro-batch. */
const isFrozen = (at: number) => at > 4 && at < 18;

/** Micro-batches, two of them a step, whose gradients depend on parameters and rows. */
function train(run: Run, from: number, to: number): void {
  const { parameters, optimizer, guarded, average, accumulation, batches } = run;
  const [, b] = parameters;
  for (let at = from; at < to; at++) {
    b!.frozen = isFrozen(at);
    const [row] = batches.next().value!;
    const fill = () => {
      for (const { data, grad } of parameters) {
        for (let i = 0; i < data.length; i++) {
          grad[i] = data[i]! / 2 + (((i * 7 + row! * 13) % 11) - 5) / 16;
        }
      }
      return row! / 8 + 1;
    };
    fill();
    if (!accumulation.add(1 + row! / 4)) continue;
    optimizer.train?.();
    if (at % 7 === 5) parameters[0]!.grad[0] = Number.NaN;
    guarded.step(optimizer.needsClosure ? fill : undefined);
    if (at % 7 !== 5) optimizer.updateHessian?.(undefined, { batchSize: 2 });
    average.update();
    optimizer.eval?.();
  }
}

/** Micro-batches after which a checkpoint is taken: amid a step, and where its optimizer has been put to `eval()`. */
const everywhere = [1, 8, 13];
const end = 20;

function expectToGoOn(make: Make, dtype: DType, points: readonly number[] = everywhere): void {
  const straight = start(make, dtype);
  const saved = points.map((at, i) => {
    train(straight, points[i - 1] ?? 0, at);
    return save({ ...straight });
  });
  train(straight, points.at(-1)!, end);
  const last = save({ ...straight });
  for (const [i, at] of points.entries()) {
    const again = start(make, dtype, at);
    restore(saved[i]!, { ...again });
    expect(isSame(save({ ...again }), saved[i]!), `restored after ${at}`).toBe(true);
    train(again, at, end);
    expect(isSame(save({ ...again }), last), `from ${at}`).toBe(true);
  }
}

/** Quicker than to look at each byte. */
const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

const onePass =
  "takes its step in one pass: not ScheduleFreeSGD ScheduleFreeAdamW ScheduleFreeRAdam DoG DoWG DAdaptAdam Prodigy LAMB LARS RAdam MADGRAD AdaBelief Muon SOAP Shampoo NovoGrad StableAdamW Adafactor SM3";
/** What wrappers refuse. */
const refused: Record<string, readonly string[]> = {
  sam: ["Adadelta"],
  cautious: ["NAG", "LBFGS", ...onePass.split(" ").slice(7)],
};

describe.each(Object.entries(wrappers))("%s:", (name, wrapper) => {
  const classes = catalog.filter((Class) => !refused[name]?.includes(Class.description.name));
  const dtypes = name === "alone" ? (["f32", "f64"] as const) : (["f32"] as const);
  describe.each(dtypes)("%s", (dtype) => {
    test.each(classes.map((Class) => [Class.description.name, Class] as const))(
      "%s",
      (_, Class) => {
        expectToGoOn(wrapper(Class, options), dtype, name === "alone" ? everywhere : [9]);
      },
    );
  });

  test("takes all but a few", () => {
    for (const Class of catalog.filter((each) => !classes.includes(each))) {
      expect(() => start(wrapper(Class, options), "f32")).toThrow(new RegExp(`^${name}: `));
    }
  });
});

describe("sparse gradients:", () => {
  const sparse = catalog.filter(({ description }) => description.sparse);

  test.each(sparse.map((Class) => [Class.description.name, Class] as const))("%s", (_, Class) => {
    const start = () => {
      const rows = sparseParameter(loadSmall(), [50, 2], { name: "rows" });
      const optimizer = new Class([rows as never], { lr: options.lr });
      return { parameters: [rows as never] as Parameter[], optimizer, rows };
    };
    const train = ({ rows, optimizer }: ReturnType<typeof start>, from: number, to: number) => {
      for (let at = from; at < to; at++) {
        optimizer.zeroGrad();
        rows.addGrad([at, (at * 7) % 50], [1, -0.5, at / 8, 2]);
        optimizer.step();
      }
    };
    const straight = start();
    train(straight, 0, 9);
    const bytes = save({ parameters: straight.parameters, optimizer: straight.optimizer });
    const again = start();
    restore(bytes, { parameters: again.parameters, optimizer: again.optimizer });
    const [one, other] = [straight, again].map((run) => {
      train(run, 9, 18);
      return save({ parameters: run.parameters, optimizer: run.optimizer });
    });
    expect(isSame(one!, other!)).toBe(true);
  });

  test("are there", () => expect(sparse.length).toBeGreaterThan(3));
});

test.each<DType>(["f32", "f64"])("LBFGS, whose history is its state, %s", (dtype) => {
  const make: Make = (parameters) =>
    new LBFGS(parameters, { lineSearch: "strong_wolfe", maxIter: 3, historySize: 4 }) as never;
  expectToGoOn(make, dtype);
});
