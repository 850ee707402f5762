/** Wrong calls, and the exact error that each gets. */
import { expect, test } from "vitest";
import { Adam, loadSync, SGD } from "../../src/index.ts";
import { applyUpdates, type Jax, optaxTransform } from "../../src/jax/index.ts";
import {
  expectRefused,
  nowhere,
  type Setting,
  type Table,
  testRefusals,
  x,
} from "../misuse/table.ts";
import { jax, type NumpyArray } from "./jax.ts";
import { peer } from "./trees.ts";

const { numpy: np, tree } = jax;
const hint = 'pass the module: import * as jax from "@jax-js/jax"';
const transform = (Class: unknown, options?: unknown, extras?: unknown) =>
  optaxTransform(jax, x(Class), x(options), x(extras));

/** As an array of another copy of jax-js. */
class Foreign {
  dtype = "float32";
  shape = [1, 3];
}

/** As of a version that lacks what is used. */
class OldArray {
  get ref() {
    return this;
  }
  dispose() {}
}

const constructions: Table<void> = [
  [
    "no peer",
    () => optaxTransform(x(undefined), Adam),
    new TypeError(`optaxTransform: jax must be @jax-js/jax, got undefined; ${hint}`),
  ],
  [
    "the optimizer first, as if there were no peer",
    () => optaxTransform(x(Adam), x({ lr: 1 })),
    new TypeError(`optaxTransform: jax must be @jax-js/jax, got a function; ${hint}`),
  ],
  [
    "another module",
    () => optaxTransform(x({ array: () => 0 }), Adam),
    new TypeError(
      `optaxTransform: jax must be @jax-js/jax, but lacks Array, numpy.array, defaultDevice; ${hint}`,
    ),
  ],
  [
    "its numpy alone",
    () => optaxTransform(x(np), Adam),
    new TypeError(
      `optaxTransform: jax must be @jax-js/jax, but lacks numpy.array, defaultDevice; ${hint}`,
    ),
  ],
  [
    "a version that lacks what is used",
    () => optaxTransform(peer({ Array: OldArray }), Adam),
    new TypeError(
      "optaxTransform: this version of @jax-js/jax lacks Array.refCount, Array.device, Array.data, Array.dataSync; 0.1.25 has them",
    ),
  ],
  [
    "no class",
    () => transform(undefined),
    new TypeError("optaxTransform: expected a class of optimizers, such as AdamW, got undefined"),
  ],
  [
    "an optimizer in place of its class",
    () => transform(new SGD([loadSync().parameter([1])])),
    new TypeError(
      "optaxTransform: expected a class of optimizers, such as AdamW, got an object of class SGD",
    ),
  ],
  [
    "an option out of range",
    () => transform(Adam, { betas: [0.9, 1.5] }),
    new RangeError("Adam: betas[1] must be in [0, 1), got 1.5"),
  ],
  [
    "an option of another library",
    () => transform(Adam, { learningRate: 1 }),
    new TypeError(
      'Adam: unknown option "learningRate"; options are lr, betas, eps, epsPlacement, amsgrad, amsgradMax, initialAccumulator, lookAhead, weightDecay, decoupledWeightDecay, maximize, gradScale',
    ),
  ],
  [
    "an unknown extra",
    () => transform(Adam, {}, { clip: 1 }),
    new TypeError(
      'optaxTransform: unknown option "clip"; options are clipNorm, clipValue, groups, nadir',
    ),
  ],
  [
    "a norm below 0",
    () => transform(Adam, {}, { clipNorm: -1 }),
    new RangeError("optaxTransform: clipNorm must be in [0, ∞), got -1"),
  ],
  [
    "a limit that is none",
    () => transform(Adam, {}, { clipValue: "1" }),
    new TypeError('optaxTransform: clipValue must be a number, got "1"'),
  ],
  [
    "groups that are none",
    () => transform(Adam, {}, { groups: { bias: 1 } }),
    new TypeError("optaxTransform: groups must be an array, got an object of class Object"),
  ],
  [
    "a group that is none",
    () => transform(Adam, {}, { groups: [1] }),
    new TypeError("optaxTransform: groups[0] must be { match, … }, got 1"),
  ],
  [
    "a group without a pattern",
    () => transform(Adam, {}, { groups: [{ lr: 1 }] }),
    new TypeError(
      "optaxTransform: groups[0].match must be a string, a RegExp or a function, got undefined",
    ),
  ],
  [
    "a group's option out of range",
    () => transform(Adam, {}, { groups: [{ match: "w", lr: -1 }] }),
    new RangeError("optaxTransform: groups[0]: lr must be in [0, ∞), got -1"),
  ],
  [
    "a Nadir that is none",
    () => transform(Adam, {}, { nadir: loadSync }),
    new TypeError("optaxTransform: nadir must be what load() gives, got a function"),
  ],
];

