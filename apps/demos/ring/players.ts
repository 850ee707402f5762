import type { Nadir } from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";

/** Points a batch: of the ring, and as many of the generator's. */
export const BATCH = 64;
/** Numbers that the generator makes a point of, each normal. */
export const LATENT = 2;
/** Of four hidden layers the ring came out sharper than of two or three. */
const GENERATOR = [LATENT, 32, 32, 32, 32, 2];
/** It sees points of both kinds at once. */
const DISCRIMINATOR = [2, 32, 32, 1];

/** The two who play against each other. */
export interface Players {
  /** Makes points of noise. */
  readonly generator: DenseNetwork<"f32">;
  /** Says how real points look, as a logit. */
  readonly discriminator: DenseNetwork<"f32">;
}

export function players(nadir: Nadir, seeds: () => number): Players {
  const shared = { initializer: "heUniform", maxBatch: 2 * BATCH } as const;
  return {
    generator: new DenseNetwork(nadir, { ...shared, sizes: GENERATOR, seed: seeds() }),
    discriminator: new DenseNetwork(nadir, {
      ...{ ...shared, sizes: DISCRIMINATOR, seed: seeds() },
      ...{ activation: "leakyRelu", negativeSlope: 0.2 },
    }),
  };
}
