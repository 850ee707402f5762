/** The guides of docs/ for a page, for Node and for the edge, followed. Other engines do in test/engines. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };
import {
  encodedBytes,
  type Precision,
  precisions,
} from "../src/distributed/differences/precision.ts";
import { shownHeaders, shownMap } from "./engines/guides/browser.mjs";
import { commandsOf, filesOf, printedIn, writeGuide } from "./engines/guides/files.mjs";

/** Inside the package, so that its files find what users would. */
const FOLDER = resolve("build/guides");

afterEach(() => vi.unstubAllGlobals());

describe("docs/node.md", () => {
  const document = "docs/node.md";

  test("prints what it says", () => {
    const folder = resolve(FOLDER, "node");
    rmSync(folder, { recursive: true, force: true });
    writeGuide(document, folder);
    const commands = commandsOf(document, "node");
    expect(commands.map(([, file]) => file)).toEqual([...filesOf(document).keys(), "train.mjs"]);
    const printed = commands.map(([, ...words]) =>
      execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8" }),
    );
    expect(printed.join("")).toBe(printedIn(document));
  });
});

describe("docs/edge.md", () => {
  const document = "docs/edge.md";
  const files = filesOf(document);
  const load = (name: string): Promise<{ default: unknown }> => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(resolve(FOLDER, name), files.get(name)!);
    return import(/* @vite-ignore */ pathToFileURL(resolve(FOLDER, name)).href);
  };

  type Fetch = (request: Request) => Promise<Response>;

  async function served(global: string, name: string, handlerOf: (given: unknown) => Fetch) {
    const serve = vi.fn();
    vi.stubGlobal(global, { serve });
    await load(name);
    return handlerOf(serve.mock.calls[0]![0]);
  }

  /** How each platform comes to the function that answers requests. */
  const platforms: Readonly<Record<string, () => Promise<Fetch>>> = {
    "cloudflare.mjs": async () =>
      ((await load("cloudflare.mjs")).default as { fetch: Fetch }).fetch,
    "edge.mjs": async () => (await load("edge.mjs")).default as Fetch,
    "deno.mjs": () => served("Deno", "deno.mjs", (handler) => handler as Fetch),
    "bun.mjs": () => served("Bun", "bun.mjs", (options) => (options as { fetch: Fetch }).fetch),
  };

  test("has a file for each platform, and one that they share", () => {
    const models = ["model.mjs", "worker.mjs", "wrangler.jsonc"];
    expect([...files.keys()]).toEqual([...models, "step.mjs", ...Object.keys(platforms)]);
  });

  test("every platform takes a training step a request", async () => {
    await load("step.mjs");
    const answers: string[] = [];
    for (const handler of Object.values(platforms)) {
      const fetch = await handler();
      const request = new Request("http://localhost/", { method: "POST", body: "[1, -2]" });
      const weights: number[] = await (await fetch(request)).json();
      answers.push(weights.map((x) => x.toFixed(3)).join());
    }
    // They share one module, and so one model.
    expect(answers).toEqual(["-0.100,0.100", "-0.200,0.200", "-0.300,0.300", "-0.400,0.400"]);
  });
});

describe("docs/browser.md", () => {
  const document = "docs/browser.md";

  test("has the files of a page", () => {
    const files = ["index.html", "page.js", "_headers", "vite.config.js"];
    expect([...filesOf(document).keys()]).toEqual(files);
  });

  test("the import map names files of the package, and all that these name", () => {
    const targets = { ...manifest.exports, ...manifest.imports } as Record<string, unknown>;
    const { imports } = JSON.parse(shownMap().replaceAll(/<.*?>/g, ""));
    // What needs no other library.
    expect(Object.keys(imports)).toEqual(
      expect.arrayContaining([
        ...["nadir", "nadir/networks", "nadir/checkpoint", "nadir/threads", "nadir/worker"],
        "nadir/tune",
        ...["#thread", "#module", "#kernels/"],
      ]),
    );
    const within = Object.values<string>(imports).filter((url) => url.endsWith(".js"));
    for (const url of within) {
      const code = readFileSync(url.replace("/node_modules/nadir/", ""), "utf8");
      for (const [, name] of code.matchAll(/from "([#\w][^"]*)"/g)) {
        const isMapped = Object.keys(imports).some(
          (key) => name === key || (key.endsWith("/") && name!.startsWith(key)),
        );
        expect(isMapped, `${name} in ${url}`).toBe(true);
      }
    }
    for (const [name, url] of Object.entries(imports)) {
      // What ends in a slash names all files of a folder.
      const key = name.replace(/^nadir/, ".").replace(/\/$/, "/*");
      const target = targets[key] as string | { default: string };
      const file = typeof target === "string" ? target : target.default;
      expect(url).toBe(file.replace(".", "/node_modules/nadir").replace("*", ""));
    }
  });

  test("its headers isolate, and Vite's are the same", async () => {
    const { "Content-Security-Policy": policy, ...rest } = shownHeaders();
    const lines = Object.entries(rest).map(([name, value]) => `${name}: ${value}`);
    expect(readFileSync("docs/threads.md", "utf8")).toContain(`\n${lines.join("\n")}\n`);
    const code = filesOf(document).get("vite.config.js")!;
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    const { default: config } = await import(/* @vite-ignore */ url);
    expect(config.server.headers).toEqual(rest);
    expect(config.preview.headers).toEqual({ ...rest, "Content-Security-Policy": policy });
  });
});

describe("docs/distributed.md", () => {
  const document = "docs/distributed.md";

  test("its first try prints what it says", () => {
    const folder = resolve(FOLDER, "distributed");
    rmSync(folder, { recursive: true, force: true });
    writeGuide(document, folder);
    const [first] = commandsOf(document, "npx");
    expect(first!.slice(0, 3)).toEqual(["npx", "nadir", "coordinate"]);
    const words = [resolve("build/cli.js"), ...first!.slice(2)];
    const printed = execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
    // How long it took, and who was there first, is another each time.
    const lasting = (text: string) =>
      text.split("\n").map((line) => line.replace(/^( +\d+\/20 +[\d.]+ ) .*/, "$1"));
    const shown = lasting(printedIn(document));
    const gap = shown.indexOf("…");
    const lines = lasting(printed);
    expect(lines.slice(0, gap)).toEqual(shown.slice(0, gap));
    expect(lines.slice(gap - shown.length + 1)).toEqual(shown.slice(gap + 1));
  });

  test("says how many bytes a precision takes", () => {
    const text = readFileSync(document, "utf8");
    const rows = [...text.matchAll(/^\| `"(\w+)"` \| .* \| ([\d.]+) MB \|$/gm)];
    expect(rows.map(([, precision]) => precision)).toEqual([...precisions]);
    for (const [, precision, megabytes] of rows) {
      const bytes = encodedBytes(precision as Precision, 1e6);
      expect((bytes / 1e6).toFixed(2)).toBe(megabytes);
    }
  });
});
