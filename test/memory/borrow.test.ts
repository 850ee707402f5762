import { afterAll, describe, expect, it } from "vitest";
import { Adam, loadSync, NAG, SGD } from "../../src/index.ts";

const PAGE = 65536;
/** Room that Nadir hands out; what lies below and above belongs to the other library. */
const OURS = { from: 32_768, to: 49_152 };

function world() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
  let next = OURS.from;
  const allocate = (bytes: number) => {
    const address = next;
    next += Math.ceil(bytes / 16) * 16;
    return next <= OURS.to ? address : 0;
  };
  const nadir = loadSync({ memory, allocator: { allocate, free() {} } });
  const floats = (address: number, length: number) =>
    new Float32Array(memory.buffer, address, length);
  return { memory, nadir, floats, used: () => next - OURS.from };
}

const values = Float32Array.from({ length: 37 }, (_, i) => Math.fround(i / 7 - 2));
const gradients = Float32Array.from({ length: 37 }, (_, i) => Math.fround(Math.sin(i)));

describe("a borrowed parameter", () => {
  const own = loadSync();
  afterAll(() => own.dispose());

  it.each([SGD, Adam])(
    "is stepped where it lies, to the bits of one of our own: %o",
    (optimizer) => {
      const { nadir, floats } = world();
      // Addresses that no vector would be aligned to.
      floats(1004, 37).set(values);
      floats(2012, 37).set(gradients);
      const borrowed = nadir.borrow({ shape: [37], data: 1004, grad: 2012 });
      const mine = own.parameter(values);
      mine.grad.set(gradients);
      const [theirs, ours] = [new optimizer([borrowed]), new optimizer([mine])];
      for (let step = 0; step < 3; step++) {
        theirs.step();
        ours.step();
      }
      expect(floats(1004, 37)).toEqual(mine.data);
      expect(floats(2012, 37)).toEqual(gradients);
      expect(floats(1004 - 4, 1)[0]).toBe(0);
      expect(floats(1004 + 4 * 37, 1)[0]).toBe(0);
    },
  );

  it("moves, with its views, and keeps its state", () => {
    const { nadir, floats, memory } = world();
    const borrowed = nadir.borrow({ shape: [4], data: 1024, grad: 2048, name: "weight" });
    const optimizer = new SGD([borrowed], { lr: 1, momentum: 0.5 });
    floats(2048, 4).fill(1);
    optimizer.step();
    expect(borrowed.data).toEqual(new Float32Array(4).fill(-1));
    floats(8192, 4).fill(10);
    borrowed.move({ data: 8192 });
    expect(borrowed.data.byteOffset).toBe(8192);
    optimizer.step();
    expect(floats(8192, 4)).toEqual(new Float32Array(4).fill(8.5));
    expect(floats(1024, 4)).toEqual(new Float32Array(4).fill(-1));
    memory.grow(1);
    floats(4096, 4).fill(2);
    borrowed.move({ grad: 4096 });
    expect(borrowed.grad).toEqual(new Float32Array(4).fill(2));
    expect(borrowed.data).toEqual(new Float32Array(4).fill(8.5));
  });

  it("looks ahead where it lies, also if it moves meanwhile", () => {
    const { nadir, floats } = world();
    const borrowed = nadir.borrow({ shape: [1], data: 1024, grad: 2048 });
    const optimizer = new NAG([borrowed], { lr: 1, momentum: 0.5 });
    const ahead: number[] = [];
    for (const grad of [2048, 4096]) {
      optimizer.step(() => {
        ahead.push(borrowed.data[0]!);
        floats(grad, 1)[0] = 1;
        borrowed.move({ grad });
      });
    }
    expect(ahead).toEqual([0, -1.5]);
    expect(borrowed.data[0]).toBe(-2.5);
  });

  it("takes no memory but for state, and gives none back that is not Nadir's", () => {
    const { nadir, used } = world();
    const borrowed = nadir.borrow({ shape: [4], data: 1024, grad: 2048 });
    expect(used()).toBe(0);
    new Adam([borrowed]);
    expect(used()).toBe(32);
    borrowed.dispose();
    expect(() => borrowed.data).toThrow('parameter "parameter" is disposed');
  });

  it("has doubles if asked", () => {
    const { nadir, memory } = world();
    new Float64Array(memory.buffer, 2048, 2).fill(1);
    const borrowed = nadir.borrow({ shape: [2], data: 1024, grad: 2048, dtype: "f64" });
    new SGD([borrowed], { lr: 0.1 }).step();
    expect(borrowed.data).toEqual(Float64Array.of(-0.1, -0.1));
  });

  it("may lie at an address that WebAssembly gives as negative", () => {
    const start = 2 ** 31;
    const memory = new WebAssembly.Memory({ initial: start / PAGE + 1 });
    const nadir = loadSync({ memory, allocator: { allocate: () => 0, free: () => {} } });
    const borrowed = nadir.borrow({ shape: [2], data: start | 0, grad: (start + 64) | 0 });
    new Float32Array(memory.buffer, start + 64, 2).fill(1);
    new SGD([borrowed], { lr: 0.5 }).step();
    expect(new Float32Array(memory.buffer, start, 2)).toEqual(Float32Array.of(-0.5, -0.5));
    borrowed.move({ data: (start + 128) | 0 });
    expect(borrowed.data.byteOffset).toBe(start + 128);
    expect(() => borrowed.move({ data: -4 })).toThrow("got -4");
  });

  const loan = { shape: [4], data: 1024, grad: 2048 };
  it.each([
    [{ ...loan, data: 1026 }, "borrow: data must be a multiple of 4, got 1026"],
    [{ ...loan, dtype: "f64", grad: 2044 }, "borrow: grad must be a multiple of 8, got 2044"],
    [{ ...loan, data: -4 }, "borrow: data must be an integer in [0, 65520], got -4"],
    [{ ...loan, grad: PAGE - 12 }, "borrow: grad must be an integer in [0, 65520], got 65524"],
    [{ ...loan, data: "1024" }, 'borrow: data must be a number, got "1024"'],
    [{ shape: [4], data: 1024 }, "borrow: grad must be a number, got undefined"],
    [{ ...loan, shape: [20_000] }, "borrow: 80000 bytes do not fit in memory, which holds 65536"],
    [
      { ...loan, shape: [1e200, 1e200] },
      "borrow: Infinity bytes do not fit in memory, which holds 65536",
    ],
    [{ ...loan, shape: 4 }, "borrow: shape must be an array, got 4"],
    [{ ...loan, shape: [-1] }, "borrow: shape[0] must be an integer in [0, ∞), got -1"],
    [{ ...loan, dtype: "f16" }, 'borrow: dtype must be one of "f32", "f64", got "f16"'],
  ])("is refused: %j", (loan, message) => {
    expect(() => world().nadir.borrow(loan as never)).toThrow(message);
  });

  it("does not move where it cannot be", () => {
    const { nadir } = world();
    const borrowed = nadir.borrow({ ...loan, name: "weight" });
    const move = (to: object) => () => borrowed.move(to);
    expect(move({ data: 65_524 })).toThrow(
      'parameter "weight": move: data must be an integer in [0, 65520], got 65524',
    );
    expect(move({ data: 4096, grad: 2 })).toThrow(
      'parameter "weight": move: grad must be a multiple of 4, got 2',
    );
    expect(move({ datum: 1 })).toThrow("datum");
    expect([borrowed.dataAddress, borrowed.gradAddress]).toEqual([1024, 2048]);
  });

  it("is refused after dispose()", () => {
    const { nadir } = world();
    nadir.dispose();
    expect(() => nadir.borrow(loan)).toThrow("used after dispose()");
  });
});
