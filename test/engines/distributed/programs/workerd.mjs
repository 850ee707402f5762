// For workerd, which prints what its test logs.

import { work } from "./work.mjs";

export default {
  async test(_controller, { PLACE }) {
    console.log(JSON.stringify(await work(JSON.parse(PLACE))));
  },
};
