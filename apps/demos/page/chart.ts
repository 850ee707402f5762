import uPlot from "uplot";
import { type Axes, horizontalAxis, verticalAxis, verticalScale } from "./axes.ts";
import { colourOf, type Line } from "./line.ts";
import { Marker } from "./marker.ts";
import { Tip } from "./tip.ts";

/** In pixels, if the axes have no height: flat on a wide page, nearly square on a phone. */
const size = (width: number, { height = Math.min(460, Math.max(340, 0.6 * width)) }: Axes) => ({
  width,
  height,
});
/** How near the pointer must be to a line to mean it, in pixels. */
const REACH = 40;

/** Lines over steps, drawn by uPlot into an element, as wide as that is. */
export class Chart {
  readonly #place: HTMLElement;
  readonly #axes: Axes;
  readonly #group: string | undefined;
  #plot: uPlot;
  readonly #tip: Tip;
  readonly #markers: Marker[] = [];
  #marked: readonly number[] = [];
  readonly #resized: ResizeObserver;
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  #lines: readonly Line[];
  #focused: Line | undefined;

  /** @param group charts of the same name, with the same lines, show the pointer together. */
  constructor(place: HTMLElement, lines: readonly Line[], axes: Axes, group?: string) {
    this.#place = place;
    this.#axes = axes;
    this.#group = group;
    this.#lines = lines;
    this.#tip = new Tip(place, axes);
    this.#plot = this.#newPlot();
    // A frame later: browsers report it as an error if what is observed changes its height at once.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(this.#fit));
    this.#resized.observe(place);
    this.#dark.addEventListener("change", this.#recolour);
  }

  /** Draws these lines instead of the others: quick if only their values are other ones. */
  draw(lines: readonly Line[]): void {
    const known = this.#lines;
    const alike = lines.length === known.length && lines.every((line, i) => same(line, known[i]!));
    this.#lines = lines;
    if (alike) this.#plot.setData(dataOf(lines, this.#axes));
    else this.#replot();
  }

  /** Puts the other lines in the background; without a line, none. */
  highlight(line?: Line): void {
    this.#plot.setSeries(line ? this.#indexOf(line) : null, { focus: true });
  }

  show(line: Line, visible: boolean): void {
    this.#plot.setSeries(this.#indexOf(line), { show: visible });
  }

  /** Draws a vertical line at x, or at each x; without x, none. */
  mark(x: number | readonly number[] = []): void {
    const places = [x].flat();
    this.#marked = places;
    while (this.#markers.length < places.length) this.#markers.push(new Marker(this.#plot));
    for (const [i, marker] of this.#markers.entries()) marker.move(this.#plot, places[i]);
  }

  /** Takes the chart off the page. */
  remove(): void {
    this.#resized.disconnect();
    this.#dark.removeEventListener("change", this.#recolour);
    this.#tip.remove();
    this.#plot.destroy();
  }

  readonly #fit = (): void => {
    const width = this.#place.clientWidth;
    if (width > 0 && this.#plot.root.isConnected) this.#plot.setSize(size(width, this.#axes));
  };

  /** Colours are asked for anew whenever the chart is drawn. */
  readonly #recolour = (): void => this.#plot.redraw(false);

  #newPlot(): uPlot {
    const [axes, group] = [this.#axes, this.#group];
    const options: uPlot.Options = {
      ...size(this.#place.clientWidth, axes),
      // Beside, for half of the last step's text.
      padding: [12, 24, 0, 0],
      legend: { show: false },
      focus: { alpha: 0.15 },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        focus: { prox: REACH },
        ...(group !== undefined && { sync: { key: group, setSeries: true, scales: ["x", null] } }),
        points: { one: true, size: 8 },
      },
      scales: { x: { time: false }, y: verticalScale(axes) },
      axes: [horizontalAxis(axes), verticalAxis(axes)],
      series: [{}, ...this.#lines.map(seriesOf)],
      hooks: {
        setSeries: [(_, index, change) => this.#hear(index, change)],
        setCursor: [() => this.#showTip()],
        draw: [(plot) => this.#placeMarkers(plot)],
      },
    };
    return new uPlot(options, dataOf(this.#lines, axes), this.#place);
  }

  /** With other series: uPlot cannot take any away where the cursor has one point for all of them. */
  #replot(): void {
    this.#focused = undefined;
    this.#plot.destroy();
    this.#markers.length = 0;
    this.#plot = this.#newPlot();
    this.mark(this.#marked);
  }

  #placeMarkers(plot: uPlot): void {
    for (const marker of this.#markers) marker.place(plot);
  }

  #hear(index: number | null, change: uPlot.Series): void {
    // The hook also hears of lines shown and hidden.
    if (!("focus" in change)) return;
    this.#focused = index === null ? undefined : this.#lines[index - 1];
    this.#showTip();
  }

  #showTip(): void {
    if (this.#plot) this.#tip.show(this.#plot, this.#focused);
  }

  /** By name, since a line may be of older values. */
  #indexOf({ name }: Line): number {
    return this.#lines.findIndex((line) => line.name === name) + 1;
  }
}

function same(a: Line, b: Line): boolean {
  return a.name === b.name && a.hue === b.hue && a.dash.join() === b.dash.join();
}

function seriesOf(line: Line): uPlot.Series {
  return {
    label: line.name,
    stroke: () => colourOf(line),
    width: 2,
    dash: [...line.dash],
    points: { show: false },
  };
}

/** All lines over the steps of the longest, with gaps for what cannot be drawn. */
function dataOf(lines: readonly Line[], { every = 1, scale }: Axes): uPlot.AlignedData {
  const length = Math.max(0, ...lines.map(({ values }) => values.length));
  const drawn = (value: number) => Number.isFinite(value) && (scale === "linear" || value > 0);
  return [
    Array.from({ length }, (_, step) => step * every),
    ...lines.map(({ values }) => Array.from(values, (value) => (drawn(value) ? value : null))),
  ];
}
