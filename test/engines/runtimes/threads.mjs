// The conformance program by threads: one, some, and more than there are cores.

import { differences } from "../report.mjs";
import { run } from "../run.mjs";

/** What runs a program prints of each number of threads. */
export const numbers = "1, 2, 3, 5, 8 threads";

/** What `command words` is otherwise by some number of threads. */
export async function byThreads(command, words, folder) {
  return { problems: judged(JSON.parse(await run(command, words, { cwd: folder }))) };
}

/** What is wrong with hashes by the number of threads that made them. */
export function judged(all, counts = [1, 2, 3, 5, 8]) {
  return counts.flatMap((threads) =>
    differences(all[threads] ?? {}).map((problem) => `${threads} threads: ${problem}`),
  );
}
