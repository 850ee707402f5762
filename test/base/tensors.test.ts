/** Parameters one by one, with their slots: norms that are the same bits wherever they lie. */
import { describe, expect, test } from "vitest";
import { scale } from "#kernels/gradients.js";
import type { Work } from "../../src/base/optimizer.ts";
import { pass } from "../../src/base/pass.ts";
import { dot, type Tensor, tensors } from "../../src/base/tensors.ts";
import { BYTES, type DType } from "../../src/dtype.ts";
import { Adam, type AdamOptions, type Nadir, type Parameter } from "../../src/index.ts";
import { Random } from "../../src/random.ts";
import { dtypes, LENGTHS, numbers } from "../kernels/module.ts";
import { loadWithLedger } from "../memory/ledger.ts";
import { loadSmall } from "../memory/small.ts";

/** Adam that looks at its tensors before each step. */
class Looking extends Adam {
  readonly seen: (readonly Tensor[])[] = [];
  readonly norms: number[] = [];
  pieces: readonly Work<AdamOptions>[] = [];

  protected override update(work: readonly Work<AdamOptions>[]): void {
    this.pieces = work;
    this.seen.push(work.flatMap((each) => tensors(each)));
    this.norms.push(dot(work, "param", "grad"), dot(work, "exp_avg", "exp_avg_sq"));
    super.update(work);
  }
}

/** More than two blocks beside every length of a tail. */
const SIZES = [...LENGTHS, 4095, 4096, 4097, 9000];

/** Values and gradients by a parameter's number. */
function fill(parameters: readonly Parameter[], step: number): void {
  for (const { name, data, grad, dtype, length } of parameters) {
    const random = new Random(Number(name) * 100 + step);
    if (step === 0) data.set(numbers(dtype, random, length, -1));
    grad.set(numbers(dtype, random, length, -1));
  }
}

/** Ways for the same parameters to come to lie in memory: in order of their numbers, whatever the way. */
const layouts: Readonly<Record<string, (nadir: Nadir, dtype: DType) => Parameter[]>> = {
  "one block": (nadir, dtype) => {
    const shapes = SIZES.map((n) => [` ${n}`, [n]] as const);
    return Object.values(nadir.parameters(Object.fromEntries(shapes), { dtype }));
  },
  "a block each": (nadir, dtype) =>
    SIZES.map((n) => nadir.parameter([n], { dtype, name: ` ${n}` })),
  "allocated from the last to the first": (nadir, dtype) =>
    [...SIZES]
      .reverse()
      .map((n) => nadir.parameter([n], { dtype, name: ` ${n}` }))
      .reverse(),
  "with strangers between": (nadir, dtype) => {
    const shapes = SIZES.flatMap((n) => [[` ${n}`, [n]] as const, [`stranger ${n}`, [1]] as const]);
    const all = nadir.parameters(Object.fromEntries(shapes), { dtype });
    return SIZES.map((n) => all[` ${n}`]!);
  },
};

/** The norms of three steps, and of each tensor at the last. */
function normsOf(parameters: readonly Parameter[], optimizer = new Looking(parameters)) {
  for (let step = 0; step < 3; step++) {
    fill(parameters, step);
    optimizer.step();
  }
  const each = optimizer.seen[2]!.map((tensor) => [
    tensor.name,
    tensor.dot("param", "exp_avg"),
    tensor.dot("exp_avg_sq", "grad"),
  ]);
  return { norms: optimizer.norms, each: Object.fromEntries(each) };
}

/** The sum in the promised order: blocks of 4096, four lanes, then (0 + 2) + (1 + 3). */
function promised(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let total = 0;
  for (let start = 0; start < x.length; start += 4096) {
    const lanes: [number, number, number, number] = [0, 0, 0, 0];
    for (let i = 0; start + i < x.length && i < 4096; i++) {
      lanes[i % 4] = lanes[i % 4]! + x[start + i]! * y[start + i]!;
    }
    total += lanes[0] + lanes[2] + (lanes[1] + lanes[3]);
  }
  return total;
}

