// Engines from npm, in a folder of their own: a `node` among the project's own packages would take
// the place of the Node that runs npm's scripts.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./package.mjs";

const folders = new Map();

/**
 * The folder where what `tools/…/package-lock.json` says is installed, at first use and when that
 * changes. `words` go to `npm ci`.
 */
export function tools(part = ".", ...words) {
  if (!folders.has(part)) folders.set(part, install(part, words));
  return folders.get(part);
}

function install(part, words) {
  const from = join(root, "test/engines/tools", part);
  const to = join(root, "build/engines", part);
  const installed = join(to, "node_modules/.installed.json");
  const lock = join(from, "package-lock.json");
  mkdirSync(to, { recursive: true });
  oneByOne(join(to, "installing"), () => {
    if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;
    for (const name of ["package.json", "package-lock.json"]) {
      cpSync(join(from, name), join(to, name));
    }
    npm(to, "ci", ...words);
    cpSync(lock, installed);
  });
  return to;
}

/** Of processes that run at the same time one acts, as long as its file is there, which those wait for that come later. */
function oneByOne(file, action) {
  while (!created(file)) {
    if (isLeft(file)) rmSync(file, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    action();
  } finally {
    rmSync(file);
  }
}

function created(file) {
  try {
    writeFileSync(file, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Whether it is of a process that has been killed. */
function isLeft(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** The path of a tool's file, or nothing where npm could not install it. */
export function tool(path, ...where) {
  const file = join(tools(...where), "node_modules", path);
  return existsSync(file) ? file : undefined;
}
