import { expect, test } from "vitest";
import {
  cosine,
  joined,
  linear,
  oneCycle,
  oneCycleMomentum,
  ReduceLROnPlateau,
  SGD,
} from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

function oneParameter() {
  return loadSmall().parameters({ x: new Float64Array(1) });
}

test("an optimizer follows a schedule from its step 0", () => {
  const lr = joined([linear({ initial: 0.01, final: 0.1, total: 5 }), 0.3], [5]);
  const model = oneParameter();
  const optimizer = new SGD(model, { lr });
  let expected = 0;
  for (let step = 0; step < 10; step++) {
    model.x.grad[0] = 1;
    optimizer.step();
    expected -= lr(step);
    expect(model.x.data[0]).toBe(expected);
  }
});

test("any hyperparameter follows a schedule", () => {
  const shape = { total: 20 };
  const lr = oneCycle({ peak: 0.1, ...shape });
  const momentum = oneCycleMomentum(shape);
  const model = oneParameter();
  const optimizer = new SGD(model, { lr, momentum });
  let [x, velocity] = [0, 0];
  for (let step = 0; step < 20; step++) {
    model.x.grad[0] = 1;
    optimizer.step();
    velocity = velocity * momentum(step) + 1;
    x -= lr(step) * velocity;
    expect(model.x.data[0]).toBeCloseTo(x, 14);
  }
});

test("a plateau lowers the learning rate of an optimizer", () => {
  const model = oneParameter();
  const optimizer = new SGD(model, { lr: 1, momentum: 0.9 });
  const plateau = new ReduceLROnPlateau(optimizer, { factor: 0.5, patience: 0 });
  for (const metric of [3, 2, 2, 1]) plateau.step(metric);
  expect(optimizer.paramGroups[0].lr).toBe(0.5);
  model.x.grad[0] = 1;
  optimizer.step();
  expect(model.x.data[0]).toBe(-0.5);
});

test("a plateau refuses an optimizer that follows a schedule", () => {
  const optimizer = new SGD(oneParameter(), { lr: cosine({ peak: 1, total: 9 }) });
  expect(() => new ReduceLROnPlateau(optimizer)).toThrow(
    "ReduceLROnPlateau: paramGroups[0].lr must be a number, got a function",
  );
});