describe.for(dtypes)("%s", (dtype) => {
  const reference = normsOf(layouts["one block"]!(loadSmall(), dtype));

  test("a tensor's dot product is the promised sum, of every length", () => {
    const parameters = layouts["one block"]!(loadSmall(), dtype);
    fill(parameters, 0);
    const optimizer = new Looking(parameters);
    optimizer.step();
    for (const [i, tensor] of optimizer.seen[0]!.entries()) {
      const { name, data, grad, length } = parameters[i]!;
      expect(tensor).toMatchObject({ name, length, shape: [length], dtype });
      expect(tensor.dot("param", "grad")).toBe(promised(data, grad));
    }
  });

  test.for(Object.keys(layouts))("has the same bits: %s", (layout) => {
    expect(normsOf(layouts[layout]!(loadSmall(), dtype))).toEqual(reference);
  });

  test("has the same bits in the memory of another, with parameters in another order", () => {
    const { nadir } = loadWithLedger();
    const parameters = layouts["a block each"]!(nadir, dtype);
    const shuffled = [...parameters].sort((a, b) => (a.length % 7) - (b.length % 7));
    expect(normsOf(parameters, new Looking(shuffled))).toEqual(reference);
  });

  test("has the same bits in several groups", () => {
    const parameters = layouts["one block"]!(loadSmall(), dtype);
    const groups = [0, 1, 2].map((part) => parameters.filter((_, i) => i % 3 === part));
    const optimizer = new Looking(groups.map((params) => ({ params })));
    expect(normsOf(parameters, optimizer)).toEqual(reference);
  });

  test("has the same bits where one of a run has come another way", () => {
    const parameters = layouts["one block"]!(loadSmall(), dtype);
    const whole = new Looking(parameters);
    for (let step = 0; step < 2; step++) {
      fill(parameters, step);
      whole.step();
    }
    const { state, ...rest } = whole.stateDict();
    const others = state.map((each, i) => (i === 30 ? { ...each, step: 7 } : each));
    const cut = new Looking(parameters);
    cut.loadStateDict({ ...rest, state: others });
    fill(parameters, 2);
    cut.step();
    expect(cut.pieces).toHaveLength(2);
    expect(cut.norms).toEqual(reference.norms.slice(4));
  });

  test("a kernel over one tensor changes nothing else", () => {
    const parameters = layouts["one block"]!(loadSmall(), dtype);
    fill(parameters, 0);
    const optimizer = new Looking(parameters);
    optimizer.step();
    const before = parameters.map(({ grad }) => [...grad]);
    optimizer.seen[0]![20]!.sweep({ ...pass(scale, { factor: 2 }), arrays: ["grad"] });
    for (const [i, { grad }] of parameters.entries()) {
      expect([...grad]).toEqual(before[i]!.map((x) => (i === 20 ? 2 * x : x)));
    }
  });
});

test("tensors of a piece of work are made once, and made anew with it", () => {
  const parameters = Object.values(loadSmall().parameters({ a: [3], b: [2, 2] }));
  const optimizer = new Looking(parameters);
  optimizer.step();
  optimizer.step();
  const [first, second] = optimizer.seen as [Tensor[], Tensor[]];
  expect(first.map(({ shape }) => shape)).toEqual([[3], [2, 2]]);
  for (const [i, tensor] of first.entries()) expect(second[i]).toBe(tensor);
  optimizer.loadStateDict(optimizer.stateDict());
  optimizer.step();
  expect(optimizer.seen[2]).toHaveLength(2);
});

test("an address follows a parameter of another library that moves", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { nadir } = loadWithLedger(memory);
  const [from, to] = [nadir.parameter([4]), nadir.parameter([4])];
  const place = ({ data, grad }: Parameter) => ({ data: data.byteOffset, grad: grad.byteOffset });
  const borrowed = nadir.borrow({ ...place(from), shape: [4] });
  const optimizer = new Looking([borrowed]);
  for (const { data, grad } of [from, to]) grad.set(data.fill(data === from.data ? 1 : 3));
  optimizer.step();
  borrowed.move(place(to));
  optimizer.step();
  expect(optimizer.seen[0]).toEqual(optimizer.seen[1]);
  expect(optimizer.norms.filter((_, i) => i % 2 === 0)).toEqual([4, 36]);
  expect(optimizer.seen[1]![0]!.address("grad")).toBe(to.grad.byteOffset);
  expect(optimizer.seen[1]![0]!.address("param") % BYTES.f32).toBe(0);
});
