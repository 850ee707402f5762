import { describe, expect, test } from "vitest";
import { Sophia } from "../../src/index.ts";
import { DenseNetwork, sampleLabels, softmaxCrossEntropy } from "../../src/networks/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { dtypes } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { decayed, gradient, mean, over } from "./reference.ts";

const nadir = loadSmall();

/** An estimate comes before each step: see `step` in `train.ts`. */
describeAgreement("Sophia", {
  defaults: {
    lr: 1e-3,
    betas: [0.96, 0.99],
    gamma: 0.01,
    clipThreshold: 1,
    eps: 1e-12,
    biasCorrection: false,
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let [m, hessian] = [0, 0];
    return (theta, slope, h, t) => {
      hessian = mean(h.betas[1], hessian, (h.gradScale * slope(theta)) ** 2);
      m = mean(h.betas[0], m, gradient(h, slope(theta), theta));
      const scaled = h.biasCorrection ? m / (1 - h.betas[0] ** t) : m;
      const ratio = over(scaled, Math.max(h.gamma * hessian, h.eps));
      const step = Math.max(-h.clipThreshold, Math.min(h.clipThreshold, ratio));
      return decayed(h, theta) - h.lr * step;
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "Sophia", { betas: [0.96, 0.9] }],
  ["pytorch_optimizer", "Sophia", { decoupledWeightDecay: false }],
  ["pytorch_optimizer", "Sophia", { biasCorrection: true }],
  ["pytorch_optimizer", "Sophia", { eps: 1 }],
  ["optax", "Sophia", { biasCorrection: false }],
  ["optax", "Sophia", { gamma: 0.02 }],
  ["optax", "Sophia", { clipThreshold: 2 }],
]);

describe.for(dtypes)("updateHessian in %s", (dtype) => {
  const close = (values: Iterable<number>, expected: readonly number[]) => {
    for (const [i, x] of [...values].entries()) {
      expect(x / expected[i]!).toBeCloseTo(1, dtype === "f64" ? 13 : 5);
    }
  };
  const hessian = (optimizer: Sophia) => optimizer.stateDict().state[0]!.slots.hessian;

  test("takes up squares of the batch's mean gradient, or a diagonal, by each group's β₂", () => {
    const { a, b } = nadir.parameters({ a: [3], b: [2] }, { dtype });
    const optimizer = new Sophia([{ params: [a] }, { params: [b], betas: [0.9, 0.5] }]);
    a.grad.set([1, -2, 1e-3]);
    b.grad.set([4, -3]);
    expect(optimizer.updateHessian(() => "loss", { batchSize: 8 })).toBe("loss");
    const [ofA, ofB] = optimizer.stateDict().state;
    close(ofA!.slots.hessian!, [0.08, 0.32, 8e-8]);
    close(ofB!.slots.hessian!, [64, 36]);
    optimizer.updateHessian(undefined, { estimate: "diagonal" });
    const after = optimizer.stateDict().state;
    close(after[0]!.slots.hessian!, [0.08 * 0.99 + 0.01, 0.32 * 0.99 - 0.02, 8e-8 * 0.99 + 1e-5]);
    close(after[1]!.slots.hessian!, [34, 16.5]);
    expect(optimizer.steps).toBe(0);
    expect(optimizer.stateDict().state[0]!.slots.exp_avg).toBeUndefined();
  });

  test("scales gradients as a step does", () => {
    const x = nadir.parameter([2], { dtype });
    const optimizer = new Sophia([x], { gradScale: 0.5, maximize: true });
    x.grad.set([2, -4]);
    optimizer.updateHessian();
    close(hessian(optimizer)!, [0.01, 0.04]);
    optimizer.updateHessian(undefined, { estimate: "diagonal" });
    close(hessian(optimizer)!, [0.01 * 0.99 - 0.01, 0.04 * 0.99 + 0.02]);
  });

  test("where there is curvature a step is m / (γh), elsewhere clipped", () => {
    const x = nadir.parameter([3], { dtype });
    const optimizer = new Sophia([x], { lr: 1, betas: [0, 0], gamma: 0.5, weightDecay: 0 });
    x.grad.set([10, 1e-3, -4]);
    optimizer.updateHessian(undefined, { estimate: "diagonal" });
    x.grad.set([1, 1, 1]);
    optimizer.step();
    close(x.data, [-0.2, -1, -1]);
  });
});

test("a refused update changes nothing", () => {
  const x = nadir.parameter(Float32Array.of(1, 2));
  const optimizer = new Sophia([x]);
  x.grad.set([1, 2]);
  optimizer.updateHessian();
  const before = JSON.stringify(optimizer.stateDict().state);
  const refused: [() => unknown, string][] = [
    [
      () => optimizer.updateHessian(3 as never),
      "Sophia: updateHessian: closure must be a function, got 3",
    ],
    [
      () => optimizer.updateHessian(undefined, { batchSize: 0 }),
      "Sophia: updateHessian: batchSize must be in (0, ∞), got 0",
    ],
    [
      () => optimizer.updateHessian(undefined, { estimate: "square" as never }),
      'Sophia: updateHessian: estimate must be one of "squares", "diagonal", got "square"',
    ],
    [
      () => optimizer.updateHessian(undefined, { batch: 3 } as never),
      'Sophia: updateHessian: unknown option "batch"; options are batchSize, estimate',
    ],
    [
      () => optimizer.updateHessian(undefined, 3 as never),
      "Sophia: updateHessian: options must be an object, got 3",
    ],
    [
      () => optimizer.updateHessian(async () => 1),
      "Sophia: updateHessian: closure must compute the gradients before it returns, got a promise",
    ],
    [
      () => optimizer.updateHessian(undefined, { batchSize: 1e300 }),
      "Sophia: hyperparameters at step 0 must give factors that f32 parameters can hold",
    ],
    [
      () =>
        optimizer.updateHessian(() => {
          throw new Error("no gradient");
        }),
      "no gradient",
    ],
    [
      () => optimizer.step(() => optimizer.updateHessian()),
      "Sophia: a closure may only compute gradients, not change the optimizer",
    ],
  ];
  for (const [call, message] of refused) expect(call).toThrow(message);
  expect(JSON.stringify(optimizer.stateDict().state)).toBe(before);
  expect([...x.data]).toEqual([1, 2]);
  optimizer.dispose();
  expect(() => optimizer.updateHessian()).toThrow("Sophia: used after dispose()");
});

test("trains a network by estimates of sampled labels, each weight by its own curvature", () => {
  const inputs = Float32Array.from({ length: 128 }, (_, i) => ((i * 37) % 64) / 32 - 1);
  const labels = Array.from({ length: 64 }, (_, i) =>
    inputs[2 * i]! > 0 ? (inputs[2 * i + 1]! > 0 ? 0 : 1) : 2,
  );
  const network = new DenseNetwork(nadir, { sizes: [2, 16, 3], seed: 5, maxBatch: 64 });
  const optimizer = new Sophia(network.parameters, { lr: 0.02, gamma: 0.05 });
  const losses: number[] = [];
  for (let t = 0; t < 100; t++) {
    if (t % 10 === 0) {
      const predicted = network.predict(inputs, { activation: "softmax" });
      const sampled = sampleLabels(predicted, 3, { seed: t });
      const estimate = () => network.lossAndGradients(inputs, sampled, softmaxCrossEntropy);
      optimizer.updateHessian(estimate, { batchSize: 64 });
    }
    losses.push(
      optimizer.step(() => network.lossAndGradients(inputs, labels, softmaxCrossEntropy)),
    );
  }
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 5);
  const curvatures = optimizer.stateDict().state.flatMap(({ slots }) => [...slots.hessian!]);
  expect(Math.min(...curvatures)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...curvatures)).toBeGreaterThan(1e-3);
});
