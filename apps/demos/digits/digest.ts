import { sha256 } from "../sha256.ts";
import type { Result } from "./train.ts";

/** The race of `nadir race` without options, in which the `standard` entrants are. */
export const DEFAULT_EPOCHS = 20;
export const DEFAULT_SEED = 1;

/**
 * SHA-256, in hexadecimal, of what a race came to: of every entrant the class, its options and every
 * loss and accuracy to the last bit, not of times. The same race gives the same on every engine.
 *
 * @param results in the order of the catalog
 */
export async function digestOf(results: readonly Result[]): Promise<string> {
  const timeless = results.map(({ optimizer, options, testAccuracy, lossCurve }) => {
    // As text, since JSON has no NaN: a number's shortest text tells it from all others.
    const numbers = [testAccuracy, ...lossCurve].map(String);
    return [optimizer, options, numbers];
  });
  return sha256(JSON.stringify(timeless));
}
