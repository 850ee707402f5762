type Numbers = Readonly<Record<string, number>>;

export function addTo<T extends Record<keyof T, number>>(sums: T, numbers: Readonly<T>): void {
  for (const name of Object.keys(sums) as (keyof T)[]) {
    sums[name] = (sums[name] + numbers[name]) as T[keyof T];
  }
}

export function scaled<T extends Record<keyof T, number>>(numbers: T, times: number): T {
  const entries = Object.entries(numbers as Numbers).map(([name, each]) => [name, each * times]);
  return Object.fromEntries(entries) as T;
}

/** Of numbers that are sorted, with what lies between two of them. */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
