/** Mean and standard deviation, of a sample, of numbers. */
export function summaryOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const std = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : undefined;
  return { mean, std, count: values.length };
}

/** As `0.1395 ± 0.0018`; of one alone, which has no deviation, `0.1395`. */
export const meanAndStd = ({ mean, std }, digits) =>
  std === undefined ? mean.toFixed(digits) : `${mean.toFixed(digits)} ± ${std.toFixed(digits)}`;

/** Seconds in words, as `2 h 5 min`. */
export function duration(seconds) {
  if (seconds < 100) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A table in Markdown, whose columns but the first are numbers. */
export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows].map(line).join("\n");
}
