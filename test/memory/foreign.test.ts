import { describe, expect, test } from "vitest";
import { DisposedError, loadSync, type Nadir, OutOfMemoryError } from "../../src/index.ts";
import type { Allocator } from "../../src/memory/allocator.ts";
import { train, type Variant, variants } from "../base/every.ts";
import { snapshot } from "../base/snapshot.ts";
import { loadWithLedger } from "./ledger.ts";

const PAGE = 65536;
const START = 2 ** 31 - 1024;
/** A little more than 2 GiB, of which only the last two pages are ever touched. */
const large = new WebAssembly.Memory({ initial: Math.ceil(START / PAGE) + 2 });

/** The simplest malloc there is, of somebody who keeps data of his own before and behind each allocation. */
class Owner implements Allocator {
  readonly memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 1 });
  readonly #mine: number[] = [];
  #next = 1000;

  allocate(bytes: number): number {
    this.#keep();
    const address = Math.ceil(this.#next / 16) * 16;
    this.#next = address + bytes;
    this.#keep();
    return address;
  }

  free(): void {}

  /** Writes all over his own. */
  scribble(byte: number): void {
    for (const start of this.#mine) new Uint8Array(this.memory.buffer, start, 40).fill(byte);
  }

  read(): number[] {
    const bytes = new Uint8Array(this.memory.buffer);
    return this.#mine.flatMap((start) => [...bytes.subarray(start, start + 40)]);
  }

  /** Takes 40 bytes for himself. */
  #keep(): void {
    this.#mine.push(this.#next);
    this.#next += 40;
    while (this.#next > this.memory.buffer.byteLength) this.memory.grow(1);
  }
}

/** Five steps in a memory, with what happens between them. */
function trained(nadir: Nadir, { Class, options }: Variant, between = () => {}) {
  const model = nadir.parameters({ a: [3, 7], b: [70] });
  const single = nadir.parameter([11], { dtype: "f64" });
  for (const { data } of [...Object.values(model), single]) data.fill(0.75);
  const parameters = [model.b, single, model.a];
  const optimizer = new Class(parameters, options);
  for (let i = 0; i < 5; i++) {
    between();
    train(optimizer, 1);
  }
  return snapshot(parameters, [optimizer]);
}

describe.each(variants)("$title", (variant) => {
  using nadir = loadSync();
  const own = trained(nadir, variant);

  test("has the same bits in a memory that its owner writes to and grows", () => {
    const owner = new Owner();
    const guest = loadSync({ memory: owner.memory, allocator: owner });
    let round = 0;
    const foreign = trained(guest, variant, () => {
      if (round > 0) expect(new Set(owner.read())).toEqual(new Set([round]));
      owner.scribble(++round);
      owner.memory.grow(1);
    });
    expect(foreign).toEqual(own);
    expect(new Set(owner.read())).toEqual(new Set([round]));
  });

  test("has the same bits in shared memory", () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 100, shared: true });
    const { nadir } = loadWithLedger(memory);
    expect(trained(nadir, variant)).toEqual(own);
  });

  test("has the same bits where addresses have the sign bit", () => {
    let next = START;
    const allocate = (bytes: number) => {
      const address = next;
      next += Math.ceil(bytes / 16) * 16;
      return address;
    };
    const nadir = loadSync({ memory: large, allocator: { allocate, free: () => {} } });
    expect(trained(nadir, variant)).toEqual(own);
  });
});

test("a view of shared memory stays one when memory grows", () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 100, shared: true });
  const { nadir } = loadWithLedger(memory);
  const parameter = nadir.parameter([4]);
  const held = parameter.data;
  nadir.parameter([PAGE]);
  held[0] = 5;
  expect([...parameter.data]).toEqual([5, 0, 0, 0]);
  expect(parameter.data.buffer.byteLength).toBe(memory.buffer.byteLength);
});

test("what was allocated is given back once, in whatever order things are disposed", () => {
  const orders = ["nao", "noa", "ano", "aon", "ona", "oan", "nnaaoo", "aanono"];
  for (const order of orders) {
    const { nadir, ledger } = loadWithLedger();
    const { a, b } = nadir.parameters({ a: [3], b: [3] });
    const other = nadir.parameter([5]);
    const [{ Class }] = variants as [Variant];
    const optimizer = new Class([a, b], { momentum: 0.9 });
    expect(ledger.live.size).toBe(5);
    const disposals = {
      n: () => nadir.dispose(),
      a: () => {
        a.dispose();
        b.dispose();
      },
      o: () => optimizer.dispose(),
    };
    for (const letter of order) disposals[letter as "n" | "a" | "o"]();
    expect(ledger.live).toEqual(new Set());
    expect(() => other.data).toThrow(DisposedError);
    other.dispose();
    expect(() => nadir.parameter([1])).toThrow(DisposedError);
  }
});

