/**
 * Takes a step, which one who searches along a line refuses where it comes to no number: all is then as before.
 * @returns whether it was taken
 */
export function isTaken(step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (error instanceof RangeError && error.message.includes(" must be finite, got "))
      return false;
    throw error;
  }
}
