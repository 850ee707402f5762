import { afterAll, expect, test } from "vitest";
import { addGradNoise } from "../../src/index.ts";
import { normals } from "../../src/normals.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";
import { golden } from "./golden.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

test.for(golden.noise)("$call falls from step to step as here", ({ eta, gamma, deviations }) => {
  const w = nadir.parameter(Float64Array.of(0, 0, 0));
  for (const [step, deviation] of deviations.entries()) {
    w.grad.fill(0);
    addGradNoise([w], { step, eta, gamma, seed: 3 });
    const draw = normals(new Random(3, step));
    for (const noise of w.grad) {
      expect(Math.abs(noise / draw() / deviation - 1)).toBeLessThan(1e-13);
    }
  }
});

test("is normal, of the variance that is promised", () => {
  const w = nadir.parameter(new Float64Array(100_000));
  addGradNoise([w], { step: 0, eta: 0.25 });
  const mean = w.grad.reduce((sum, x) => sum + x, 0) / w.length;
  const variance = w.grad.reduce((sum, x) => sum + x * x, 0) / w.length;
  const beyond = w.grad.filter((x) => Math.abs(x) > 1).length / w.length; // two deviations
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(Math.abs(variance - 0.25)).toBeLessThan(0.005);
  expect(Math.abs(beyond - 0.0455)).toBeLessThan(0.003);
});

test("is added to what is there, other noise for each seed and step, and the same again", () => {
  const { a, b } = nadir.parameters({ a: [4], b: [4] }, { dtype: "f64" });
  const noise = (seed: number, step: number) => {
    a.grad.fill(0);
    b.grad.fill(10);
    addGradNoise({ a, b }, { seed, step, eta: 1, gamma: 0 });
    return [...a.grad, ...b.grad.map((x) => x - 10)].map((x) => x.toFixed(6));
  };
  expect(noise(1, 5)).toEqual(noise(1, 5));
  const all = [noise(1, 5), noise(1, 6), noise(2, 5), noise(5, 1), noise(6, 0)].flat();
  expect(new Set(all).size).toBe(all.length);
});

test("leaves frozen parameters", () => {
  const { a, b } = nadir.parameters({ a: [2], b: [2] });
  a.frozen = true;
  addGradNoise({ a, b }, { step: 0, eta: 1 });
  expect([...a.grad]).toEqual([0, 0]);
  expect(b.grad[0]).not.toBe(0);
});
