import type { Command } from "../command.ts";
import { readRunAddress, withCarrier } from "../distributed/runOnCarrier.ts";
import { help } from "./help.ts";
import { statusText } from "./text.ts";

export const status: Command = {
  name: "status",
  summary: "say how a run stands that coordinate leads",
  help,
  async run(args) {
    const { run, address, flags } = readRunAddress(args, ["json"]);
    const found = await withCarrier(address, (carrier, { distributed }) =>
      distributed.runStatus({ carrier, run }),
    );
    if (flags.has("json")) console.log(JSON.stringify(found ?? null, null, 2));
    else if (!found) console.log(`run "${run}" has been made, and not begun`);
    else console.log(statusText(run, found));
  },
};
