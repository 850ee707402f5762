import type uPlot from "uplot";

/** A vertical line over a chart, which moves without the chart being drawn anew. */
export class Marker {
  readonly #element: HTMLElement = document.createElement("div");
  #x: number | undefined;

  constructor(plot: uPlot) {
    this.#element.className = "mark";
    this.#element.hidden = true;
    plot.over.append(this.#element);
  }

  /** To x; without x, out of sight. */
  move(plot: uPlot, x: number | undefined): void {
    this.#x = x;
    this.#element.hidden = x === undefined;
    this.place(plot);
  }

  /** Where it belongs, after the chart has changed. */
  place(plot: uPlot): void {
    if (this.#x === undefined) return;
    this.#element.style.transform = `translateX(${plot.valToPos(this.#x, "x")}px)`;
  }
}
