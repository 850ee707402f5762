/** The conformance program in a worker, where `fit` must let messages of the page be heard. */
import { run } from "./run.mjs";

// Without a wait at the top, until which browsers let no message in.
run((hear) => {
  addEventListener("message", () => hear("messages"), { once: true });
  postMessage("say something");
  return ["messages"];
}).then(postMessage);
