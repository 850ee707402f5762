/**
 * The field: for a case, all who train it, each in a process of its own with its own state of engine
 * and allocator. One trains at a time, when it is asked to.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PYTHON } from "../machine.mjs";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const inNode = (name, ...args) => [process.execPath, file(name), args];

const torch = file("contestants/torch_eager.py");

/** With so many threads. */
const threaded = (threads) => ({
  [`nadir@${threads}`]: inNode("contestants/nadir.mjs", threads),
  [`torch@${threads}`]: [PYTHON, torch, [threads]],
});

/**
 * By name, the command that runs each: a program, a script and what it is given after the task. Of a dense case that
 * lists `threads`, also Nadir and PyTorch with so many, and jax-js with its own.
 */
const contestants = (folder, bundle, { model, threads = [], without = [] }) => {
  const all = {
    nadir: inNode(`${folder}/nadir.mjs`),
    tfjsWasm: inNode(`${folder}/tfjs.mjs`, bundle, "stock"),
    tfjsRepaired: inNode(`${folder}/tfjs.mjs`, bundle, "repaired"),
    tfjsCpu: inNode(`${folder}/tfjs.mjs`, bundle, "cpu"),
    jax: inNode(`${folder}/jax.mjs`),
    ...(folder === "contestants" && { javascript: inNode("contestants/javascript.mjs") }),
    ...((folder === "layers" || threads.length > 0) && {
      jaxThreads: inNode(`${folder}/jax-threads.mjs`),
    }),
    ...Object.assign({}, ...threads.map(threaded)),
    ...(model === "cnn" && { jaxProducts: inNode("layers/jax.mjs", "products") }),
    torch: [PYTHON, torch, []],
  };
  for (const name of without) delete all[name];
  return all;
};

/**
 * Starts all for a case whose data are in `folder`.
 *
 * @returns `entrants` for rounds.mjs, by name; `absent`, why others do not take part, by name; `stop`.
 */
export async function startField(task, folder, bundle) {
  const entrants = {};
  const absent = {};
  const all = contestants(task.model ? "layers" : "contestants", bundle, task);
  const starting = Object.entries(all).map(async ([name, command]) => {
    const process = new Contestant(name, command, { task, folder });
    const reason = await process.ready();
    if (reason) absent[name] = reason;
    else entrants[name] = process;
  });
  const stop = () => {
    for (const entrant of Object.values(entrants)) entrant.stop();
  };
  // All, so that what one says of its failure stands alone.
  const failure = (await Promise.allSettled(starting)).find(({ reason }) => reason);
  if (failure) {
    stop();
    throw failure.reason;
  }
  return { entrants, absent, stop };
}

/** A process that answers by lines of JSON. */
export class Contestant {
  #name;
  #process;
  #lines;
  #isMissing = false;

  constructor(name, [program, script, args], request) {
    this.#name = name;
    this.#process = spawn(program, [script, JSON.stringify(request), ...args], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#process.on("error", () => {
      this.#isMissing = true;
    });
    // Of one that has stopped, its missing answer tells.
    this.#process.stdin.on("error", () => {});
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** Undefined once it can train, or why it cannot. */
  async ready() {
    try {
      return (await this.#answer()).absent;
    } catch (error) {
      if (this.#isMissing) return "not here";
      throw error;
    }
  }

  /** Nanoseconds for so many steps. */
  run = (steps) => this.ask("run", steps);

  /** The loss in each of the first so many steps. */
  losses = (steps) => this.ask("losses", steps);

  stop() {
    this.#process.stdin.end();
  }

  ask(...request) {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    return this.#answer();
  }

  async #answer() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} stopped: see above`);
    return JSON.parse(value);
  }
}
