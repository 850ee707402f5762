/** Each family's module, as the build cuts it from the whole one. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { relink } from "../../src/kernels/relink.ts";
import { decode } from "../../src/kernels/slices.ts";
import {
  argumentsOf,
  dtypes,
  kernels,
  neutralsOf,
  type SweepName,
  view,
} from "../kernels/module.ts";

interface Described {
  readonly family: string;
  readonly name: string;
  readonly arrays?: readonly string[];
}
const described: Described[] = JSON.parse(readFileSync("build/abi.json", "utf8"));
const families = [...new Set(described.map(({ family }) => family))];
const kernelsOf = (wanted: string) => described.filter(({ family }) => family === wanted);

function bytesOf(family: string): Uint8Array<ArrayBuffer> {
  const code = readFileSync(`build/slices/${family}.js`, "utf8");
  return decode(/part\("(.*)"\)/.exec(code)![1]!);
}

describe.for(families)("%s", (family) => {
  const module = new WebAssembly.Module(bytesOf(family));

  test("has its kernels in both precisions, and nothing else", () => {
    const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
    const names = kernelsOf(family).flatMap(({ name }) =>
      dtypes.map((dtype) => `${name}_${dtype}`),
    );
    expect(exported.sort()).toEqual(names.sort());
    expect(WebAssembly.Module.imports(module)).toEqual([
      { module: "env", name: "memory", kind: "memory" },
    ]);
  });

  test("can be made for shared memory", () => {
    const shared = new WebAssembly.Module(relink(bytesOf(family)));
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });
    expect(() => new WebAssembly.Instance(shared, { env: { memory } })).not.toThrow();
  });

  const sweeps = kernelsOf(family).filter((kernel) => kernel.arrays);
  if (sweeps.length === 0) return;

  test("gives the bits that the whole module gives", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    const bytes = [memory.buffer, view("f32", 0, 0).buffer].map((buffer) =>
      Buffer.from(buffer as ArrayBuffer),
    );
    for (const { name } of sweeps) {
      for (const dtype of dtypes) {
        for (const neutral of neutralsOf(name as SweepName)) {
          const { inputs, constants } = argumentsOf(name as SweepName, dtype, 37, 1, neutral);
          const addresses = inputs.map((_, i) => 1024 * (i + 1));
          for (const all of bytes) {
            all.fill(0);
            for (const [i, { buffer }] of inputs.entries())
              all.set(new Uint8Array(buffer), addresses[i]);
          }
          const before = Buffer.from(bytes[0]!);
          for (const exported of [exports, kernels]) {
            const run = exported[`${name}_${dtype}`] as (...args: number[]) => void;
            run(...addresses, 37, ...constants);
          }
          expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
          expect(bytes[0]!.equals(before)).toBe(false);
        }
      }
    }
  });
});
