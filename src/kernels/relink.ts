/** The limits of a shared memory: 0 pages at least, 65536 at most. */
const SHARED = [3, 0, 0x80, 0x80, 4];

/**
 * The same module for a shared memory. Linking wants the import's limits to say whether memory is
 * shared, so they are rewritten, and with them the size of the section, whose only import it is:
 *
 *     2 | 15 | 1 | 3 "env" | 6 "memory" | 2 | 0 0
 *     id  size  count                  kind  limits: not shared, 0 pages at least
 */
export function relink(module: Uint8Array): Uint8Array<ArrayBuffer> {
  // "ry", and the kind of import that a memory is.
  const at = module.findIndex((_, i) =>
    [114, 121, 2, 0, 0].every((byte, k) => module[i + k] === byte),
  );
  const [size, limits] = [at - 11, at + 3];
  return Uint8Array.from([
    ...module.subarray(0, size),
    module[size]! + SHARED.length - 2,
    ...module.subarray(size + 1, limits),
    ...SHARED,
    ...module.subarray(limits + 2),
  ]);
}
