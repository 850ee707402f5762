import { loadSync, type Nadir } from "../../src/index.ts";

/**
 * Nadir in a memory of 1 MiB, for tests that make thousands: V8 collects garbage by how much memory there
 * is, and 16 MiB for each took half of their time.
 */
export function loadSmall(): Nadir {
  return loadSync({ initialBytes: 2 ** 20 });
}
