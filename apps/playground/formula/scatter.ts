import uPlot from "uplot";
import { type Axes, verticalAxis } from "../../demos/page/axes.ts";
import { colourOf, type Line, styleOf } from "../../demos/page/line.ts";
import type { Points } from "./points.ts";

/** A formula's values, each at its x. */
export interface Curve extends Line {
  readonly at: readonly number[];
}

const size = (width: number) => ({ width, height: Math.min(420, Math.max(300, 0.6 * width)) });
const axes: Axes = { x: "x", scale: "linear", text: String, tick: (value) => String(value) };

/** Measurements as dots, and curves through them, in an element as wide as that is. */
export class Scatter {
  readonly #place: HTMLElement;
  readonly #plot: uPlot;
  readonly #resized: ResizeObserver;
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");

  constructor(place: HTMLElement, points: Points, curves: readonly Curve[]) {
    this.#place = place;
    const horizontal = { ...verticalAxis(axes), label: "x", labelSize: 22, size: 30 };
    const options: uPlot.Options = {
      ...size(place.clientWidth),
      padding: [12, 24, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      // Curves between pixels, not on them.
      pxAlign: false,
      scales: { x: { time: false }, y: { range: () => spanOf(points, curves) } },
      axes: [horizontal, verticalAxis(axes)],
      series: [{}, ...curves.map(lineOf), dots()],
    };
    this.#plot = new uPlot(options, dataOf(points, curves), place);
    // A frame later: browsers report it as an error if what is observed changes its height at once.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(this.#fit));
    this.#resized.observe(place);
    this.#dark.addEventListener("change", this.#recolour);
  }

  remove(): void {
    this.#resized.disconnect();
    this.#dark.removeEventListener("change", this.#recolour);
    this.#plot.destroy();
  }

  readonly #fit = (): void => {
    const width = this.#place.clientWidth;
    if (width > 0 && this.#plot.root.isConnected) this.#plot.setSize(size(width));
  };

  readonly #recolour = (): void => this.#plot.redraw(false);
}

function lineOf(curve: Curve): uPlot.Series {
  return {
    stroke: () => colourOf(curve),
    width: 2,
    dash: [...curve.dash],
    points: { show: false },
    spanGaps: true,
  };
}

function dots(): uPlot.Series {
  return {
    stroke: () => styleOf("--text"),
    width: 0,
    points: { show: true, size: 7, width: 1.5, fill: () => styleOf("--card") },
    paths: () => null,
  };
}

/** All over the x of all. */
function dataOf({ x, y }: Points, curves: readonly Curve[]): uPlot.AlignedData {
  const all = [...new Set([...x, ...curves.flatMap(({ at }) => at)])].sort((a, b) => a - b);
  // Of points at the same x, uPlot has room for one: the others lie a hair beside.
  const rows = [
    ...all.map((at) => ({ at, point: null as number | null })),
    ...x.map((at, i) => ({ at, point: y[i]! as number | null })),
  ].sort((a, b) => a.at - b.at);
  const lines = curves.map(({ at, values }) => {
    const known = new Map(at.map((each, i) => [each, values[i]!]));
    return rows.map(({ at, point }) => {
      const value = point === null ? known.get(at) : undefined;
      return value !== undefined && Number.isFinite(value) ? value : null;
    });
  });
  return [rows.map(({ at }) => at), ...lines, rows.map(({ point }) => point)];
}

/** The measurements with room around them: a curve that goes far beyond is cut. */
function spanOf({ y }: Points, curves: readonly Curve[]): [number, number] {
  const low = Math.min(...y);
  const high = Math.max(...y);
  const height = high - low || Math.abs(high) || 1;
  const values = curves.flatMap(({ values }) => Array.from(values)).filter(Number.isFinite);
  const near = values.filter((value) => value > low - height / 2 && value < high + height / 2);
  const least = Math.min(low, ...near);
  const most = Math.max(high, ...near);
  return [least - 0.05 * height, most + 0.05 * height];
}
