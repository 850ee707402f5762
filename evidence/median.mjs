/** The middle of numbers, of which some may be infinite: those of what has not come to an end. */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return low === high ? low : (low + high) / 2;
}
