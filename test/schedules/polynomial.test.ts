import { expect, test } from "vitest";
import { linear, polynomial } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's PolynomialLR with a fractional power", () => {
  expectRecorded(polynomial({ initial: 0.1, total: 230, power: 0.9 }), "PolynomialLR");
});

test("is PyTorch's PolynomialLR with a whole power", () => {
  expectRecorded(polynomial({ initial: 0.1, total: 200, power: 2 }), "PolynomialLR square");
});

test("is optax's polynomial_schedule", () => {
  const schedule = polynomial({ initial: 0.1, final: 0.02, total: 200, power: 1.7 });
  expectRecorded(schedule, "optax.polynomial_schedule");
});

test("is Keras's PolynomialDecay", () => {
  const schedule = polynomial({ initial: 0.1, final: 0.001, total: 200, power: 0.5 });
  expectRecorded(schedule, "keras PolynomialDecay");
});

test("is linear by default", () => {
  const options = { initial: 0.1, final: 0.02, total: 50 };
  for (let step = 0; step < 60; step++) {
    expect(polynomial(options)(step)).toBeCloseTo(linear(options)(step), 15);
  }
});

test("begins and ends exactly, and holds the end", () => {
  const schedule = polynomial({ initial: 0.1, final: 0.7, total: 3, power: 0.3 });
  expect([0, 3, 4, 1e9].map(schedule)).toEqual([0.1, 0.7, 0.7, 0.7]);
});

test("is optax's polynomial_schedule that begins later", () => {
  const schedule = polynomial({ initial: 0.1, final: 0.02, total: 210, power: 1.7, begin: 60 });
  expectRecorded(schedule, "optax.polynomial_schedule begin");
});

test("is Keras's PolynomialDecay with cycle", () => {
  const options = { initial: 0.1, final: 0.001, total: 60, power: 1.5 };
  const name = "keras PolynomialDecay cycle";
  expectRecorded(polynomial({ ...options, cycle: true }), name);
  expect(() => expectRecorded(polynomial(options), name)).toThrow();
});

test("begins its cycles where it begins", () => {
  const [first, later] = [0, 7].map((begin) =>
    polynomial({ initial: 1, total: 10 + begin, begin, cycle: true }),
  );
  for (let step = 0; step < 40; step++) expect(later!(step + 7)).toBe(first!(step));
  expect([0, 3, 6].map(later!)).toEqual([1, 1, 1]);
});
