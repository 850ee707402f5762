import type { Room, Wanted } from "./room.ts";

/** The addresses of arrays, each in its memory. All are allocated, or, when one is short, none. @throws OutOfMemoryError */
export function allocateIn(wanted: readonly (Wanted & { readonly heap: Room })[]): number[] {
  const addresses: number[] = [];
  try {
    for (const each of wanted) addresses.push(each.heap.allocate(each));
  } catch (error) {
    for (const [i, address] of addresses.entries()) wanted[i]!.heap.free(address);
    throw error;
  }
  return addresses;
}
