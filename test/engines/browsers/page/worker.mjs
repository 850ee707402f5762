/** The conformance program in a worker. */
import { run } from "./run.mjs";

postMessage(await run());
