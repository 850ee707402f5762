import uPlot from "uplot";
import { type Curve, colourOf, styleOf } from "./curves.ts";
import { Tip } from "./tip.ts";

/** What the legend and the table do with the chart. */
export interface Chart {
  /** Puts the other curves in the background; without a curve, none. */
  highlight(curve?: Curve): void;
  show(curve: Curve, visible: boolean): void;
}

/** Width to height, in pixels: flat on a wide page, nearly square on a phone. */
const size = (width: number) => ({ width, height: Math.min(460, Math.max(340, 0.6 * width)) });
/** How near the pointer must be to a curve to mean it, in pixels. */
const REACH = 40;
/** From this ratio of losses on, gridlines stand at powers of ten alone. */
const MANY = 1e5;

/** Draws the losses over the epochs. */
export function drawChart(place: HTMLElement, curves: readonly Curve[]): Chart {
  const epochs = curves[0]!.lossCurve.map((_, epoch) => epoch);
  const tip = new Tip(place);
  let focused: Curve | undefined;

  const plot = new uPlot(
    {
      ...size(place.clientWidth),
      padding: [12, 12, 0, 0],
      legend: { show: false },
      focus: { alpha: 0.15 },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        focus: { prox: REACH },
        points: { one: true, size: 8 },
      },
      scales: {
        x: { time: false },
        y: { distr: 3, range: (_, min, max) => [min * 0.8, max * 1.2] },
      },
      axes: [
        {
          ...axis(),
          label: "epoch",
          labelSize: 22,
          size: 30,
          incrs: [1, 5, 10, 25, 50, 100, 200],
        },
        {
          ...axis(roundTicks),
          size: 50,
          values: (_, ticks) => ticks.map((tick) => (tick === null ? "" : String(tick))),
        },
      ],
      series: [{}, ...curves.map(seriesOf)],
      hooks: {
        setSeries: [
          (plot, index, change) => {
            // The hook also hears of curves shown and hidden.
            if (!("focus" in change)) return;
            focused = index === null ? undefined : curves[index - 1];
            tip.show(plot, focused);
          },
        ],
        setCursor: [(plot) => tip.show(plot, focused)],
      },
    },
    [epochs, ...curves.map(({ lossCurve }) => [...lossCurve])],
    place,
  );

  new ResizeObserver(() => plot.setSize(size(place.clientWidth))).observe(place);
  // Colours are asked for anew whenever the chart is drawn.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot.redraw(false));

  const indexOf = (curve: Curve) => curves.indexOf(curve) + 1;
  return {
    highlight: (curve) => plot.setSeries(curve ? indexOf(curve) : null, { focus: true }),
    show: (curve, visible) => plot.setSeries(indexOf(curve), { show: visible }),
  };
}

function seriesOf(curve: Curve): uPlot.Series {
  return {
    label: curve.name,
    stroke: () => colourOf(curve),
    width: 2,
    dash: [...curve.dash],
    points: { show: false },
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
