/** What `status` and `remove` share: a run, where it is, and a look that changes nothing. */
import type { Carrier } from "../../../src/distributed/index.ts";
import { UsageError } from "../command.ts";
import { type Address, readAddress } from "./address.ts";
import { checkedRun, readWords } from "./arguments.ts";
import { carrierAt } from "./carriers.ts";
import { asFailure } from "./failures.ts";
import { type Library, libraryOf } from "./library.ts";

/** Which run, and where. */
export interface RunAddress {
  readonly run: string;
  readonly address: Address;
}

/** @throws UsageError for what cannot be meant. Touches nothing. */
export function readRunAddress<Flag extends string>(
  args: readonly string[],
  flags: readonly Flag[],
): RunAddress & { readonly flags: ReadonlySet<Flag> } {
  const { word, given, flags: set } = readWords(args, "<run>", ["carrier"], flags);
  if (given.carrier === undefined) throw new UsageError("where is the run? --carrier <url>");
  return {
    run: checkedRun("<run>", word),
    address: readAddress(given.carrier),
    flags: set,
  };
}

/** As if there were a module in the folder where the command runs: packages are looked for beside it. */
const PATH = "run";

/**
 * Does something by a run's carrier.
 * @throws Failure where there is no such run, or nobody answers: it is not tried again, as somebody waits for it.
 */
export async function withCarrier<T>(
  address: Address,
  action: (carrier: Carrier, library: Library) => Promise<T>,
): Promise<T> {
  const library = await libraryOf(PATH);
  const { signal } = new AbortController();
  const connecting = { path: PATH, patience: 0, signal, tell() {} };
  const { carrier, close } = await carrierAt(address, library, connecting);
  try {
    return await action(carrier, library);
  } catch (error) {
    throw asFailure(error);
  } finally {
    await close();
  }
}
