/** Runs jobs, each in a process of its own, so many at a time. */
import { fork } from "node:child_process";

const SCRIPT = new URL("job.mjs", import.meta.url);

/**
 * @param {object[]} tasks what `job.mjs` takes, each with its name
 * @param {{ threads: number, signal: AbortSignal, on: (name: string, message: object) => void }} how
 *   `on` hears `{ progress }`, `{ error }` and `{ done: true }`
 * @returns {Promise<string[]>} the names of those that have failed, or were interrupted
 */
export async function runAll(tasks, { threads, signal, on }) {
  const waiting = [...tasks];
  const failed = [];
  const worker = async () => {
    while (waiting.length > 0 && !signal.aborted) {
      const task = waiting.shift();
      if (await runOne(task, signal, on)) on(task.name, { done: true });
      else failed.push(task.name);
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
  return failed;
}

function runOne(task, signal, on) {
  return new Promise((resolve) => {
    const child = fork(SCRIPT, [JSON.stringify(task)]);
    let hasSaid = false;
    const stop = () => child.kill("SIGTERM");
    signal.addEventListener("abort", stop);
    child.on("message", (message) => {
      hasSaid ||= "error" in message;
      on(task.name, message);
    });
    child.on("close", (code, name) => {
      signal.removeEventListener("abort", stop);
      if (code !== 0 && !hasSaid && !signal.aborted) {
        on(task.name, { error: `its process ended by ${name ?? `code ${code}`}` });
      }
      resolve(code === 0);
    });
  });
}
