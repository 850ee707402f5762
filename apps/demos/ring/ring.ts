/**
 * The ring of eight Gaussians, on which a generator easily leaves modes out: deviation 0.02, evenly
 * on a circle of radius 2, as Metz et al., "Unrolled Generative Adversarial Networks"
 * (arXiv:1611.02163), appendix A.
 *
 * @module
 */
import { normals } from "../../../src/normals.ts";
import { Random } from "../../../src/random.ts";

export const RADIUS = 2;
export const SIGMA = 0.02;

/** How far from a mode a sample is still good, in σ: Srivastava et al., "VEEGAN" (arXiv:1705.07761). */
const GOOD_SIGMAS = 3;
/** How far from a mode a sample is still good. */
export const GOOD_DISTANCE: number = GOOD_SIGMAS * SIGMA;
/** The least share of all samples that are good ones of a mode for it to be covered; even is 12.5 %. */
export const COVERED_SHARE = 0.01;

const diagonal = RADIUS * Math.SQRT1_2;

/** The means: x, y of each, anticlockwise from the right. */
export const modes: readonly (readonly [x: number, y: number])[] = [
  [RADIUS, 0],
  [diagonal, diagonal],
  [0, RADIUS],
  [-diagonal, diagonal],
  [-RADIUS, 0],
  [-diagonal, -diagonal],
  [0, -RADIUS],
  [diagonal, -diagonal],
];

/** Fills `points`, x and y of one after another, with draws from the ring. */
export function drawRing(points: Float32Array, random: Random, normal: () => number): void {
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = modes[random.below(modes.length)]!;
    points[i] = x + SIGMA * normal();
    points[i + 1] = y + SIGMA * normal();
  }
}

/** `count` draws from the ring. */
export function ringSamples(count: number, seed: number): Float32Array {
  const random = new Random(seed);
  const points = new Float32Array(2 * count);
  drawRing(points, random, normals(random));
  return points;
}

/** How well samples fit the ring. */
export interface Fit {
  /** How many modes are covered. */
  readonly modes: number;
  /** Share of good samples. Of the ring's own, 98.9 % are. */
  readonly good: number;
  /** Share of the samples that are good ones of each mode. */
  readonly shares: readonly number[];
}

/** Measures samples: x and y of one after another. */
export function measure(samples: Float32Array): Fit {
  const count = samples.length / 2;
  const counts = new Array<number>(modes.length).fill(0);
  for (let i = 0; i < samples.length; i += 2) {
    const mode = goodMode(samples[i]!, samples[i + 1]!);
    if (mode >= 0) counts[mode]!++;
  }
  const shares = counts.map((good) => good / count);
  return {
    modes: shares.filter((share) => share >= COVERED_SHARE).length,
    good: counts.reduce((sum, good) => sum + good, 0) / count,
    shares,
  };
}

/** The mode that a point is a good sample of, or −1. */
export function goodMode(x: number, y: number): number {
  return modes.findIndex(([modeX, modeY]) => {
    const [dx, dy] = [x - modeX, y - modeY];
    return dx * dx + dy * dy <= GOOD_DISTANCE * GOOD_DISTANCE;
  });
}
