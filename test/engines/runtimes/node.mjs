// V8 in every Node that is alive, by each of its compilers, with and without fused multiply-add.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { follow } from "../guides/node.mjs";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { byThreads, numbers } from "./threads.mjs";

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
  ...[own, ...others].map((node) => inThreads(node, numbers)),
  inThreads(own, `${numbers}, in a worker`, "nested"),
  judging(others[0], "threads, CommonJS", ["--no-experimental-require-module", "threads.cjs"]),
  judging(oldest, "no threads", ["oneThread.mjs"], "one, others refused"),
  ...[oldest, own, newest].map(trains),
  ...[oldest, newest].map(follows),
  ...[own, newest].flatMap((node) => flags.map((flag) => on(node, flag, [flag, "print.mjs"]))),
];

function on(node, what, words) {
  return {
    ...node,
    what,
    async start(command, folder) {
      const hashes = JSON.parse(await run(command, words, { cwd: folder }));
      return { version: await versionOf(command), hashes };
    },
  };
}

function inThreads(node, what, ...words) {
  return {
    ...node,
    what,
    async start(command, folder) {
      const found = await byThreads(command, ["threads.mjs", ...words], folder);
      return { version: await versionOf(command), ...found };
    },
  };
}

/** A program that prints what is wrong. */
function judging(node, what, words, verdict) {
  return {
    ...node,
    what,
    async start(command, folder) {
      const problems = JSON.parse(await run(command, words, { cwd: folder }));
      return { version: await versionOf(command), problems, verdict };
    },
  };
}

async function versionOf(command) {
  const versions = await run(command, ["-p", "JSON.stringify(process.versions)"]);
  const { node: version, v8 } = JSON.parse(versions);
  return `${version}, V8 ${v8.replace(/-.*/, "")}`;
}

/** Before 20.16 a worker has to be told what it hears its page on. */
function trains(node) {
  return {
    ...node,
    what: "trained in a worker",
    async start(command, folder) {
      const version = (await run(command, ["-p", "process.versions.node"])).trim();
      const guide = recipe("worker.js", "docs/worker.md");
      const told = `import { parentPort as port } from "node:worker_threads";\n${guide.replace("{ restore, save },", "{ restore, save, port },")}`;
      writeFileSync(join(folder, "guide.js"), node === oldest ? told : guide);
      const problems = JSON.parse(await run(command, ["training.mjs"], { cwd: folder }));
      return { version, problems, verdict: "as undisturbed" };
    },
  };
}

function follows(node) {
  return {
    ...node,
    what: "docs/node.md followed",
    async start(command, folder) {
      const problems = await follow(folder, "node", command);
      return { version: await versionOf(command), problems, verdict: "trained and kept" };
    },
  };
}
