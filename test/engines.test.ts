/** The package as it is built, on engines that lack something, and beside another copy of itself. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conformance } from "./conformance/program.mjs";
import { oldChrome, printed } from "./processes.ts";

const refusal = (call: string) => `
  import { ${call} } from "nadir";
  try {
    await ${call}();
  } catch (error) {
    console.log(error.name + ": " + error.message);
  }`;

const expected = readFileSync(new URL("conformance/expected.json", import.meta.url), "utf8");

test("gives the hashes that every engine must give", async () => {
  expect(await conformance()).toEqual(JSON.parse(expected));
});

test("the changelog names them: numbers do not change in silence", () => {
  const [latest] = readFileSync("CHANGELOG.md", "utf8").split(/^## /m).slice(1);
  const digest = createHash("sha256").update(expected).digest("hex").slice(0, 12);
  expect(latest).toContain(`Conformance: \`${digest}\``);
});

describe.for(["load", "loadSync"])("%s says what an engine lacks", (call) => {
  test("SIMD", async () => {
    expect(await printed(refusal(call), "--no-enable-sse4-1")).toBe(
      "UnsupportedError: Nadir: this engine has no WebAssembly SIMD: Chrome has it since 91, Firefox 89, Safari 16.4, Node 16.4",
    );
  });

  test("WebAssembly", async () => {
    expect(await printed(refusal(call), "--jitless")).toBe(
      "UnsupportedError: Nadir: this engine has no WebAssembly (node --jitless switches it off)",
    );
  });

  test("leave to link", async () => {
    const forbid = `
      WebAssembly.Instance = class {
        constructor() { throw new WebAssembly.CompileError("blocked by the policy"); }
      };
      // Node itself calls it too.
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (module, imports) =>
        imports.env?.memory ? new WebAssembly.Instance() : instantiate(module, imports);`;
    expect(await printed(forbid + refusal(call))).toContain("'wasm-unsafe-eval'");
  });

  test("leave to compile", async () => {
    const forbid = `
      const refuse = () => { throw new WebAssembly.CompileError("disallowed by embedder"); };
      WebAssembly.Module = class { constructor() { refuse(); } };
      WebAssembly.compile = async () => refuse();`;
    expect(await printed(forbid + refusal(call))).toBe(
      "UnsupportedError: Nadir: compiling WebAssembly is forbidden here: a Content Security Policy must have 'wasm-unsafe-eval' in script-src ('unsafe-eval' before Chrome 97), other platforms take load({ module })",
    );
  });
});

describe("on the main thread of Chrome before 115, which compiles and links above 4 KB without blocking only,", () => {
  const advice =
    "UnsupportedError: Nadir: Chrome and Edge before 115 need await load() here: loadSync() is for workers";

  test.each(["", "{ module: await WebAssembly.compile(readFileSync('build/nadir.wasm')) }"])(
    "load(%s) works",
    async (options) => {
      const step = `
        import { readFileSync } from "node:fs";
        import { load, SGD } from "nadir";
        const parameter = (await load(${options})).parameter([1]);
        parameter.grad[0] = 1;
        new SGD([parameter], { lr: 0.5 }).step();
        console.log(parameter.data[0]);`;
      expect(await printed(oldChrome + step)).toBe("-0.5");
    },
  );

  test("loadSync says what to do, before the module is compiled and after", async () => {
    expect(await printed(oldChrome + refusal("loadSync"))).toBe(advice);
    const loaded = 'import * as nadir from "nadir"; await nadir.load();';
    expect(await printed(oldChrome + loaded + refusal("loadSync"))).toBe(advice);
  });
});

test("takes a module of another realm, as edge platforms hand out", async () => {
  const script = `
    import { readFileSync } from "node:fs";
    import { runInNewContext } from "node:vm";
    import { loadSync, SGD } from "nadir";
    const bytes = readFileSync("build/nadir.wasm");
    const module = runInNewContext("new WebAssembly.Module(bytes)", { bytes });
    const parameter = loadSync({ module }).parameter([1]);
    parameter.grad[0] = 1;
    new SGD([parameter], { lr: 0.5 }).step();
    console.log(module instanceof WebAssembly.Module, parameter.data[0]);`;
  expect(await printed(script)).toBe("false -0.5");
});

test("can be required", async () => {
  const script = `
    import { createRequire } from "node:module";
    const { loadSync, SGD } = createRequire(import.meta.url)("nadir");
    const parameter = loadSync().parameter([1]);
    parameter.grad[0] = 1;
    new SGD([parameter], { lr: 0.5 }).step();
    console.log(parameter.data[0], SGD === (await import("nadir")).SGD);`;
  expect(await printed(script)).toBe("-0.5 true");
});

test("can be required as CommonJS, each entry the same copy", async () => {
  const script = `
    import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    const [{ loadSync, SGD }, { DenseNetwork, meanSquaredError }, { torch }] =
      ["index", "networks/index", "conventions/index"].map((entry) => require("./build/cjs/" + entry));
    const network = new DenseNetwork(loadSync(), { sizes: [1, 1], initializer: "zeros" });
    for (const Optimizer of [SGD, torch.SGD]) {
      network.lossAndGradients([1], [1], meanSquaredError);
      new Optimizer(network.parameters, { lr: 0.25 }).step();
    }
    console.log(network.predict([1])[0], Object.keys(require("./build/cjs/tfjs/index")).length > 0);`;
  expect(await printed(script)).toBe("1 true");
});

describe("two copies in one process", () => {
  const copy = mkdtempSync(join(tmpdir(), "nadir-copy-"));
  beforeAll(() => {
    const isLibrary = (file: string) => !/build.(engines|snippets)/.test(file);
    cpSync("build", join(copy, "build"), { recursive: true, filter: isLibrary });
    cpSync("package.json", join(copy, "package.json"));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test("train side by side, and refuse one another's parameters", async () => {
    const script = `
      const other = ${JSON.stringify(pathToFileURL(join(copy, "build/index.js")).href)};
      const copies = [await import("nadir"), await import(other)];
      const [a, b] = copies.map(({ loadSync }) => loadSync().parameter([2]));
      a.grad.fill(1);
      b.grad.fill(2);
      new copies[0].SGD([a], { lr: 1 }).step();
      new copies[1].SGD([b], { lr: 1 }).step();
      console.log([...a.data, ...b.data].join());
      try { new copies[0].SGD([b]); } catch (error) { console.log(error.message); }`;
    expect(await printed(script)).toBe(
      "-1,-1,-2,-2\nSGD: expected parameters, got one of another copy of Nadir",
    );
  });
});
