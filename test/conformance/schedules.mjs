import * as nadir from "nadir";

const length = 300;

/** Every schedule in each of its shapes. */
export function schedules() {
  const [peak, total] = [0.1, 200];
  const all = [
    nadir.constant(0.3),
    nadir.stepDecay({ initial: peak, stepSize: 30, gamma: 0.7 }),
    nadir.multiStep({ initial: peak, milestones: [20, 90], gamma: 0.3 }),
    nadir.exponential({ initial: peak, gamma: 0.97 }),
    nadir.exponential({ initial: peak, gamma: 0.97, stepSize: 10 }),
    nadir.inverseTime({ initial: peak, decayRate: 0.3 }),
    nadir.inverseTime({ initial: peak, decayRate: 0.3, stepSize: 7, staircase: true }),
    nadir.linear({ initial: peak, final: 0.01, total }),
    nadir.polynomial({ initial: peak, total, power: 2.5 }),
    nadir.cosine({ peak, total }),
    nadir.cosine({ peak, total, warmup: 20, initial: 0.001, floor: 0.01 }),
    nadir.warmRestarts({ peak, period: 30, multiplier: 2, floor: 0.01, gamma: 0.9 }),
    nadir.oneCycle({ peak, total }),
    nadir.oneCycle({ peak, total, annealStrategy: "linear", threePhase: true }),
    nadir.oneCycleMomentum({ total }),
    ...["triangular", "triangular2", "exp_range"].map((mode) =>
      nadir.cyclic({ floor: 0.01, peak, stepSizeUp: 17, stepSizeDown: 23, mode, gamma: 0.999 }),
    ),
    nadir.cyclicMomentum({ stepSizeUp: 17 }),
    nadir.noam({ size: 512, warmup: 40 }),
    nadir.exponential({ initial: peak, gamma: 0.9, begin: 20, final: 0.01 }),
    nadir.linear({ initial: peak, final: 0.01, total, begin: 50 }),
    nadir.polynomial({ initial: peak, total: 70, power: 1.5, begin: 10, cycle: true }),
    nadir.cosine({ peak, total, exponent: 1.7 }),
    nadir.warmRestarts({ peak, period: 30, multiplier: 1.3, gamma: 0.9 }),
    nadir.cosineAnnealing({ initial: 0.01, final: peak, total: 70, exponent: 0.6 }),
    nadir.inverseSqrt({ peak, warmup: 20 }),
    ...["linear", "sqrt", "square", "cosine"].map((shape) =>
      nadir.warmupStableDecay({ peak, total, warmup: 20, decay: 60, floor: 0.01, shape }),
    ),
    nadir.rex({ peak, total, floor: 0.01 }),
    ...["linear", "cosine"].map((interpolation) =>
      nadir.piecewise({ values: [0, peak, 0.02], milestones: [30, 170], interpolation }),
    ),
    nadir.joined([nadir.linear({ initial: 0, final: peak, total: 50 }), 0.05], [60]),
    nadir.multiplied(nadir.cosine({ peak, total }), nadir.exponential({ initial: 1, gamma: 0.99 })),
  ];
  return all.map((schedule) => Float64Array.from({ length }, (_, step) => schedule(step)));
}
