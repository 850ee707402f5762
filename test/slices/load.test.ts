/** The library on modules by families, which come with what is imported, as bundlers have it. */
import { readFileSync } from "node:fs";
import esbuild from "esbuild";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GapAllocator } from "../../src/memory/allocator.ts";
import { oldChrome, printed } from "../processes.ts";

/** Afresh, so that no family is there yet. */
beforeEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

async function library() {
  const { load, loadSync } = await import("../../src/load.ts");
  const { Part } = await import("../../src/kernels/part.ts");
  const bytesFor = vi.spyOn(Part.prototype, "bytesFor");
  const compileSync = vi.spyOn(Part.prototype, "compileSync");
  return { load, loadSync, bytesFor, compileSync };
}

const sgd = async () => (await import("../../src/optimizers/sgd.ts")).SGD;
const adam = async () => (await import("../../src/optimizers/adam.ts")).Adam;

describe.for(["load", "loadSync"] as const)("%s", (how) => {
  test("compiles the families that are there, once for all memories", async () => {
    const SGD = await sgd();
    const { bytesFor, compileSync, ...loads } = await library();
    const nadirs = [await loads[how](), await loads[how]()];
    for (const nadir of nadirs) {
      const parameter = nadir.parameter([1]);
      parameter.grad[0] = 1;
      new SGD([parameter], { lr: 0.5 }).step();
      expect(parameter.data[0]).toBe(-0.5);
    }
    // SGD's own: asked for by each memory, and kept.
    const modules = compileSync.mock.results.map(({ value }) => value);
    expect([modules.length, new Set(modules).size]).toEqual(how === "load" ? [0, 0] : [2, 1]);
    expect(bytesFor).toHaveBeenCalledTimes(1);
  });

  test("of a module that it is given compiles nothing else", async () => {
    const [Adam, { bytesFor, compileSync, ...loads }] = [await adam(), await library()];
    const module = new WebAssembly.Module(readFileSync("build/nadir.wasm"));
    const parameter = (await loads[how]({ module })).parameter([1]);
    parameter.grad[0] = 1;
    new Adam([parameter], { lr: 0.5, eps: 0 }).step();
    expect(parameter.data[0]).toBe(-0.5);
    expect(bytesFor).not.toHaveBeenCalled();
    expect(compileSync).not.toHaveBeenCalled();
  });

  test("links a family that comes later at its first use, once for a memory", async () => {
    await sgd();
    const { bytesFor, compileSync, ...loads } = await library();
    const nadir = await loads[how]();
    const before = [bytesFor.mock.calls.length, compileSync.mock.calls.length];
    const Adam = await adam();
    for (const dtype of ["f32", "f64", "f32"] as const) {
      const parameter = nadir.parameter([1], { dtype });
      const optimizer = new Adam([parameter], { lr: 0.5, eps: 0 });
      for (let step = 0; step < 2; step++) {
        parameter.grad[0] = 1;
        optimizer.step();
      }
      expect(parameter.data[0]).toBeCloseTo(-1);
    }
    const after = [bytesFor.mock.calls.length, compileSync.mock.calls.length];
    expect(after.map((calls) => calls - 1)).toEqual(before);
  });

  test("runs in somebody else's memory, shared or not", async () => {
    const [Adam, loads] = [await adam(), await library()];
    for (const shared of [false, true]) {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared });
      const allocator = new GapAllocator(memory, 2 ** 17);
      const nadir = await loads[how]({ memory, allocator });
      const parameter = nadir.parameter(Float64Array.of(1));
      parameter.grad[0] = 1;
      new Adam([parameter], { lr: 1, eps: 0 }).step();
      expect(new Float64Array(memory.buffer, parameter.data.byteOffset, 1)[0]).toBe(0);
    }
  });
});

test("where a family that comes later cannot be linked, a step changes nothing", async () => {
  const { sgd: kernel } = await import("#kernels/sgd.js");
  const { loadSync, compileSync } = await library();
  const nadir = loadSync();
  const { Adadelta } = await import("../../src/optimizers/adadelta.ts");
  const { common, pass } = await import("../../src/base/pass.ts");
  type Options = Parameters<InstanceType<typeof Adadelta>["plan"]>[0];
  /** Of another family where its rate is 1. */
  class Mixed extends Adadelta {
    override plan(h: Options) {
      return h.lr === 1 ? pass(kernel, { ...common(h), lr: 1 }) : super.plan(h);
    }
  }
  const [first, second] = [nadir.parameter([1]), nadir.parameter([1], { dtype: "f64" })];
  const optimizer = new Mixed([{ params: [first] }, { params: [second], lr: 2 }]);
  first.grad[0] = 1;
  const before = optimizer.stateDict();
  compileSync.mockImplementationOnce(() => {
    throw new Error("not now");
  });
  expect(() => optimizer.step()).toThrow(new Error("not now"));
  expect([first.data[0], optimizer.steps]).toEqual([0, 0]);
  expect(optimizer.stateDict()).toEqual(before);
  optimizer.step();
  expect([first.data[0], optimizer.steps]).toEqual([-1, 1]);
});

/** What a program prints that esbuild bundled, run with something before it, and with flags. */
async function bundled(code: string, before = "", ...flags: string[]): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: code, resolveDir: "test" },
    ...{ bundle: true, format: "esm", write: false, tsconfigRaw: {}, external: ["node:*"] },
  });
  return printed(before + outputFiles[0]!.text, ...flags);
}

test("a bundle gives the hashes that every engine must give", async () => {
  const program = `import { conformance } from "./conformance/program.mjs";
    console.log(JSON.stringify(await conformance()));`;
  const expected = JSON.parse(readFileSync("test/conformance/expected.json", "utf8"));
  expect(JSON.parse(await bundled(program))).toEqual(expected);
});

describe.for(["load", "loadSync"])(
  "%s says what an engine lacks, before there are kernels:",
  (call) => {
    const code = `import { ${call} } from "nadir";
    try { await ${call}(); } catch (error) { console.log(error.name + ": " + error.message); }`;

    test("leave to compile", async () => {
      const forbid = `
      const refuse = () => { throw new WebAssembly.CompileError("disallowed by embedder"); };
      WebAssembly.Module = class { constructor() { refuse(); } };`;
      expect(await bundled(code, forbid)).toMatch(/^UnsupportedError: .*'wasm-unsafe-eval'/);
    });

    test("SIMD", async () => {
      const flag = "--no-enable-sse4-1";
      expect(await bundled(code, "", flag)).toMatch(/^UnsupportedError: .* no WebAssembly SIMD/);
    });
  },
);

describe("on a page's main thread in Chrome before 115", () => {
  const step = `const parameter = nadir.parameter([1]);
    parameter.grad[0] = 1;
    new SGD([parameter], { lr: 0.5 }).step();
    console.log(parameter.data[0]);`;

  test("an optimizer steps that is made after load()", async () => {
    const code = `import { load, SGD } from "nadir"; const nadir = await load(); ${step}`;
    expect(await bundled(code, oldChrome)).toBe("-0.5");
  });

  test("loadSync() says what to do", async () => {
    const code = `import { loadSync, SGD } from "nadir";
      try { const nadir = loadSync(); ${step} } catch (error) { console.log(error.message); }`;
    expect(await bundled(code, oldChrome)).toBe(
      "Nadir: Chrome and Edge before 115 need await load() here: loadSync() is for workers",
    );
  });
});
