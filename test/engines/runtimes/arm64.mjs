// Another processor, emulated: V8's code generator for it, its rounding and its NaNs.

import { existsSync } from "node:fs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";

const emulator = "/usr/bin/qemu-aarch64";
const libraries = "/usr/aarch64-linux-gnu";

export default [
  {
    engine: "Node on arm64",
    what: "emulated, import",
    command: () =>
      existsSync(emulator) && existsSync(libraries)
        ? tool("node-arm64/bin/node", "arm64", "--cpu=arm64", "--os=linux")
        : undefined,
    missing: "apt-get install qemu-user libc6-arm64-cross libstdc++6-arm64-cross",
    async start(command, folder) {
      const emulated = (...words) =>
        run(emulator, ["-L", libraries, command, ...words], { cwd: folder, seconds: 400 });
      const of = JSON.parse(await emulated("-p", "JSON.stringify(process)"));
      if (of.arch !== "arm64") throw new Error(`it is ${of.arch}`);
      const hashes = JSON.parse(await emulated("print.mjs"));
      return { version: `${of.versions.node}, V8 ${of.versions.v8.replace(/-.*/, "")}`, hashes };
    },
  },
];
