/** What workerd runs: it prints the hashes. */
import { conformance } from "./program.mjs";

export default {
  async test() {
    console.log(JSON.stringify(await conformance()));
  },
};
