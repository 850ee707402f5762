// The line of the commands' tests, so slowly that one can be killed meanwhile.

import * as line from "../../../apps/cli/distributed/line.mjs";

export const { parameters, options } = line;

export async function train(...given) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return line.train(...given);
}
