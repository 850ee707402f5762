/** What `of` makes of each value of a record, under its name. */
export function mapped<V, R>(
  record: Readonly<Record<string, V>>,
  of: (value: V, name: string) => R,
): Record<string, R> {
  const all: Record<string, R> = {};
  for (const name in record) all[name] = of(record[name]!, name);
  return all;
}
