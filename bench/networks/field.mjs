/**
 * The field: for a case, all who train it, each in a process of its own with its own state of engine
 * and allocator. One trains at a time, when it is asked to.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const inNode = (name, ...args) => [process.execPath, file(name), args];

/** By name, the command that runs each: a program, a script and what it is given after the task. */
const contestants = (folder, bundle) => ({
  nadir: inNode(`${folder}/nadir.mjs`),
  tfjsWasm: inNode(`${folder}/tfjs.mjs`, bundle, "stock"),
  tfjsRepaired: inNode(`${folder}/tfjs.mjs`, bundle, "repaired"),
  tfjsCpu: inNode(`${folder}/tfjs.mjs`, bundle, "cpu"),
  jax: inNode(`${folder}/jax.mjs`),
  ...(folder === "layers"
    ? { jaxThreads: inNode("layers/jax-threads.mjs") }
    : { javascript: inNode("contestants/javascript.mjs") }),
  torch: [process.env.NADIR_PYTHON ?? "python3", file("contestants/torch_eager.py"), []],
});

/**
 * Starts all for a case whose data are in `folder`.
 *
 * @returns `entrants` for rounds.mjs, by name; `absent`, why others do not take part, by name; `stop`.
 */
export async function startField(task, folder, bundle) {
  const entrants = {};
  const absent = {};
  const all = contestants(task.model ? "layers" : "contestants", bundle);
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

class Contestant {
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
  run = (steps) => this.#ask("run", steps);

  /** The loss in each of the first so many steps. */
  losses = (steps) => this.#ask("losses", steps);

  stop() {
    this.#process.stdin.end();
  }

  #ask(...request) {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    return this.#answer();
  }

  async #answer() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} stopped: see above`);
    return JSON.parse(value);
  }
}
