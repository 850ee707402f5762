/** Saving without a copy, and loading in two parts: what is refused is refused before anything is written. */
import { describe, expect, test } from "vitest";
import { Adam, AdamW, Average, multi, type Parameter, SGD } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { fillGradients } from "./every.ts";
import { snapshot } from "./snapshot.ts";

function made() {
  const nadir = loadSmall();
  const { a, b } = nadir.parameters({ a: [2, 3], b: [4] });
  const average = new Average([a, b]);
  return { nadir, parameters: [a, b] as Parameter[], average };
}

const kinds = {
  optimizer: ({ parameters }: ReturnType<typeof made>) => new Adam(parameters, { lr: 0.1 }),
  multi: ({ parameters }: ReturnType<typeof made>) =>
    new (multi({ a: [AdamW], "": [SGD, { momentum: 0.9 }] }))(parameters) as unknown as Adam,
  average: ({ average, parameters }: ReturnType<typeof made>) =>
    Object.assign(average, {
      step: () => average.update(),
      paramGroups: [{ params: parameters }],
      steps: 0,
    }) as unknown as Adam,
};

function train(optimizer: Adam, steps: number): void {
  for (let i = 0; i < steps; i++) {
    fillGradients(optimizer as never);
    optimizer.step();
  }
}

/** All arrays of a state. */
function arraysOf(value: unknown): Float32Array[] {
  if (ArrayBuffer.isView(value)) return [value as Float32Array];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(arraysOf);
}

describe.each(Object.entries(kinds))("%s", (_, make) => {
  test("gives live views, of the same numbers as the copies of stateDict", () => {
    const world = made();
    const optimizer = make(world);
    train(optimizer, 2);
    const { buffer } = world.nadir.memory;
    expect(optimizer.liveState()).toEqual(optimizer.stateDict());
    const arrays = arraysOf(optimizer.liveState());
    expect(arrays.length).toBeGreaterThan(1);
    for (const array of arrays) expect(array.buffer === buffer).toBe(true);
    for (const array of arraysOf(optimizer.stateDict()))
      expect(array.buffer === buffer).toBe(false);
  });

  test("writes what it has prepared, as it is then, and nothing before", () => {
    const optimizer = make(made());
    train(optimizer, 3);
    const saved = optimizer.stateDict();
    train(optimizer, 1);
    const before = optimizer.stateDict();
    const write = optimizer.prepareLoad(saved as never);
    expect(optimizer.stateDict()).toEqual(before);
    arraysOf(saved)[0]![0] = 0.5;
    write();
    expect(optimizer.stateDict()).toEqual(saved);
  });

  test("loadStateDict has copied all before", () => {
    const optimizer = make(made());
    train(optimizer, 3);
    const saved = optimizer.stateDict();
    const write = optimizer.prepareLoad(saved as never, false);
    const expected = structuredClone(saved);
    for (const array of arraysOf(saved)) array.fill(0.5);
    write();
    expect(optimizer.stateDict()).toEqual(expected);
  });
});

test("a part of multi that is refused leaves the others as they are", () => {
  const { parameters } = made();
  const optimizer = kinds.multi({ ...made(), parameters });
  train(optimizer, 3);
  const saved = optimizer.stateDict() as never as { parts: Record<string, never> };
  train(optimizer, 1);
  const of = () => snapshot(parameters, (optimizer as never as { parts: Adam[] }).parts as never);
  const before = of();
  const damaged = {
    ...saved,
    parts: { ...saved.parts, "": { ...(saved.parts[""] as object), steps: -1 } },
  };
  expect(() => optimizer.loadStateDict(damaged as never)).toThrow("SGD: state dict: steps");
  expect(of()).toEqual(before);
});

test("a part of multi whose values dispose a parameter of another while they are read is heard", () => {
  const world = made();
  const optimizer = kinds.multi(world);
  train(optimizer, 1);
  const saved = optimizer.stateDict() as never as { parts: Record<string, object> };
  const last = { ...saved.parts[""] };
  Object.defineProperty(last, "steps", { get: () => world.parameters[0]!.dispose() ?? 1 });
  const damaged = { ...saved, parts: { ...saved.parts, "": last } };
  expect(() => optimizer.loadStateDict(damaged as never)).toThrow(
    'AdamW: parameter "a" is disposed',
  );
});
