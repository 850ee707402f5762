import { CarrierError } from "../carrierError.ts";

/** @throws CarrierError `"damaged"` for what is larger than was expected. */
export function checkSize(
  where: string,
  what: string,
  bytes: number,
  maximumBytes: number = Infinity,
): void {
  if (bytes <= maximumBytes) return;
  throw new CarrierError(
    "damaged",
    `${where}: ${what} has ${bytes} bytes, expected at most ${maximumBytes}`,
  );
}
