import type { CarrierCall } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import type { Objects, Written } from "./objects.ts";

/** What says that there is a run. */
export const MARKER = "run";

const contents = () => new TextEncoder().encode("nadir 1\n");

/** An ETag that nothing has: contents whose MD5 is zero are not known. */
const NONE = `"${"0".repeat(32)}"`;

/**
 * Makes a run where there is none, and sees that conditions are looked at: a server that knows nothing of them would give
 * one result to two workers, and say nothing.
 */
export async function makeRun(objects: Objects, key: string, call: CarrierCall): Promise<void> {
  const create = () => objects.put(key, contents(), { "If-None-Match": "*" }, call);
  if (isWritten(await create()) && isWritten(await create())) throw ignored("If-None-Match");
  const wrong = await objects.put(key, contents(), { "If-Match": NONE }, call);
  if (isWritten(wrong)) throw ignored("If-Match");
}

const isWritten = (written: Written) => typeof written === "object";

const ignored = (header: string) =>
  new CarrierError(
    "other",
    `bucketCarrier: the server ignores ${header} of a PUT, so it cannot keep a run. Use one that has conditional writes`,
  );

/** @throws CarrierError, `"missing"` where there is none. */
export async function findRun(
  objects: Objects,
  run: string,
  key: string,
  call: CarrierCall,
): Promise<void> {
  if (await objects.get(key, call)) return;
  throw new CarrierError("missing", `bucketCarrier: there is no run "${run}"`);
}

/** Requests at once: browsers send six to a host. */
const AT_ONCE = 6;

/** Removes all that there is of a run, last what says that there is one: who is interrupted can do it again. */
export async function removeRun(
  objects: Objects,
  folder: string,
  call: CarrierCall,
): Promise<void> {
  const keys = await objects.list(folder, call);
  const marker = folder + MARKER;
  const rest = keys.filter((key) => key !== marker);
  const removing = async () => {
    for (let key = rest.pop(); key !== undefined; key = rest.pop()) await objects.delete(key, call);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, removing));
  if (keys.includes(marker)) await objects.delete(marker, call);
}
