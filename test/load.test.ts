import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type LoadOptions, load, loadSync, OutOfMemoryError, SGD } from "../src/index.ts";
import { relink } from "../src/kernels/relink.ts";
import { compile, compileSync } from "../src/kernels/whole.ts";
import { loadWithLedger } from "./memory/ledger.ts";

afterEach(() => vi.restoreAllMocks());

const PAGE = 65536;
const bytes = readFileSync(new URL("../build/nadir.wasm", import.meta.url));

describe("load", () => {
  test("gives a memory of its own each time, for one compilation", async () => {
    for (const shared of [false, true]) {
      const [module] = await compile(shared);
      expect((await compile(shared))[0]).toBe(module);
      expect(compileSync(shared)[0]).toBe(module);
    }
    const [first, second, third] = [await load(), await load(), loadSync()];
    expect(new Set([first.memory, second.memory, third.memory]).size).toBe(3);
    first.dispose();
    expect(second.parameter([1]).length).toBe(1);
  });

  test("compiles once for all who wait for it", async () => {
    vi.resetModules();
    const fresh: typeof import("../src/index.ts") = await import("../src/index.ts");
    const compiling = vi.spyOn(WebAssembly, "compile").mockRejectedValueOnce(new Error("not yet"));
    await expect(Promise.all([fresh.load(), fresh.load()])).rejects.toThrow("not yet");
    await Promise.all([fresh.load(), fresh.load(), fresh.load()]);
    expect(compiling).toHaveBeenCalledTimes(2);
  });

  test("compiles nothing if it is given a module", async () => {
    const module = await WebAssembly.compile(bytes);
    vi.resetModules();
    const fresh: typeof import("../src/index.ts") = await import("../src/index.ts");
    const compiling = vi.spyOn(WebAssembly, "compile").mockRejectedValue(new Error("not here"));
    const nadir = await fresh.load({ module });
    const parameter = nadir.parameter(Float32Array.of(1));
    parameter.grad.fill(1);
    new fresh.SGD([parameter], { lr: 1 }).step();
    expect(parameter.data[0]).toBe(0);
    fresh.loadSync({ module }).dispose();
    expect(compiling).not.toHaveBeenCalled();
    await expect(fresh.load()).rejects.toThrow("not here");
  });

  test("of a module that lacks a kernel says which", async () => {
    // As long a name, so that nothing else moves; with its length, so that it is no other's end.
    const text = bytes.toString("latin1").replace("\x07sgd_f32", "\x07old_f32");
    const other = Buffer.from(text, "latin1");
    const parameter = loadSync({ module: await WebAssembly.compile(other) }).parameter([1]);
    expect(() => new SGD([parameter]).step()).toThrow(new TypeError("load: module has no sgd"));
    expect(parameter.data[0]).toBe(0);
  });

  test("runs in a memory that it is given", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { nadir, ledger } = loadWithLedger(memory);
    expect(nadir.memory).toBe(memory);
    const { data, grad } = nadir.parameter([3]);
    expect([...ledger.live]).toEqual([data.byteOffset, grad.byteOffset]);
  });

  test("begins with initialBytes, by default 16 MiB or what it may have", () => {
    const held = (options: LoadOptions) => loadSync(options).memory.buffer.byteLength;
    expect(held({})).toBe(2 ** 24);
    expect(held({ maximumBytes: 5 * PAGE })).toBe(5 * PAGE);
    expect(held({ initialBytes: 3 * PAGE })).toBe(3 * PAGE);
  });

  test("holds memory to maximumBytes", () => {
    const nadir = loadSync({ initialBytes: PAGE, maximumBytes: 4 * PAGE });
    expect(nadir.memory.buffer.byteLength).toBe(PAGE);
    nadir.parameter([PAGE / 4]);
    expect(nadir.memory.buffer.byteLength).toBe(3 * PAGE);
    expect(() => nadir.parameter([PAGE / 4])).toThrow(OutOfMemoryError);
    expect(nadir.memory.buffer.byteLength).toBeLessThanOrEqual(4 * PAGE);
    expect(nadir.parameter([PAGE / 16]).data.length).toBe(PAGE / 16);
  });

  test.each([[[2 ** 31]], [[2 ** 31, 2 ** 31]], [[2 ** 53 - 1, 2 ** 53 - 1]], [[1e200, 1e200]]])(
    "refuses what no memory can hold: %j",
    (shape) => {
      const nadir = loadSync({ initialBytes: PAGE });
      expect(() => nadir.parameter(shape)).toThrow(OutOfMemoryError);
      expect(() => nadir.parameters({ small: [1], large: shape })).toThrow(OutOfMemoryError);
      expect(nadir.memory.buffer.byteLength).toBe(PAGE);
      expect(nadir.parameter([1]).data.byteOffset).toBe(64);
    },
  );

  test("of a shared memory trains as it should", async () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
    const { nadir } = loadWithLedger(memory);
    const parameter = nadir.parameter(Float64Array.of(1));
    parameter.grad.fill(1);
    new SGD([parameter], { lr: 1 }).step();
    expect(new Float64Array(memory.buffer, parameter.data.byteOffset, 1)[0]).toBe(0);
  });
});

