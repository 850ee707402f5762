import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OutOfMemoryError } from "../../src/index.ts";
import { GapAllocator } from "../../src/memory/allocator.ts";

const PAGE = 65536;
const LINE = 64;

function allocatorOf(maximumBytes: number) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  return { memory, allocator: new GapAllocator(memory, maximumBytes) };
}

/** What is allocated, in the simplest terms: ranges in order of their addresses. */
class Ranges {
  readonly #ranges: { start: number; end: number }[] = [];

  get size(): number {
    return this.#ranges.length;
  }

  /** The lowest place for `bytes` more, in whole lines and never at address 0. */
  lowest(bytes: number): number {
    const ends = [LINE, ...this.#ranges.map(({ end }) => end)];
    const starts = [...this.#ranges.map(({ start }) => start), Infinity];
    return ends.find((end, i) => end + linesOf(bytes) <= starts[i]!)!;
  }

  add(start: number, bytes: number): void {
    this.#ranges.push({ start, end: start + linesOf(bytes) });
    this.#ranges.sort((a, b) => a.start - b.start);
  }

  /** Takes one away and returns its address. */
  remove(index: number): number {
    return this.#ranges.splice(index % this.size, 1)[0]!.start;
  }
}

const linesOf = (bytes: number) => Math.max(1, Math.ceil(bytes / LINE)) * LINE;

test("every allocation has the lowest place that is free, whatever came and went", () => {
  const command = fc.oneof(
    fc.record({ allocate: fc.nat(2000) }),
    fc.record({ allocate: fc.nat(3 * PAGE) }),
    fc.record({ free: fc.nat(99) }),
    fc.record({ free: fc.nat(99) }),
  );
  const property = fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
    const { memory, allocator } = allocatorOf(2 ** 32);
    const ranges = new Ranges();
    for (const each of commands) {
      if ("allocate" in each) {
        const expected = ranges.lowest(each.allocate);
        expect(allocator.allocate(each.allocate)).toBe(expected);
        ranges.add(expected, each.allocate);
        expect(memory.buffer.byteLength).toBeGreaterThanOrEqual(expected + each.allocate);
      } else if (ranges.size > 0) {
        allocator.free(ranges.remove(each.free));
      }
    }
    while (ranges.size > 0) allocator.free(ranges.remove(0));
    const held = memory.buffer.byteLength;
    expect(allocator.allocate(held - LINE)).toBe(LINE);
    expect(memory.buffer.byteLength).toBe(held);
  });
  fc.assert(property, { numRuns: 200 });
});

describe("a limit", () => {
  test("can be used to the last line", () => {
    const { memory, allocator } = allocatorOf(3 * PAGE);
    allocator.allocate(3 * PAGE - LINE);
    expect(memory.buffer.byteLength).toBe(3 * PAGE);
    expect(() => allocator.allocate(1)).toThrow(OutOfMemoryError);
  });

  test("is kept in whole pages, by which alone memory grows", () => {
    const { memory, allocator } = allocatorOf(3 * PAGE - 1);
    expect(() => allocator.allocate(2 * PAGE)).toThrow(OutOfMemoryError);
    allocator.allocate(2 * PAGE - LINE);
    expect(memory.buffer.byteLength).toBe(2 * PAGE);
  });

  test("is named, with what was asked and what is held", () => {
    const { allocator } = allocatorOf(2 * PAGE);
    allocator.allocate(1000);
    expect(() => allocator.allocate(200_000)).toThrow(
      new OutOfMemoryError(
        "Nadir: cannot allocate 200000 bytes: memory holds 65536 bytes, 1088 in use, and may hold 131072",
      ),
    );
  });

  test("of the engine is an error of the same class, with its cause", () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    const allocator = new GapAllocator(memory, 2 ** 32);
    const caught = errorOf(() => allocator.allocate(2 * PAGE));
    expect(caught).toBeInstanceOf(OutOfMemoryError);
    expect(caught.cause).toBeInstanceOf(RangeError);
    expect(allocator.allocate(1)).toBe(LINE);
  });

  test("leaves all as it was where it refuses", () => {
    const { memory, allocator } = allocatorOf(2 * PAGE);
    const first = allocator.allocate(100);
    for (const bytes of [2 * PAGE, 2 ** 31, 2 ** 53, 1e300, Infinity]) {
      expect(() => allocator.allocate(bytes)).toThrow(OutOfMemoryError);
    }
    expect(memory.buffer.byteLength).toBe(PAGE);
    expect(allocator.allocate(100)).toBe(first + linesOf(100));
  });
});

test("what is not allocated cannot be freed", () => {
  const { allocator } = allocatorOf(PAGE);
  const address = allocator.allocate(1);
  allocator.free(address);
  expect(() => allocator.free(address)).toThrow(new RangeError("free: 64 is not allocated"));
  expect(() => allocator.free(0)).toThrow(RangeError);
});

function errorOf(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
