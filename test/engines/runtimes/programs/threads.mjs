// Prints the hashes by numbers of threads; in a thread of its own, if "nested" is said.

import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { byThreads } from "./conformance/threads.mjs";

if (!isMainThread) parentPort.postMessage(await byThreads());
else if (process.argv.includes("nested")) {
  new Worker(new URL(import.meta.url)).on("message", (hashes) => {
    console.log(JSON.stringify(hashes));
  });
} else console.log(JSON.stringify(await byThreads()));
