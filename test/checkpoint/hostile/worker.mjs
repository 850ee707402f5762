import { parentPort, workerData } from "node:worker_threads";
import { bytesOf } from "./bytesOf.mjs";
import { run } from "./program.mjs";

const { good, ...part } = workerData;
parentPort.postMessage(await run(bytesOf(good), part));