testRefusals("a transform", constructions, nowhere);

type Params = { w: NumpyArray; b: NumpyArray[] };
const make = (): Params => ({ w: np.array([[1, 2, 3]]), b: [np.array([1, 2])] });
const used = () => {
  const array = np.array([1, 2]);
  array.dispose();
  return array;
};

async function world() {
  const solver = optaxTransform(jax, Adam, { lr: 0.1 });
  const state = await solver.init(make());
  return { solver, state, params: make(), grads: make() };
}
type World = Awaited<ReturnType<typeof world>>;

/** Wrong trees, and the error that each gets where it is. */
const trees: [what: string, wrong: () => unknown, error: (where: string) => Error][] = [
  [
    "nothing",
    () => undefined,
    (where) => new TypeError(`optaxTransform: ${where} must be a jax array, got undefined`),
  ],
  [
    "a number for an array",
    () => ({ ...make(), w: 1 }),
    (where) => new TypeError(`optaxTransform: ${where}.w must be a jax array, got 1`),
  ],
  [
    "a typed array for an array",
    () => ({ ...make(), w: new Float32Array(3) }),
    (where) =>
      new TypeError(
        `optaxTransform: ${where}.w must be a jax array, got an object of class Float32Array`,
      ),
  ],
  [
    "an array of another copy of jax-js",
    () => ({
      ...make(),
      w: new Foreign(),
    }),
    (where) =>
      new TypeError(
        `optaxTransform: ${where}.w must be a jax array, got an object of class Foreign: one of another copy of @jax-js/jax, or of a function that jit, grad or vmap traces`,
      ),
  ],
  [
    "integers",
    () => ({ ...make(), b: [np.array([1, 2], { dtype: np.int32 })] }),
    (where) => new TypeError(`optaxTransform: ${where}.b[0] must be of dtype float32, got int32`),
  ],
  [
    "double precision",
    () => ({ ...make(), b: [np.ones([2], { dtype: np.float64 })] }),
    (where) => new TypeError(`optaxTransform: ${where}.b[0] must be of dtype float32, got float64`),
  ],
  [
    "an array more than init was given",
    () => ({ ...make(), "a b": np.array([1]) }),
    (where) =>
      new TypeError(`optaxTransform: ${where}["a b"] is not in the tree that init was given`),
  ],
  [
    "an array less",
    () => ({ w: np.array([[1, 2, 3]]) }),
    (where) =>
      new TypeError(`optaxTransform: ${where}.b[0] is missing: init was given a tree that has it`),
  ],
  [
    "another form",
    () => [np.array([1])],
    (where) => new TypeError(`optaxTransform: ${where}[0] is not in the tree that init was given`),
  ],
  [
    "an array alone",
    () => np.array([1]),
    (where) => new TypeError(`optaxTransform: ${where} is not in the tree that init was given`),
  ],
  [
    "another shape",
    () => ({ ...make(), w: np.array([[1], [2], [3]]) }),
    (where) => new TypeError(`optaxTransform: ${where}.w must be of shape [1, 3], got [3, 1]`),
  ],
  [
    "an array that is used up",
    () => ({ ...make(), b: [used()] }),
    (where) =>
      new TypeError(
        `optaxTransform: ${where}.b[0] is used up already: pass array.ref, or tree.ref(…), to use one again`,
      ),
  ],
];

const steps: Table<World> = [
  [
    "a state of optax",
    ({ solver, grads, params }) => solver.apply(grads, x([]), params),
    new TypeError("optaxTransform: state must be what init gave, got []"),
  ],
  [
    "a promise of a state",
    ({ solver, grads, params }) => solver.apply(grads, x(solver.init(make())), params),
    new TypeError("optaxTransform: state must be what init gave, got an object of class Promise"),
  ],
  [
    "a state of another transform",
    async ({ solver, grads, params }) => solver.apply(grads, (await world()).state, params),
    new TypeError("optaxTransform: state must be what init gave, got one of another transform"),
  ],
  [
    "gradients that are the parameters, without a reference more",
    ({ solver, state, params }) => solver.apply(params, state, params),
    new TypeError(
      "optaxTransform: params.w is used up already: pass array.ref, or tree.ref(…), to use one again",
    ),
  ],
  [
    "gradients in place of a closure",
    ({ solver, state, params, grads }) => solver.step(x(grads), state, params),
    new TypeError("optaxTransform: closure must be a function, got an object of class Object"),
  ],
  [
    "a closure that gives the gradients alone",
    ({ solver, state, params }) =>
      solver.step(
        x((point: Params) => point),
        state,
        params,
      ),
    new TypeError(
      "optaxTransform: closure must give [value, gradients], as valueAndGrad does, got an object of class Object",
    ),
  ],
  [
    "an update without parameters",
    ({ solver, state, grads }) => solver.update(grads, state, x(undefined)),
    new TypeError("optaxTransform: params must be a jax array, got undefined"),
  ],
];

