/** The files of docs/distributed.md, as users have them. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { expect } from "vitest";
import { writeGuide } from "../../guides/files.mjs";
import { started } from "../commands.ts";

export interface Guide {
  /** Inside the package, so that the files find what users would. */
  readonly folder: string;
  /** What is trained. */
  readonly circle: string;
  /** Writes another text for one that a file has. */
  change(file: string, from: string, to: string): void;
  /** Writes a file as a bundler makes it for a platform. @returns the folder where it is */
  bundle(file: string, platform: "browser" | "workerd"): Promise<string>;
}

/** Writes them, `name` tells whose they are. */
export function guide(name: string): Guide {
  const folder = resolve("build/guides/many-machines", name);
  rmSync(folder, { recursive: true, force: true });
  writeGuide("docs/distributed.md", folder);
  const bundled = join(folder, "bundled");
  return {
    folder,
    circle: join(folder, "circle.mjs"),
    change(file, from, to) {
      const path = join(folder, file);
      const text = readFileSync(path, "utf8");
      expect(text.split(from), `${file} has ${from} once`).toHaveLength(2);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    },
    async bundle(file, platform) {
      await build({
        entryPoints: [join(folder, file)],
        outdir: bundled,
        outExtension: { ".js": ".mjs" },
        bundle: true,
        format: "esm",
        conditions: [platform, "module"],
        plugins: [module],
        logLevel: "error",
      });
      return bundled;
    },
  };
}

/** The kernels, which workerd is given as a module beside. */
const module: Plugin = {
  name: "module",
  setup({ onResolve }) {
    onResolve({ filter: /nadir\.wasm/ }, () => ({ path: "./nadir.wasm", external: true }));
  },
};

export const digestIn = (text: string) =>
  /sha256 of all parameters: ([\da-f]{64})$/m.exec(text)?.[1];

/** What a run within one process comes to, by the command. */
export async function undisturbed(module: string): Promise<string> {
  const { code, stdout, stderr } = await started(["coordinate", module, "--local"], {}).end;
  expect(code, stderr).toBe(0);
  return digestIn(stdout)!;
}
