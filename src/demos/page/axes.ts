import type uPlot from "uplot";
import { styleOf } from "./line.ts";

/** What a chart's axes are, and how its values read. */
export interface Axes {
  /** What the horizontal axis counts: `epoch`. */
  readonly x: string;
  /** How many of these lie between two values. Default 1. */
  readonly every?: number;
  readonly scale: "log" | "linear";
  /** The lowest and the highest value shown. Default: those there are. */
  readonly range?: readonly [low: number, high: number];
  /** Of the chart, in CSS pixels. Default: by its width. */
  readonly height?: number;
  /** A value as the tip writes it. */
  text(value: number): string;
  /** A value as the vertical axis writes it. Default: as it is. */
  tick?(value: number): string;
}

/** From this ratio of values on, gridlines stand at powers of ten alone. */
const MANY = 1e5;

export function verticalScale({ scale, range }: Axes): uPlot.Scale {
  const log = scale === "log";
  const room = (low: number, high: number): [number, number] =>
    log ? [countable(low * 0.8), high * 1.2] : [low, high];
  return {
    ...(log && { distr: 3 }),
    // Without data both are null.
    range: (_, low, high) => (range ? [...range] : room(low ?? (log ? 0.1 : 0), high ?? 1)),
  };
}

/**
 * Where a logarithmic axis may start: from 9.8, which it rounds to the next power of ten and more, uPlot
 * counts gridlines without end.
 */
function countable(low: number): number {
  return Math.min(low, 9 * 10 ** Math.floor(Math.log10(low)));
}

export function horizontalAxis({ x }: Axes): uPlot.Axis {
  const incrs = [1, 2.5, 5].flatMap((first) => [1, 10, 100, 1000, 1e4, 1e5].map((n) => first * n));
  return {
    ...axis(),
    label: x,
    labelSize: 22,
    size: 30,
    incrs: incrs.filter(Number.isInteger).toSorted((a, b) => a - b),
  };
}

export function verticalAxis({ scale, tick = String }: Axes): uPlot.Axis {
  return {
    ...axis(scale === "log" ? roundTicks : undefined),
    size: 54,
    values: (_, ticks) => ticks.map((value) => (value === null ? "" : tick(value))),
  };
}

function axis(filter?: uPlot.Axis.Filter): uPlot.Axis {
  const font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const chosen = filter && { filter };
  return {
    ...chosen,
    font,
    labelFont: font,
    stroke: () => styleOf("--muted"),
    grid: { ...chosen, stroke: () => styleOf("--line"), width: 1 },
    ticks: { show: false },
  };
}

/** Where gridlines and text stand: at 1, 2 and 5 of every power of ten, or, of many, at the power. */
function roundTicks(_: uPlot, ticks: number[]): (number | null)[] {
  const digits = ticks.at(-1)! / ticks[0]! > MANY ? "1" : "125";
  return ticks.map((tick) => {
    const round = tick.toExponential(0);
    // The first tick is where the axis starts, round or not.
    return digits.includes(round[0]!) && Math.abs(tick / Number(round) - 1) < 1e-9 ? tick : null;
  });
}
