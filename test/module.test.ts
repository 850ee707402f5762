import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { describe, expect, test } from "vitest";

/** What the kernels say of themselves, from the sources. */
const kernels: readonly {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly result: string;
}[] = JSON.parse(readFileSync(new URL("../build/abi.json", import.meta.url), "utf8"));

const bytes = readFileSync(new URL("../build/nadir.wasm", import.meta.url));

/** By the order of https://webassembly.github.io/spec/core/binary/modules.html#sections */
const SECTION_NAMES = [
  ...["custom", "type", "import", "function", "table", "memory", "global", "export"],
  ...["start", "element", "code", "data", "data count"],
];

/** Reads a binary: bytes, numbers in LEB128, names. */
class Reader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  take(length: number): Uint8Array {
    this.#position += length;
    return this.#bytes.subarray(this.#position - length, this.#position);
  }

  byte(): number {
    return this.take(1)[0]!;
  }

  unsigned(): number {
    const byte = this.byte();
    return byte < 0x80 ? byte : (byte & 0x7f) + 0x80 * this.unsigned();
  }

  name(): string {
    return new TextDecoder().decode(this.take(this.unsigned()));
  }

  list<T>(read: (reader: this) => T): T[] {
    return Array.from({ length: this.unsigned() }, () => read(this));
  }
}

const VALUE_TYPES: Readonly<Record<number, string>> = { 127: "i32", 124: "f64" };

/** The types of functions: `(i32,f64) → (f64)`. */
function readTypes(reader: Reader): string[] {
  return reader.list(() => {
    expect(reader.byte()).toBe(0x60);
    const [inputs, results] = [0, 1].map(() => reader.list(() => VALUE_TYPES[reader.byte()]));
    return `(${inputs}) → (${results})`;
  });
}

function readSections(module: Uint8Array): Map<string, Uint8Array> {
  const reader = new Reader(module);
  expect([...reader.take(8)]).toEqual([...Buffer.from("\0asm"), 1, 0, 0, 0]);
  const sections = new Map<string, Uint8Array>();
  while (!reader.atEnd) {
    const name = SECTION_NAMES[reader.byte()]!;
    sections.set(name, reader.take(reader.unsigned()));
  }
  return sections;
}

describe("nadir.wasm", () => {
  const sections = readSections(bytes);

  test("has types, one import, functions and their exports, and nothing else", () => {
    const allowed = ["type", "import", "function", "export", "code", "custom"];
    expect([...sections.keys()]).toEqual(allowed);
  });

  test("says which version of the package it is of", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(Buffer.from(sections.get("custom")!).toString()).toBe(`\u0005nadir${version}`);
  });

  test("imports env.memory alone", () => {
    const reader = new Reader(sections.get("import")!);
    const [count, module, name, kind] = [
      ...[reader.unsigned(), reader.name(), reader.name(), reader.byte()],
    ];
    expect({ count, module, name, kind }).toEqual({
      count: 1,
      module: "env",
      name: "memory",
      kind: 2,
    });
    const [flags, initialPages] = [reader.unsigned(), reader.unsigned()];
    expect({ flags, initialPages }).toEqual({ flags: 0, initialPages: 0 });
    expect(reader.atEnd).toBe(true);
  });

  test("exports every kernel in both precisions, as it says of itself, and nothing else", () => {
    const types = readTypes(new Reader(sections.get("type")!));
    const typeOf = new Reader(sections.get("function")!).list((reader) => reader.unsigned());
    const exported = new Reader(sections.get("export")!).list((reader) => {
      const [name, kind, index] = [reader.name(), reader.byte(), reader.unsigned()];
      return `${name} ${kind === 0 ? types[typeOf[index]!] : `of kind ${kind}`}`;
    });
    const expected = kernels.flatMap(({ name, parameters, result }) => {
      const inputs = parameters.map(({ type }) => (type === "f64" ? "f64" : "i32"));
      const type = `(${inputs}) → (${result === "void" ? "" : result})`;
      return [`${name}_f32 ${type}`, `${name}_f64 ${type}`];
    });
    expect(exported.sort()).toEqual(expected.sort());
  });

  test("takes 260 KB at most", () => {
    expect(bytes.length).toBeLessThanOrEqual(260_000);
  });

  test("is instantiated by @assemblyscript/loader", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    type Scale = (values: number, count: number, factor: number) => void;
    const { exports } = instantiateSync<{ scale_f32: Scale }>(bytes, { env: { memory } });
    new Float32Array(memory.buffer, 64, 3).set([1, 2, 3]);
    exports.scale_f32(64, 3, 2);
    expect([...new Float32Array(memory.buffer, 64, 4)]).toEqual([2, 4, 6, 0]);
  });
});
