import type uPlot from "uplot";
import { lossText } from "../text.ts";
import { type Curve, sampleOf } from "./curves.ts";

const GAP = 12;

/** Beside the pointer: which curve this is, and its value there. */
export class Tip {
  readonly #place: HTMLElement;
  readonly #element: HTMLElement = document.createElement("div");

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#element.className = "tip";
    this.#element.hidden = true;
    place.append(this.#element);
  }

  show({ cursor, over, valToPos }: uPlot, curve: Curve | undefined): void {
    const epoch = cursor.idx;
    const loss = curve?.lossCurve[epoch ?? -1];
    const element = this.#element;
    element.hidden = (cursor.left ?? -1) < 0 || !Number.isFinite(loss);
    if (element.hidden || !curve) return;
    const value = document.createElement("span");
    value.textContent = `epoch ${epoch}: ${lossText(loss!)}`;
    element.replaceChildren(sampleOf(curve), ` ${curve.name} `, value);
    const x = over.offsetLeft + valToPos(epoch!, "x") + GAP;
    const y = over.offsetTop + valToPos(loss!, "y") - element.offsetHeight - GAP;
    const room = this.#place.clientWidth - element.offsetWidth;
    element.style.left = `${Math.max(0, Math.min(x, room))}px`;
    element.style.top = `${Math.max(0, y)}px`;
  }
}
