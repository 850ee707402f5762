import type { SimulateOptions } from "../../../src/distributed/index.ts";

/** Where nothing takes time but training: 50 s a round. */
export const ideal = {
  ...{ parameters: 1000, innerSteps: 500, step: 100, workers: 4, straggling: 0 },
  ...{ download: Infinity, upload: Infinity, server: Infinity, latency: 0, polling: 0 },
  ...{ coordinatorDownload: Infinity, coordinatorUpload: Infinity, averaging: Infinity },
} satisfies SimulateOptions;

/** 1 + 1/2 + … + 1/k: the expected largest of k exponentials of mean 1. */
export const harmonic = (k: number): number => (k > 0 ? 1 / k + harmonic(k - 1) : 0);

/** The variance of that. */
export const ofSquares = (k: number): number => (k > 0 ? 1 / (k * k) + ofSquares(k - 1) : 0);
