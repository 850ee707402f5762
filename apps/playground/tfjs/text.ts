/** A duration in milliseconds as the page writes it: `0.0412 ms`, `1.23 ms`, `123 ms`. */
export function milliseconds(time: number | undefined): string {
  return time === undefined ? "–" : `${threeDigits(time)} ms`;
}

/** How much faster the second is. */
export function times(theirs: number | undefined, ours: number | undefined): string {
  if (theirs === undefined || ours === undefined || ours === 0) return "–";
  return `${threeDigits(theirs / ours)}×`;
}

/** A share as `97.2 %`. */
export function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
}

/** Never in powers of ten: `0.0412`, `1.23`, `123`, `4,567`. */
export function threeDigits(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 3 });
}
