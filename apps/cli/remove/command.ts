import type { Carrier } from "../../../src/distributed/index.ts";
import type { Command } from "../command.ts";
import { readRunAddress, withCarrier } from "../distributed/runOnCarrier.ts";
import { help } from "./help.ts";

export const remove: Command = {
  name: "remove",
  summary: "remove all that there is of a run from its carrier",
  help,
  async run(args) {
    const { run, address } = readRunAddress(args, []);
    await withCarrier(address, (carrier) => removeRun(carrier, run));
    console.log(`run "${run}" is removed`);
  },
};

/**
 * Removes a run, and what is left of one whose removal was interrupted.
 * @throws CarrierError `"missing"` where there was none, as where the name is misspelt.
 */
export async function removeRun(carrier: Carrier, run: string): Promise<void> {
  const opened = await carrier.open(run).then(
    (place) => place.close(),
    (error) => ({ error }),
  );
  const { error } = opened ?? {};
  if (error && error.kind !== "missing") throw error;
  await carrier.destroy(run);
  if (error) throw error;
}
