// Other programs as promises.

import { spawn } from "node:child_process";

/** What a command printed. It fails with its last words, or after `seconds`. */
export function run(command, words, { seconds = 120, onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
      ...options,
    });
    let output = "";
    let errors = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      errors += text;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(output);
      reject(
        new Error(`${signal ?? `exit code ${code}`}: ${(errors + output).trim().slice(-500)}`),
      );
    });
    onStart?.(child);
  });
}
