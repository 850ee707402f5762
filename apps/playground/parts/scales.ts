/** Between a slider's value and the fraction of its way. */
export interface Mapping {
  toFraction(value: number): number;
  toValue(fraction: number): number;
}

/**
 * How values lie along a slider: evenly, by their logarithm (0 at the lower end, if that is 0), or by the
 * logarithm of what they lack to 1, as decays do: 0, 0.9, 0.99, 0.999.
 */
export type Scale = "linear" | "log" | "decay";

/** Below this share of the upper end a logarithmic slider that starts at 0 is at 0. */
const LEAST = 1e-7;

export const scales: Readonly<Record<Scale, (min: number, max: number) => Mapping>> = {
  linear: (min, max) => ({
    toFraction: (value) => (value - min) / (max - min),
    toValue: (fraction) => min + fraction * (max - min),
  }),
  log: (min, max) => {
    const low = min > 0 ? min : max * LEAST;
    const ratio = Math.log(max / low);
    return {
      toFraction: (value) => Math.log(Math.max(value, low) / low) / ratio,
      toValue: (fraction) => low * Math.exp(fraction * ratio),
    };
  },
  decay: (min, max) => {
    const most = Math.log(1 - min);
    const least = Math.log(1 - max);
    return {
      toFraction: (value) => (Math.log(Math.max(1 - value, 1 - max)) - most) / (least - most),
      toValue: (fraction) => 1 - Math.exp(most + fraction * (least - most)),
    };
  },
};
