// For workers: the hashes to whoever asks, and to the log of `workerd test`.

import { alive } from "./conformance/alive.mjs";
import { conformance } from "./conformance/program.mjs";
import { oneThread } from "./conformance/threads.mjs";

async function run() {
  await alive();
  await oneThread("this platform has one");
  return conformance();
}

export default {
  fetch: async () => Response.json(await run()),
  test: async () => console.log(JSON.stringify(await run())),
};
