import { afterAll, describe, expect, test } from "vitest";
import { AdamW, clipGradNorm, clipGradValue, type Parameter, SGD } from "../../src/index.ts";
import { train, variants } from "../base/every.ts";
import { loadSmall } from "../memory/small.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

function three(): Parameter[] {
  const { a, b, c } = nadir.parameters({ a: [2, 3], b: [4], c: [3, 2] });
  for (const { data } of [a, b, c]) data.set(data.map((_, i) => (i % 5) - 1.75));
  return [a, b, c];
}
const dataOf = (parameters: readonly Parameter[]) => parameters.map(({ data }) => [...data]);

describe.for(variants.map((variant) => [variant.title, variant] as const))("%s", ([, variant]) => {
  const { Class, options } = variant;

  test("a frozen parameter stays, and the others go as if it were not there", () => {
    const [a, b, c] = three() as [Parameter, Parameter, Parameter];
    const optimizer = new Class([a, b, c], { weightDecay: 0.1, ...options });
    const start = [...b.data];
    b.frozen = true;
    train(optimizer, 5);
    const [d, , e] = three() as [Parameter, Parameter, Parameter];
    train(new Class([d, e], { weightDecay: 0.1, ...options }), 5);
    expect(dataOf([a, c])).toEqual(dataOf([d, e]));
    expect([...b.data]).toEqual(start);
  });

  test("frozen after some steps it keeps its state, and thawed it goes on from there", () => {
    const [a, b, c] = three() as [Parameter, Parameter, Parameter];
    const optimizer = new Class([a, b, c], options);
    train(optimizer, 3);
    const before = optimizer.stateDict().state[1];
    b.frozen = true;
    train(optimizer, 2);
    expect(optimizer.stateDict().state[1]).toEqual(before);
    b.frozen = false;
    const stopped = [...b.data];
    train(optimizer, 2);
    expect([...b.data]).not.toEqual(stopped);
    const after = optimizer.stateDict();
    expect(after.steps).toBe(7);
    // Saved and loaded it goes on alike.
    const loaded = new Class([a, b, c], options);
    loaded.loadStateDict(after);
    expect(loaded.stateDict()).toEqual(after);
  });
});

test("all parameters of a group can be frozen, and be so from the start", () => {
  const [a, b] = three() as [Parameter, Parameter];
  a.frozen = true;
  const optimizer = new SGD([{ params: [a] }, { params: [b] }], { lr: 0.1, weightDecay: 1 });
  const before = [...a.data];
  for (const { grad } of [a, b]) grad.fill(1);
  optimizer.step();
  expect([...a.data]).toEqual(before);
  for (const parameter of optimizer.paramGroups[1]!.params) parameter.frozen = true;
  const both = dataOf([a, b]);
  optimizer.step();
  expect(dataOf([a, b])).toEqual(both);
  expect(optimizer.steps).toBe(2);
});

test("a loaded state does not thaw", () => {
  const [a, b] = three() as [Parameter, Parameter];
  const optimizer = new AdamW([a, b]);
  train(optimizer, 2);
  b.frozen = true;
  optimizer.loadStateDict(optimizer.stateDict());
  const before = [...b.data];
  train(optimizer, 1);
  expect([...b.data]).toEqual(before);
});

test("what is frozen while a step is under way is moved by it yet", async () => {
  const [a] = three() as [Parameter];
  const optimizer = new SGD([a], { lr: 1 });
  a.data.fill(0);
  await optimizer.stepAsync(async () => {
    a.grad.fill(1);
    a.frozen = true;
  });
  expect(a.data[0]).toBe(-1);
  optimizer.step();
  expect(a.data[0]).toBe(-1);
});

test("clipping does not count it", () => {
  const { a, b } = nadir.parameters({ a: [1], b: [1] });
  a.grad[0] = 30;
  b.grad[0] = 4;
  a.frozen = true;
  expect(clipGradNorm({ a, b }, 2)).toBe(4);
  expect([a.grad[0], b.grad[0]!.toFixed(4)]).toEqual([30, "2.0000"]);
  clipGradValue({ a, b }, 1);
  expect([a.grad[0], b.grad[0]]).toEqual([30, 1]);
  b.frozen = true;
  expect(clipGradNorm({ a, b }, 2)).toBe(0);
});

test("is true or false", () => {
  const { a } = nadir.parameters({ a: [1] });
  for (const value of [1, "yes", undefined, null]) {
    expect(() => {
      a.frozen = value as never;
    }).toThrow('parameter "a": frozen must be true or false, got ');
    expect(a.frozen).toBe(false);
  }
});
