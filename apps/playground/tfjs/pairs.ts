import type * as core from "@tensorflow/tfjs-core";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { Adam, AdamW, cosine, RMSprop, SGD } from "nadir";
import { tfjs } from "nadir/conventions";
import { tfjsOptimizer } from "nadir/tfjs";

type Tfjs = typeof core;

/** How many steps a race has. */
export const STEPS = 2000;

/** An optimizer, and the code that makes it. */
export interface Swapped {
  /** What stands behind `optimizer:`, word by word what `make` does. */
  readonly code: string;
  /** What it needs beside `tf`. */
  readonly imports: readonly string[];
  make(tf: Tfjs): Optimizer;
}

/** What one line is swapped for what other. */
export interface Pair {
  readonly text: string;
  readonly theirs: Swapped;
  readonly ours: Swapped;
  /** What to expect of the two curves. */
  readonly expect: string;
}

const fromNadir = (names: string) => [
  `import { ${names} } from "nadir";`,
  'import { tfjsOptimizer } from "nadir/tfjs";',
];

const fromConventions = [
  'import { tfjs } from "nadir/conventions";',
  'import { tfjsOptimizer } from "nadir/tfjs";',
];

const alike = "The same formula: the curves lie on each other, to rounding.";

export const pairs = {
  adam: {
    text: "Adam",
    theirs: { code: "tf.train.adam(0.001)", imports: [], make: (tf) => tf.train.adam(0.001) },
    ours: {
      code: "tfjsOptimizer(tf, Adam, { lr: 0.001 })",
      imports: fromNadir("Adam"),
      make: (tf) => tfjsOptimizer(tf, Adam, { lr: 0.001 }),
    },
    expect: `${alike} PyTorch's ε of 1e-8 in place of 1e-7 is hardly seen here.`,
  },
  adamw: {
    text: "Adam or AdamW, schedule, clipping",
    theirs: { code: "tf.train.adam(0.003)", imports: [], make: (tf) => tf.train.adam(0.003) },
    ours: {
      code: `tfjsOptimizer(tf, AdamW, { lr: cosine({ peak: 0.003, total: ${STEPS} }) }, { clipNorm: 1 })`,
      imports: fromNadir("AdamW, cosine"),
      make: (tf) =>
        tfjsOptimizer(tf, AdamW, { lr: cosine({ peak: 0.003, total: STEPS }) }, { clipNorm: 1 }),
    },
    expect: "TensorFlow.js has no weight decay, no schedule and no clipping to put on the left.",
  },
  sgd: {
    text: "SGD",
    theirs: { code: "tf.train.sgd(0.1)", imports: [], make: (tf) => tf.train.sgd(0.1) },
    ours: {
      code: "tfjsOptimizer(tf, SGD, { lr: 0.1 })",
      imports: fromNadir("SGD"),
      make: (tf) => tfjsOptimizer(tf, SGD, { lr: 0.1 }),
    },
    expect: alike,
  },
  momentum: {
    text: "Momentum",
    theirs: {
      code: "tf.train.momentum(0.05, 0.9)",
      imports: [],
      make: (tf) => tf.train.momentum(0.05, 0.9),
    },
    ours: {
      code: "tfjsOptimizer(tf, SGD, { lr: 0.05, momentum: 0.9 })",
      imports: fromNadir("SGD"),
      make: (tf) => tfjsOptimizer(tf, SGD, { lr: 0.05, momentum: 0.9 }),
    },
    expect: alike,
  },
  adagrad: {
    text: "Adagrad",
    theirs: { code: "tf.train.adagrad(0.05)", imports: [], make: (tf) => tf.train.adagrad(0.05) },
    ours: {
      code: "tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.05 })",
      imports: fromConventions,
      make: (tf) => tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.05 }),
    },
    expect: `${alike} tfjs.Adagrad starts its sums from 0.1, as TensorFlow.js does.`,
  },
  rmsprop: {
    text: "RMSprop",
    theirs: { code: "tf.train.rmsprop(0.001)", imports: [], make: (tf) => tf.train.rmsprop(0.001) },
    ours: {
      code: "tfjsOptimizer(tf, RMSprop, { lr: 0.001, alpha: 0.9 })",
      imports: fromNadir("RMSprop"),
      make: (tf) => tfjsOptimizer(tf, RMSprop, { lr: 0.001, alpha: 0.9 }),
    },
    expect:
      "PyTorch's ε stands beside the root, TensorFlow.js's in it, where it slows small gradients down. tfjs.RMSprop has it in the root too.",
  },
  adamax: {
    text: "Adamax",
    theirs: { code: "tf.train.adamax(0.002)", imports: [], make: (tf) => tf.train.adamax(0.002) },
    ours: {
      code: "tfjsOptimizer(tf, tfjs.Adamax, { lr: 0.002 })",
      imports: fromConventions,
      make: (tf) => tfjsOptimizer(tf, tfjs.Adamax, { lr: 0.002 }),
    },
    expect: alike,
  },
  adadelta: {
    text: "Adadelta, wrong on the left",
    theirs: { code: "tf.train.adadelta(1)", imports: [], make: (tf) => tf.train.adadelta(1) },
    ours: {
      code: "tfjsOptimizer(tf, tfjs.Adadelta, { lr: 1 })",
      imports: fromConventions,
      make: (tf) => tfjsOptimizer(tf, tfjs.Adadelta, { lr: 1 }),
    },
    expect:
      "TensorFlow.js divides by the accumulator of the step before, which is 0 at first: its first step is plain SGD with lr 1.",
  },
} as const satisfies Record<string, Pair>;

export type PairName = keyof typeof pairs;
export const PAIR_NAMES = Object.keys(pairs) as PairName[];