const training: Setting<World> = {
  make: world,
  isAsync: true,
  stateOf: ({ state, params, grads }) => ({
    dict: state.stateDict(),
    counts: tree.leaves([params, grads]).map((array) => (array as NumpyArray).refCount),
  }),
  async goOn({ solver, state, params, grads }) {
    const [next] = await solver.apply(grads, state, params);
    return [...next.w.dataSync()];
  },
};

/** Each wrong tree, as a call takes it. */
const eachTree = (
  call: (w: World, wrong: () => never) => unknown,
  where: string,
  wrongs = trees,
): Table<World> =>
  wrongs.map(([what, wrong, error]) => [what, (w) => call(w, () => x(wrong())), error(where)]);

testRefusals("a step", steps, training);
testRefusals(
  "a step: its gradients",
  eachTree(({ solver, state, params }, wrong) => solver.apply(wrong(), state, params), "grads"),
  training,
);
testRefusals(
  "a step: its parameters",
  eachTree(({ solver, state, grads }, wrong) => solver.apply(grads, state, wrong()), "params"),
  training,
);
testRefusals(
  "a step: an update's",
  eachTree(({ solver, state, params }, wrong) => solver.update(wrong(), state, params), "grads"),
  training,
);
testRefusals(
  "a step: a closure's",
  eachTree(({ solver, state, params }, wrong) => {
    const closure = (point: Params) => {
      tree.dispose(point);
      return [0, wrong()] as const;
    };
    return solver.step(x(closure), state, params);
  }, "grads"),
  training,
);

const alone = trees.filter(([what]) => !/more|less|another form|alone|another shape/.test(what));
const inits: Table<World> = [
  ...eachTree(({ solver }, wrong) => solver.init(wrong()), "params", alone),
  [
    "no arrays",
    ({ solver }) => solver.init({ a: [] }),
    new TypeError("optaxTransform: params has no arrays"),
  ],
  [
    "a group that matches none",
    ({ params }) => optaxTransform(jax, Adam, {}, { groups: [{ match: "bais" }] }).init(params),
    new TypeError("optaxTransform: groups[0] matches no parameter; there are w, b[0]"),
  ],
  [
    "options that exclude one another",
    ({ params }) => optaxTransform(jax, SGD, { nesterov: true }).init(params),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
];
testRefusals("init", inits, training);

test("init inside of a function that is traced", async () => {
  const solver = optaxTransform(jax, Adam, {});
  let refusal: Promise<unknown> | undefined;
  jax.grad((w: NumpyArray) => {
    refusal = solver.init({ w: w.ref });
    return w.sum();
  })(np.array([1, 2]));
  await expect(refusal).rejects.toThrow("of a function that jit, grad or vmap traces");
});

const additions: [what: string, params: () => unknown, updates: () => unknown, error: Error][] = [
  [
    "trees of other forms",
    make,
    () => ({ w: np.array([[1, 2, 3]]) }),
    new TypeError('applyUpdates: only one tree has "b[0]"'),
  ],
  [
    "shapes that would broadcast",
    make,
    () => ({ ...make(), w: np.array([[1], [2]]) }),
    new TypeError('applyUpdates: "w" is of shape [1, 3] in params and [2, 1] in updates'),
  ],
  [
    "a number",
    () => ({ ...make(), w: 1 }),
    make,
    new TypeError('applyUpdates: "w" in params must be a jax array, got 1'),
  ],
  [
    "a pair of update's",
    make,
    () => [make(), 1],
    new TypeError('applyUpdates: "[1]" in updates must be a jax array, got 1'),
  ],
];

const countsOf = (trees: unknown[]) =>
  tree.leaves<unknown>(trees as never).map((array) => array instanceof np.Array && array.refCount);

test.each(additions)("applyUpdates: %s", async (_, left, right, error) => {
  const given = [left(), right()];
  const add = () => applyUpdates(x(given[0]), x(given[1]));
  await expectRefused(add, error, given, { make: () => given, stateOf: countsOf });
});

test("the types take jax-js itself", () => {
  const module: Jax = jax;
  expect(module).toBe(jax);
});
