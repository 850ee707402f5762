import { CarrierError } from "../carrierError.ts";

/**
 * @param isAll whether there are no more bytes
 * @throws CarrierError `"damaged"` for what is larger than was expected.
 */
export function checkSize(
  where: string,
  what: string,
  bytes: number,
  maximumBytes: number = Infinity,
  isAll = true,
): void {
  if (bytes <= maximumBytes) return;
  throw new CarrierError(
    "damaged",
    `${where}: ${what} has ${bytes} bytes${isAll ? "" : " or more"}, expected at most ${maximumBytes}`,
  );
}
