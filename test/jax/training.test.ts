/** A network trained on the gradients that jax-js computes. */
import { expect, test } from "vitest";
import { Adam, LBFGS, NAG, type Parameter, SGD } from "../../src/index.ts";
import { optaxTransform } from "../../src/jax/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";
import { jax, type NumpyArray } from "./jax.ts";

const { numpy: np, nn, tree } = jax;
type Layer = { weight: NumpyArray; bias: NumpyArray };

const random = new Random(3);
const numbers = (length: number) =>
  Float32Array.from({ length }, () => random.next() / 2 ** 31 - 1);
const array = (shape: number[]) =>
  np.array(numbers(shape.reduce((product, size) => product * size, 1)), { shape });

const points = numbers(64 * 4);
const x = np.array(points, { shape: [64, 4] });
/** Whether a point lies in a ball. */
const y = np.array(
  new Float32Array(64).map((_, row) => {
    const squares = points.slice(row * 4, row * 4 + 4).map((coordinate) => coordinate ** 2);
    return squares.reduce((sum, square) => sum + square) < 1.2 ? 1 : 0;
  }),
);
const start = () => [
  { weight: array([4, 16]), bias: np.zeros([16]) },
  { weight: array([16, 1]), bias: np.zeros([1]) },
];

const loss = ([first, second]: Layer[]) => {
  const hidden = np.tanh(np.matmul(x.ref, first!.weight).add(first!.bias));
  const output = np.matmul(hidden, second!.weight).add(second!.bias).reshape([64]);
  return nn.softplus(output.ref).sub(output.mul(y.ref)).mean();
};
const lossAndGradients = jax.jit(jax.valueAndGrad(loss)) as (
  params: Layer[],
) => readonly [NumpyArray, Layer[]];

const leavesOf = (layers: Layer[]) => layers.flatMap(({ weight, bias }) => [weight, bias]);

/** Parameters of Nadir alone, of the same values. */
function copiesOf(layers: Layer[]): Parameter<"f32">[] {
  const nadir = loadSmall();
  return leavesOf(layers).map((array) => {
    const data = array.ref.dataSync() as Float32Array;
    return nadir.parameter({ data, shape: array.shape });
  });
}

/** Layers of the values of parameters. */
function layersOf(parameters: readonly Parameter<"f32">[]): Layer[] {
  const [w0, b0, w1, b1] = parameters.map(({ data, shape }) =>
    np.array(data.slice(), { shape: [...shape] }),
  ) as [NumpyArray, NumpyArray, NumpyArray, NumpyArray];
  return [
    { weight: w0, bias: b0 },
    { weight: w1, bias: b1 },
  ];
}

test("losses fall, and are those of Nadir alone on the same gradients", async () => {
  const options = { lr: 0.02 };
  let params = start();
  const parameters = copiesOf(params);
  const optimizer = new Adam(parameters, options);
  const solver = optaxTransform(jax, Adam, options);
  let state = await solver.init(tree.ref(params));
  const losses: number[] = [];
  for (let step = 0; step < 150; step++) {
    // Once at our parameters, then at those of Nadir alone.
    const [value, grads] = lossAndGradients(tree.ref(params));
    [params, state] = await solver.apply(grads, state, params);
    const [other, gradients] = lossAndGradients(layersOf(parameters));
    for (const [i, gradient] of leavesOf(gradients).entries()) {
      parameters[i]!.grad.set(gradient.dataSync() as Float32Array);
    }
    optimizer.step();
    losses.push(value.item());
    expect(other.item()).toBe(losses.at(-1));
  }
  expect(losses[0]).toBeGreaterThan(0.6);
  expect(losses.at(-1)).toBeLessThan(0.15);
});

test.each([
  ["NAG", NAG, { lr: 0.3 }],
  ["Adam that looks ahead", Adam, { lr: 0.02, lookAhead: true }],
  ["SGD", SGD, { lr: 0.5, momentum: 0.9 }],
] as const)("%s learns by step, which asks for its gradients", async (_, Class, options) => {
  const solver = optaxTransform(jax, Class as typeof SGD, options as object);
  let params = start();
  const state = await solver.init(tree.ref(params));
  const losses: number[] = [];
  for (let step = 0; step < 150; step++) {
    let value: NumpyArray;
    [value, params] = await solver.step(lossAndGradients, state, params);
    losses.push(value.item());
  }
  expect(losses.at(-1)).toBeLessThan(0.15);
});

test("LBFGS asks for the loss too, wherever it tries the parameters, and keeps none of them", async () => {
  const options = { lineSearch: "strong_wolfe", maxIter: 10 } as const;
  const solver = optaxTransform(jax, LBFGS, options);
  let params = start();
  const parameters = copiesOf(params);
  const optimizer = new LBFGS(parameters, options);
  const state = await solver.init(tree.ref(params));
  const given: NumpyArray[] = [];
  const closure = (params: Layer[]) => {
    const [value, grads] = lossAndGradients(params);
    given.push(value);
    return [value, grads] as const;
  };
  const losses: number[] = [];
  for (let step = 0; step < 6; step++) {
    given.length = 0;
    let value: NumpyArray;
    [value, params] = await solver.step(closure, state, params);
    expect(given.length).toBeGreaterThan(5);
    expect(given.map(({ refCount }) => refCount)).toEqual(given.map((_, i) => (i === 0 ? 1 : 0)));
    losses.push(value.item());
    optimizer.step(() => {
      const [loss, gradients] = lossAndGradients(layersOf(parameters));
      for (const [i, gradient] of leavesOf(gradients).entries()) {
        parameters[i]!.grad.set(gradient.dataSync() as Float32Array);
      }
      return loss.item();
    });
  }
  expect(losses[0]).toBeGreaterThan(0.6);
  expect(losses.at(-1)).toBeLessThan(0.05);
  const ours = leavesOf(params).map((array) => [...(array.dataSync() as Float32Array)]);
  expect(ours).toEqual(parameters.map(({ data }) => [...data]));
});
