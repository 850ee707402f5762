/**
 * Results as the terminal and the page write them.
 *
 * @module
 */
import type { Options } from "./entrants.ts";

/** Options as people read them: `lr 0.1, momentum 0.9, nesterov`. */
export function optionsText(options: Options): string {
  const words = Object.entries(options).map(([key, value]) =>
    value === true ? key : `${key} ${value}`,
  );
  return words.join(", ");
}

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

/** `1 epoch`, `2 epochs`, `1,438 epochs`. */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
