/** Follows the path, each number choosing among the keys, and replaces what is there. */
export function replace(value: object, [head, ...rest]: readonly number[], by: unknown): void {
  const keys = ArrayBuffer.isView(value) ? [] : Object.keys(value);
  if (keys.length === 0) return;
  const key = keys[head! % keys.length]!;
  const next = (value as Record<string, unknown>)[key];
  if (rest.length > 0 && typeof next === "object" && next !== null) replace(next, rest, by);
  else (value as Record<string, unknown>)[key] = by;
}
