import type { Command } from "../command.ts";
import { readRunAddress, withCarrier } from "../distributed/runOnCarrier.ts";
import { help } from "./help.ts";

export const remove: Command = {
  name: "remove",
  summary: "remove all that there is of a run from its carrier",
  help,
  async run(args) {
    const { run, address } = readRunAddress(args, []);
    await withCarrier(address, async (carrier) => {
      // Says so where there is none, as where the name is misspelt.
      await (await carrier.open(run)).close();
      await carrier.destroy(run);
    });
    console.log(`run "${run}" is removed`);
  },
};
