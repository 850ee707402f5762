import { expect, test } from "vitest";
import { loadSync, RMSprop } from "../../src/index.ts";
import { points } from "./train.ts";

test("centred, a constant gradient never makes NaN, though its variance may round below 0", () => {
  using nadir = loadSync();
  const parameter = nadir.parameter(points("f32", 1, 200));
  parameter.grad.set(points("f32", 2, 200));
  for (const alpha of [0.5, 0.9, 0.99]) {
    using optimizer = new RMSprop([parameter], { alpha, centered: true });
    for (let t = 0; t < 2000; t++) optimizer.step();
    expect(parameter.data.every(Number.isFinite)).toBe(true);
  }
});
