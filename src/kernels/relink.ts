/** Of a memory import "env" "memory" all but the limits. */
const MEMORY = [3, 101, 110, 118, 6, 109, 101, 109, 111, 114, 121, 2];
/** The import section of our modules: its size, one import, which is not shared and has 0 pages at least. */
const OWN = [2, 15, 1, ...MEMORY, 0, 0];
/** The same, which has a maximum and is shared: 0 pages at least, 65536 at most. */
const SHARED = [2, 18, 1, ...MEMORY, 3, 0, 0x80, 0x80, 4];

/**
 * The same module for a shared memory. Linking wants the import's limits to say whether memory is
 * shared, so they are rewritten; no other byte depends on it.
 */
export function relink(module: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = module.findIndex((_, i) => OWN.every((byte, k) => module[i + k] === byte));
  if (at < 0) throw new TypeError("Nadir: the module imports no memory");
  const rest = module.subarray(at + OWN.length);
  return Uint8Array.from([...module.subarray(0, at), ...SHARED, ...rest]);
}