describe("an allocator that", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const loaded = (allocate: () => number) =>
    loadSync({ memory, allocator: { allocate, free: () => {} } });

  const beyond = `in a memory of ${PAGE} bytes`;
  test.each([
    ["gives 0", 0, beyond],
    ["gives no number", Number.NaN, beyond],
    ["gives a fraction", 64.5, "which is no multiple of 8"],
    ["gives an odd place", 1004, "which is no multiple of 8"],
    ["gives a negative address beyond memory", -64, beyond],
    ["gives what lies beyond memory", PAGE - 8, beyond],
  ])("%s is taken to be full", (_, address, why) => {
    const before = new Uint8Array(memory.buffer).slice();
    const error = new OutOfMemoryError(
      `Nadir: cannot allocate 12 bytes: the allocator gave ${address}, ${why}`,
    );
    expect(() => loaded(() => address).parameter([3])).toThrow(error);
    expect(new Uint8Array(memory.buffer)).toEqual(before);
  });

  test.each([
    ["an odd place", 1004],
    ["what lies beyond memory", PAGE - 8],
    ["a negative address beyond memory", -64],
  ])("gives %s gets it back", (_, address) => {
    const freed: number[] = [];
    const allocator = { allocate: () => address, free: (given: number) => void freed.push(given) };
    const nadir = loadSync({ memory, allocator });
    expect(() => nadir.parameter([3])).toThrow(OutOfMemoryError);
    expect(freed).toEqual([address]);
  });

  test.each([0, Number.NaN, "64", 64n, undefined])("gives %s gets nothing back", (address) => {
    const freed: unknown[] = [];
    const allocator = { allocate: () => address as number, free: freed.push.bind(freed) };
    expect(() => loadSync({ memory, allocator }).parameter([3])).toThrow(OutOfMemoryError);
    expect(freed).toEqual([]);
  });

  test("gives an address twice is refused, and the first who has it keeps it", () => {
    const places = [64, 128, 64, 256, 192, 320];
    const freed: number[] = [];
    const allocator = {
      allocate: () => places.shift()!,
      free: (at: number) => void freed.push(at),
    };
    const nadir = loadSync({ memory, allocator });
    const first = nadir.parameter([3]);
    first.data.fill(7);
    const error = "Nadir: cannot allocate 12 bytes: the allocator gave 64, which is in use";
    expect(() => nadir.parameter([3])).toThrow(new OutOfMemoryError(error));
    expect([[...first.data], freed]).toEqual([[7, 7, 7], []]);
    nadir.parameter([3]);
    first.dispose();
    expect(freed).toEqual([64, 128]);
  });

  test("gives an address twice in one call is refused", () => {
    const freed: number[] = [];
    const allocator = { allocate: () => 64, free: (at: number) => void freed.push(at) };
    expect(() => loadSync({ memory, allocator }).parameter([3])).toThrow(
      "gave 64, which is in use",
    );
    expect(freed).toEqual([64]);
  });

  test("counts from −2³¹ is understood, and gets back what it gave", () => {
    let next = START;
    const given: number[] = [];
    const freed: number[] = [];
    const allocate = (bytes: number) => {
      // As an i32, which is what a function of WebAssembly gives.
      const address = next | 0;
      next += Math.ceil(bytes / 16) * 16;
      given.push(address);
      return address;
    };
    const allocator = { allocate, free: (at: number) => void freed.push(at) };
    const nadir = loadSync({ memory: large, allocator });
    const parameters = Array.from({ length: 5 }, () =>
      nadir.parameter(new Float32Array(40).fill(1)),
    );
    expect(given.some((address) => address < 0)).toBe(true);
    expect(parameters.every(({ data }) => data.every((value) => value === 1))).toBe(true);
    nadir.dispose();
    expect(freed.toSorted()).toEqual(given.toSorted());
  });

  test("has no place for 0 bytes is not asked for them", () => {
    let next = 1024;
    const allocate = (bytes: number) => {
      const address = bytes === 0 ? 0 : next;
      next += 16;
      return address;
    };
    const nadir = loadSync({ memory, allocator: { allocate, free: () => {} } });
    expect(nadir.parameter([0]).data.length).toBe(0);
  });

  test("throws is heard", () => {
    const full = () => {
      throw new Error("heap of my own is full");
    };
    expect(() => loaded(full).parameter([3])).toThrow("heap of my own is full");
  });
});
