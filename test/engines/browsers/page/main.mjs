/** The conformance program in a page. */
import { run } from "./run.mjs";

globalThis.report(await run());
