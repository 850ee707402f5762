import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ifChanged } from "../../scripts/ifChanged.mjs";

let folder: string;
const at = (file: string) => join(folder, file);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-changed-"));
  for (const name of ["src/inner", "out"]) mkdirSync(at(name), { recursive: true });
  writeFileSync(at("src/inner/a"), "1");
  writeFileSync(at("config"), "x");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Copies `src/inner/a` to `out/a`, or to `out/` under another name, if it has to. */
const run = (name = "a", meanwhile = () => {}) =>
  ifChanged(
    {
      inputs: [at("src"), at("config"), at("missing")],
      outputs: [at("out")],
      others: [at("out/engines")],
      record: at("cache/record.json"),
    },
    async () => {
      writeFileSync(at(`out/${name}`), readFileSync(at("src/inner/a")));
      meanwhile();
    },
  );

describe("what is made of files", () => {
  it("is made once", async () => {
    expect(await run()).toBe(true);
    expect(await run()).toBe(false);
    expect(readFileSync(at("out/a"), "utf8")).toBe("1");
  });

  it.each<[string, () => void]>([
    ["another content of a file", () => writeFileSync(at("src/inner/a"), "22")],
    ["another file", () => writeFileSync(at("src/b"), "")],
    ["another name", () => writeFileSync(at("missing"), "")],
    ["a file that is gone", () => rmSync(at("config"))],
    ["an output that is gone", () => rmSync(at("out/a"))],
    ["an output of another size", () => writeFileSync(at("out/a"), "11")],
    ["an output written by somebody else", () => utimesSync(at("out/a"), 1, 1)],
    ["a record that says nothing", () => writeFileSync(at("cache/record.json"), "{")],
  ])("is made anew after %s", async (_, change) => {
    await run();
    change();
    expect(await run()).toBe(true);
    expect(readFileSync(at("out/a"), "utf8")).toBe(readFileSync(at("src/inner/a"), "utf8"));
    expect(await run()).toBe(false);
  });

  it("is not made anew for other files beside it", async () => {
    await run();
    writeFileSync(at("out/report"), "of a test");
    expect(await run()).toBe(false);
  });

  it("goes where its source went, and leaves what others wrote", async () => {
    writeFileSync(at("out/report"), "of a test");
    await run();
    writeFileSync(at("src/inner/a"), "22");
    await run("b");
    expect([existsSync(at("out/a")), existsSync(at("out/b"))]).toEqual([false, true]);
    expect(existsSync(at("out/report"))).toBe(true);
  });

  it("leaves what others write in folders of theirs while it is made", async () => {
    const install = (file: string) => {
      mkdirSync(at("out/engines"), { recursive: true });
      writeFileSync(at(`out/engines/${file}`), "");
    };
    await run("a", () => install("server"));
    install("cache");
    expect(await run()).toBe(false);
    writeFileSync(at("out/engines/server"), "changed");
    expect(await run()).toBe(false);
    writeFileSync(at("src/inner/a"), "22");
    await run("b");
    expect(existsSync(at("out/engines/server"))).toBe(true);
  });

  it("is made again after an attempt that failed", async () => {
    await run();
    writeFileSync(at("src/inner/a"), "22");
    const paths = { inputs: [at("src")], outputs: [at("out")], record: at("cache/record.json") };
    const failing = ifChanged(paths, async () => {
      throw new Error("no room");
    });
    await expect(failing).rejects.toThrow("no room");
    expect(await run()).toBe(true);
  });
});
