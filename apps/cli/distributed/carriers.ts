import type { Address } from "./address.ts";
import { bucket } from "./bucket.ts";
import type { Carried } from "./carried.ts";
import type { Library } from "./library.ts";
import { type Connecting, connectNats } from "./nats.ts";

/**
 * What carries runs at an address, by the packages and credentials of the user.
 * @throws Failure where one is missing, or nobody answers while patience lasts.
 */
export async function carrierAt(
  address: Address,
  library: Library,
  connecting: Connecting,
): Promise<Carried> {
  if (address.kind === "nats") return connectNats(address, library, connecting);
  return { carrier: bucket(address, library, connecting.path), async close() {} };
}
