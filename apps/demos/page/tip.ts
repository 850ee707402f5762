import type uPlot from "uplot";
import type { Axes } from "./axes.ts";
import { type Line, sampleOf } from "./line.ts";

const GAP = 12;

/** Beside the pointer: which line this is, and its value there. */
export class Tip {
  readonly #place: HTMLElement;
  readonly #axes: Axes;
  readonly #element: HTMLElement = document.createElement("div");

  constructor(place: HTMLElement, axes: Axes) {
    this.#place = place;
    this.#axes = axes;
    this.#element.className = "tip";
    this.#element.hidden = true;
    place.append(this.#element);
  }

  show({ cursor, data, over, valToPos }: uPlot, line: Line | undefined): void {
    const index = cursor.idx ?? -1;
    const value = line?.values[index];
    const element = this.#element;
    element.hidden = (cursor.left ?? -1) < 0 || !Number.isFinite(value);
    if (element.hidden || !line) return;
    const x = data[0][index]!;
    const text = document.createElement("span");
    text.textContent = `${this.#axes.x} ${x.toLocaleString("en")}: ${this.#axes.text(value!)}`;
    element.replaceChildren(sampleOf(line), ` ${line.name} `, text);
    const left = over.offsetLeft + valToPos(x, "x") + GAP;
    const top = over.offsetTop + valToPos(value!, "y") - element.offsetHeight - GAP;
    const room = this.#place.clientWidth - element.offsetWidth;
    element.style.left = `${Math.max(0, Math.min(left, room))}px`;
    element.style.top = `${Math.max(0, top)}px`;
  }

  remove(): void {
    this.#element.remove();
  }
}
