/** Given the same gradients, the same bits as our own kernels. */
import type { Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { AnyOptimizer, CatalogClass } from "../../src/base/optimizerClass.ts";
import {
  Adam,
  AdamW,
  clipGradNorm,
  clipGradValue,
  cosine,
  NAdam,
  type Parameter,
  SGD,
} from "../../src/index.ts";
import { type Extras, type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { variants } from "../base/every.ts";
import { loadSmall } from "../memory/small.ts";
import { bits, bitsOf, gradients, values } from "./numbers.ts";
import { backends, tf, use } from "./tf.ts";

const shapes: Readonly<Record<string, number[]>> = {
  "dense/kernel": [9, 5],
  "dense/bias": [5],
  "out/kernel": [5, 1, 1, 3],
  scale: [],
};
const sizes = Object.values(shapes).map((shape) => shape.reduce((a, b) => a * b, 1));
const STEPS = 7;

type Extra = Extras<Record<string, unknown>>;

/** An optimizer of theirs over `shapes`. */
class Theirs {
  readonly variables: Variable[];
  readonly optimizer: TfjsOptimizer<object>;

  constructor(Class: CatalogClass, options: object, extras: Extra = {}) {
    this.variables = Object.entries(shapes).map(([name, shape], i) => {
      const start = tf.tensor(values(sizes[i]!, i), shape);
      const variable = tf.variable(start, true, name);
      start.dispose();
      return variable;
    });
    this.optimizer = tfjsOptimizer(tf, Class as never, options, extras as never);
  }

  /** A step by the gradients of a number, or by what a loss makes of them. */
  step(seed: number): void {
    const tensors = sizes.map((size, i) =>
      tf.tensor(gradients(size, seed * 10 + i), this.variables[i]!.shape),
    );
    const named = this.variables.map(({ name }, i) => ({ name, tensor: tensors[i]! }));
    this.optimizer.applyGradients(named);
    tf.dispose(tensors);
  }

  get bits(): number[][] {
    return this.variables.map(bits);
  }
}

/** The same of ours. */
class Ours {
  readonly parameters: Parameter<"f32">[];
  readonly optimizer: AnyOptimizer;

  constructor(make: (parameters: Parameter<"f32">[]) => AnyOptimizer) {
    const nadir = loadSmall();
    this.parameters = Object.values(shapes).map((shape, i) =>
      nadir.parameter({ data: values(sizes[i]!, i), shape }),
    );
    this.optimizer = make(this.parameters);
  }

  fill(seed: number): void {
    for (const [i, { grad, length }] of this.parameters.entries()) {
      grad.set(gradients(length, seed * 10 + i));
    }
  }

  step(seed: number): void {
    this.fill(seed);
    this.optimizer.step();
  }

  get bits(): number[][] {
    return this.parameters.map(({ data }) => bitsOf(data));
  }
}

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => use(backend));
  let theirs: Theirs | undefined;
  afterEach(() => {
    tf.dispose(theirs?.variables ?? []);
    theirs?.optimizer.dispose();
  });

  const plain = variants.filter(({ title }) => !/NAG|lookAhead|LBFGS/.test(title));
  const decayed = plain.map(({ title, Class, options }) => ({
    title: `${title} with weight decay`,
    Class,
    options: { ...options, weightDecay: 0.1 },
  }));

  test.each([...plain, ...decayed])("$title", ({ Class, options }) => {
    theirs = new Theirs(Class, options);
    const ours = new Ours((parameters) => new Class(parameters, options));
    const start = ours.bits;
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.step(seed);
      expect(theirs.bits).toEqual(ours.bits);
    }
    expect(ours.bits).not.toEqual(start);
    expect(theirs.optimizer.iterations).toBe(STEPS);
  });

  test.each(plain)("$title, clipped", ({ Class, options }) => {
    // Some of the gradients' norms are above, some below.
    const clipNorm = 13.2;
    theirs = new Theirs(Class, options, { clipNorm });
    const ours = new Ours((parameters) => new Class(parameters, options));
    const norms: boolean[] = [];
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.fill(seed);
      norms.push(clipGradNorm(ours.parameters, clipNorm) > clipNorm);
      ours.optimizer.step();
      expect(theirs.bits).toEqual(ours.bits);
    }
    expect(new Set(norms)).toEqual(new Set([true, false]));
  });

  test.each([0.5, -0.25, 4])("by value, then by norm, of gradients times %d", (gradScale) => {
    theirs = new Theirs(Adam as never, { lr: 0.1, gradScale }, { clipValue: 0.7, clipNorm: 1 });
    const ours = new Ours((parameters) => new Adam(parameters, { lr: 0.1 }) as never);
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.fill(seed);
      for (const { grad } of ours.parameters) for (const i of grad.keys()) grad[i]! *= gradScale;
      clipGradValue(ours.parameters, 0.7);
      clipGradNorm(ours.parameters, 1);
      ours.optimizer.step();
      expect(theirs.bits).toEqual(ours.bits);
    }
  });

  test("by the norm of what all groups see, each by its own gradScale", () => {
    theirs = new Theirs(Adam as never, { lr: 0.1, gradScale: 4 }, {
      ...{ clipNorm: 1, clipValue: 0.7 },
      groups: [
        { match: "kernel", gradScale: (step: number) => (step % 2 ? -0.5 : 0) },
        { match: "scale", gradScale: () => 1e-300 },
      ],
    } as never);
    const ours = new Ours((parameters) => new Adam(parameters, { lr: 0.1 }) as never);
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.fill(seed);
      const kernels = seed % 2 ? -0.5 : 0;
      for (const [i, scale] of [kernels, 4, kernels, 0].entries()) {
        const { grad } = ours.parameters[i]!;
        for (const j of grad.keys()) grad[j]! *= scale;
      }
      clipGradValue(ours.parameters, 0.7);
      clipGradNorm(ours.parameters, 1);
      ours.optimizer.step();
      expect(theirs.bits).toEqual(ours.bits);
    }
  });

  test("schedules, of a pair's part too", () => {
    const lr = cosine({ peak: 0.1, warmup: 2, total: STEPS });
    const options = { lr, betas: [(step: number) => 0.9 - step / 100, 0.99] as const };
    theirs = new Theirs(AdamW as never, options);
    const ours = new Ours((parameters) => new AdamW(parameters, options) as never);
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.step(seed);
      expect(theirs.bits).toEqual(ours.bits);
    }
  });

  test("groups by string, pattern and function; the first match counts", () => {
    const options = { lr: 0.1, momentum: 0.9 };
    theirs = new Theirs(SGD as never, options, {
      clipNorm: 5,
      groups: [
        { match: "bias", lr: 0.5, weightDecay: 0.2 },
        { match: /^(dense|scale)/g, momentum: (step: number) => 0.5 + step / 100 },
        { match: ({ shape }: Variable) => shape.length === 4, nesterov: true },
      ],
    } as never);
    const ours = new Ours(([kernel, bias, out, scale]) => {
      const groups = [
        { params: [bias!], lr: 0.5, weightDecay: 0.2 },
        { params: [kernel!, scale!], momentum: (step: number) => 0.5 + step / 100 },
        { params: [out!], nesterov: true },
      ];
      return new SGD(groups, options) as never;
    });
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.fill(seed);
      clipGradNorm(ours.parameters, 5);
      ours.optimizer.step();
      expect(theirs.bits).toEqual(ours.bits);
    }
  });

  test("the mean of accumulated gradients, clipped", () => {
    theirs = new Theirs(NAdam as never, { lr: 0.1 }, { accumulate: 3, clipNorm: 4, clipValue: 1 });
    const ours = new Ours((parameters) => new NAdam(parameters, { lr: 0.1 }) as never);
    for (let seed = 0; seed < 3 * STEPS; seed += 3) {
      const before = ours.bits;
      for (let i = 0; i < 3; i++) {
        expect(theirs.bits).toEqual(before);
        theirs.step(seed + i);
      }
      for (const [i, { grad, length }] of ours.parameters.entries()) {
        const [a, b, c] = [0, 1, 2].map((part) => gradients(length, (seed + part) * 10 + i));
        const third = Math.fround(1 / 3);
        for (let j = 0; j < length; j++) {
          grad[j] = Math.fround(Math.fround(a![j]! + b![j]!) + c![j]!) * third;
        }
      }
      clipGradValue(ours.parameters, 1);
      clipGradNorm(ours.parameters, 4);
      ours.optimizer.step();
      expect(theirs.bits).toEqual(ours.bits);
    }
    expect(theirs.optimizer.iterations).toBe(STEPS);
  });

  test("averages", () => {
    const decay = 0.9;
    theirs = new Theirs(Adam as never, { lr: 0.1 }, { average: decay });
    const ours = new Ours((parameters) => new Adam(parameters, { lr: 0.1 }) as never);
    const [d, rest] = [Math.fround(decay), Math.fround(1 - decay)];
    const averages: Float32Array[] = [];
    for (let seed = 0; seed < STEPS; seed++) {
      theirs.step(seed);
      ours.step(seed);
      for (const [i, { data }] of ours.parameters.entries()) {
        averages[i] =
          averages[i]?.map(
            (average, j) => Math.fround(d * average) + Math.fround(rest * data[j]!),
          ) ?? data.slice();
      }
      const { optimizer, variables } = theirs;
      expect(optimizer.averaged(() => variables.map(bits))).toEqual(averages.map(bitsOf));
      expect(theirs.bits).toEqual(ours.bits);
    }
  });

  test("a hyperparameter that is set between steps", () => {
    theirs = new Theirs(Adam as never, { lr: 0.1 }, { clipNorm: 3 });
    const ours = new Ours((parameters) => new Adam(parameters, { lr: 0.1 }) as never);
    for (let seed = 0; seed < STEPS; seed++) {
      const lr = seed % 2 ? 0.01 : (step: number) => 0.1 / (step + 1);
      (theirs.optimizer.paramGroups[0] as { lr: unknown }).lr = lr;
      ours.optimizer.paramGroups[0]!.lr = lr;
      theirs.step(seed);
      ours.fill(seed);
      clipGradNorm(ours.parameters, 3);
      ours.optimizer.step();
      expect(theirs.bits).toEqual(ours.bits);
    }
  });
});
