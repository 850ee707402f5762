import type uPlot from "uplot";
import { styleOf } from "./line.ts";
import { logTicks, type Span, shownSpan } from "./span.ts";

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

export function verticalScale({ scale, range }: Axes): uPlot.Scale {
  const log = scale === "log";
  return {
    ...(log && { distr: 3 }),
    range: (_, low, high) => {
      const span = range ?? (log ? logRoom(low, high) : ([low ?? 0, high ?? 1] as const));
      return [...shownSpan(scale, span)];
    },
  };
}

/** A little beside the values. Without data both are null. */
function logRoom(low: number | null, high: number | null): Span {
  return low === null || high === null ? [0.1, 1] : [0.8 * low, 1.2 * high];
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
    ...axis(),
    ...(scale === "log" && logGrid()),
    size: 54,
    values: (_, ticks) => ticks.map(tick),
  };
}

/** Gridlines of our own: uPlot's own counting does not end where rounding to digits after the point gives 0. */
function logGrid(): uPlot.Axis {
  const all = (_: uPlot, ticks: number[]) => ticks;
  const { grid } = axis();
  return {
    // Any, as long as uPlot thinks it fits: of its own it finds none for small values.
    incrs: [1e300],
    splits: (_, __, low, high) => logTicks([low, high]),
    filter: all,
    grid: { ...grid, filter: all },
  };
}

function axis(): uPlot.Axis {
  const font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return {
    font,
    labelFont: font,
    stroke: () => styleOf("--muted"),
    grid: { stroke: () => styleOf("--line"), width: 1 },
    ticks: { show: false },
  };
}
