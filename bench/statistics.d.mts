export function quantile(sorted: number[], share: number): number;
export function summary(
  samples: number[],
): Record<"min" | "low" | "median" | "high" | "max", number>;
export function ratioOf(
  before: number[],
  after: number[],
  seed?: number,
): Record<"ratio" | "low" | "high", number>;
