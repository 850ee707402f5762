// For workers: the hashes to whoever asks, and to the log of `workerd test`.

import { conformance } from "./conformance/program.mjs";

export default {
  fetch: async () => Response.json(await conformance()),
  test: async () => console.log(JSON.stringify(await conformance())),
};
