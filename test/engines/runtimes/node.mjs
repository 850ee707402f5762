// V8 in every Node that is alive, by each of its compilers, with and without fused multiply-add.

import { run } from "../run.mjs";
import { tool } from "../tools.mjs";

const flags = ["--no-enable-fma3", "--liftoff-only", "--no-liftoff"];
/** The Node that runs this, and others by their major. */
const own = { engine: "Node", command: () => process.execPath };
const others = ["22", "24", "26"].map((major) => ({
  engine: "Node",
  what: major,
  command: () => tool(`node${major}/bin/node`),
  missing: "npm has no such Node for this platform",
}));
const newest = others.at(-1);
/** The first that package.json's `engines` takes. */
const oldest = { ...others[0], what: "20.0", command: () => tool("node20/bin/node", "node-20") };

export default [
  ...[oldest, own, ...others].map((node) => on(node, "import", ["print.mjs"])),
  // Where require takes ES modules: Node 20.19, 22.12 and later.
  ...[own, ...others].map((node) => on(node, "require", ["print.cjs"])),
  ...[own, newest].flatMap((node) => flags.map((flag) => on(node, flag, [flag, "print.mjs"]))),
];

function on(node, what, words) {
  return {
    ...node,
    what,
    async start(command, folder) {
      const versions = await run(command, ["-p", "JSON.stringify(process.versions)"]);
      const { node: version, v8 } = JSON.parse(versions);
      const hashes = JSON.parse(await run(command, words, { cwd: folder }));
      return { version: `${version}, V8 ${v8.replace(/-.*/, "")}`, hashes };
    },
  };
}
