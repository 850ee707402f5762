/** The conformance program in a page, where `fit` must let frames be drawn. */
import { run } from "./run.mjs";

globalThis.report(
  await run((hear) => {
    // What is drawn at first might be of before.
    requestAnimationFrame(() => requestAnimationFrame(() => hear("frames")));
    addEventListener("message", () => hear("messages"), { once: true });
    setTimeout(() => postMessage("a message", "*"));
    return ["frames", "messages"];
  }),
);
