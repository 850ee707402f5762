/** @throws Error if something that there is to hear was not heard while `fit` trained. */
export declare function alive(
  listen?: (hear: (name: string) => void) => readonly string[],
): Promise<void>;
