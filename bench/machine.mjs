/** Where and with what a run was. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  availableParallelism,
  cpus,
  getPriority,
  loadavg,
  platform,
  release,
  totalmem,
} from "node:os";
import { join } from "node:path";
import { FLAGS, gccVersion } from "./c.mjs";

export const PYTHON = process.env.PYTHON ?? process.env.NADIR_PYTHON ?? "python3";

/** What is the same before and after; the load is said of both. */
export function describeMachine() {
  return {
    cpu: cpus()[0]?.model ?? "an unknown processor",
    cores: availableParallelism(),
    memory: totalmem(),
    os: `${platform()} ${release()}`,
    node: process.versions.node,
    v8: process.versions.v8,
    nadir: versionOf("."),
    tfjs: versionOf("node_modules/@tensorflow/tfjs-core"),
    jax: versionOf("node_modules/@jax-js/jax"),
    torch: torchVersion(),
    gcc: gccVersion(),
    priority: getPriority(),
    flags: FLAGS,
    date: new Date().toISOString().slice(0, 16).replace("T", " "),
  };
}

/** What others take of the cores, on average of the last minute. */
export const load = () => loadavg()[0];

function versionOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

function torchVersion() {
  try {
    const program = "import torch; print(torch.__version__)";
    const stdio = ["ignore", "pipe", "ignore"];
    return execFileSync(PYTHON, ["-c", program], { encoding: "utf8", stdio }).trim();
  } catch {
    return undefined;
  }
}

/** In words, a line each. */
export function linesOfMachine(machine) {
  const { cpu, cores, memory, os, node, v8, gcc, torch, tfjs, jax, before, after, priority } =
    machine;
  const gigabytes = Math.round(memory / 2 ** 30);
  return [
    `${cpu}, ${cores} cores, ${gigabytes} GiB; ${os}`,
    `load of the last minute ${before.toFixed(1)} before and ${after.toFixed(1)} after, this run among it${priority ? `; niceness ${priority}` : ""}`,
    `Nadir ${machine.nadir}, Node ${node} (V8 ${v8}), TensorFlow.js ${tfjs ?? "not here"}, jax-js ${jax ?? "not here"}`,
    `PyTorch ${torch ?? "not here"}; C: ${gcc ? `${gcc}, ${machine.flags.join(" ")}, beside it with -march=native` : "no gcc here"}`,
    `${machine.date} UTC${machine.isQuick ? ", by --quick: few and short rounds" : ""}`,
  ];
}