const memory = new WebAssembly.Memory({ initial: 1 });
const allocator = { allocate: () => 64, free: () => {} };
const moduleOf = (bytes: Buffer) => new WebAssembly.Module(Uint8Array.from(bytes));
const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
const expected = `load: module must be nadir.wasm of version ${version}, compiled`;
const loads: [what: string, options: unknown, error: Error][] = [
  ["null", null, new TypeError("load: options must be an object, got null")],
  [
    "an unknown option",
    { thread: 4, maxBytes: 1 },
    new TypeError(
      'load: unknown option "thread"; options are module, memory, allocator, initialBytes, maximumBytes, threads',
    ),
  ],
  ...[0, -1, 1.5, 33, Number.NaN].map((threads): [string, unknown, Error] => [
    `${threads} threads`,
    { threads },
    new RangeError(`load: threads must be an integer in [1, 32], got ${threads}`),
  ]),
  [
    "threads as text",
    { threads: "4" },
    new TypeError('load: threads must be "auto" or a number, got "4"'),
  ],
  [
    "threads in a memory that is not shared",
    { threads: 2, memory, allocator },
    new TypeError("load: threads does not go with a memory that is not shared"),
  ],
  [
    "a module that is bytes",
    { module: new Uint8Array(8) },
    new TypeError(`${expected}, got an object of class Uint8Array`),
  ],
  [
    "another module",
    { module: moduleOf(Buffer.from([...Buffer.from("\0asm"), 1, 0, 0, 0])) },
    new TypeError(`${expected}, got one that says no version`),
  ],
  [
    "nadir.wasm of a version that did not say which",
    { module: moduleOf(bytes.subarray(0, bytes.lastIndexOf("nadir") - 3)) },
    new TypeError(`${expected}, got one that says no version`),
  ],
  [
    "nadir.wasm of another version",
    { module: moduleOf(Buffer.concat([bytes.subarray(0, -1), Buffer.from("-")])) },
    new TypeError(`${expected}, got ${version.slice(0, -1)}-`),
  ],
  [
    "a memory without an allocator",
    { memory },
    new TypeError(
      "load: allocator must be an object with functions allocate and free, got undefined",
    ),
  ],
  [
    "an allocator without a memory",
    { allocator },
    new TypeError("load: memory must be a WebAssembly.Memory, got undefined"),
  ],
  [
    "a buffer for a memory",
    { memory: memory.buffer, allocator },
    new TypeError("load: memory must be a WebAssembly.Memory, got an object of class ArrayBuffer"),
  ],
  [
    "half an allocator",
    { memory, allocator: { allocate: allocator.allocate } },
    new TypeError(
      "load: allocator must be an object with functions allocate and free, got an object of class Object",
    ),
  ],
  [
    "null for an allocator",
    { memory, allocator: null },
    new TypeError("load: allocator must be an object with functions allocate and free, got null"),
  ],
  [
    "a beginning of somebody else's memory",
    { memory, allocator, initialBytes: 65536 },
    new TypeError("load: initialBytes does not go with memory"),
  ],
  [
    "a limit of somebody else's memory",
    { memory, allocator, maximumBytes: 65536 },
    new TypeError("load: maximumBytes does not go with memory"),
  ],
  [
    "a beginning below a page",
    { initialBytes: 65535 },
    new RangeError("load: initialBytes must be an integer in [65536, 4294967296], got 65535"),
  ],
  [
    "a beginning beyond the limit",
    { initialBytes: 200000, maximumBytes: 100000 },
    new RangeError("load: initialBytes must be an integer in [65536, 100000], got 200000"),
  ],
  [
    "a limit below a page",
    { maximumBytes: 1000 },
    new RangeError("load: maximumBytes must be an integer in [65536, 4294967296], got 1000"),
  ],
  [
    "a limit beyond what can be addressed",
    { maximumBytes: 2 ** 33 },
    new RangeError("load: maximumBytes must be an integer in [65536, 4294967296], got 8589934592"),
  ],
];

describe("load is refused, and told why, with", () => {
  test.each(loads)("%s", async (_, options, error) => {
    await expect(load(options as never)).rejects.toThrow(error);
    expect(() => loadSync(options as never)).toThrow(error);
  });

  test("a module that is not made for its shared memory, and what to do", () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
    const options = { module: new WebAssembly.Module(bytes), memory, allocator };
    expect(() => loadSync(options)).toThrow(
      new TypeError(
        "load: module does not fit memory (a shared memory needs a module made for one: leave module out)",
      ),
    );
  });
});

describe("relink", () => {
  const shared = relink(bytes);

  test("makes the module take a shared memory, and no other", () => {
    const module = new WebAssembly.Module(shared);
    const instantiate = (shared: boolean) => {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536, shared });
      return new WebAssembly.Instance(module, { env: { memory } });
    };
    expect(Object.keys(instantiate(true).exports)).toContain("sgd_f32");
    expect(() => instantiate(false)).toThrow(WebAssembly.LinkError);
  });

  test("changes no byte but the import's", () => {
    const name = Buffer.from("\x03env\x06memory\x02");
    const [before, after] = [bytes.indexOf(name), Buffer.from(shared).indexOf(name)];
    expect(before).toBe(after);
    const limits = before + name.length;
    // The section's size stands just before its count and names.
    expect([...shared.subarray(0, before - 2)]).toEqual([...bytes.subarray(0, before - 2)]);
    expect(shared[before - 2]! - bytes[before - 2]!).toBe(shared.length - bytes.length);
    expect([...bytes.subarray(limits, limits + 2)]).toEqual([0, 0]);
    expect([...shared.subarray(limits, limits + 5)]).toEqual([3, 0, 0x80, 0x80, 4]);
    expect([...shared.subarray(limits + 5)]).toEqual([...bytes.subarray(limits + 2)]);
  });
});
