/** A share as people read it: `93.4 %`. */
export function percentText(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
