/**
 * Results as the terminal and the page write them.
 *
 * @module
 */

export function lossText(loss: number): string {
  return Number.isFinite(loss) ? loss.toFixed(5) : "diverged";
}

export function accuracyText(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export function millisecondsText(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

export function nanosecondsText(nanoseconds: number): string {
  return `${nanoseconds.toFixed(1)} ns`;
}
