import type { Chart } from "./chart.ts";
import { type Curve, sampleOf } from "./curves.ts";

/** A button for each curve: pointing at it highlights the curve, pressing it hides the curve. */
export function drawLegend(place: HTMLElement, curves: readonly Curve[], chart: Chart): void {
  place.replaceChildren(...curves.map((curve) => button(curve, chart)));
}

function button(curve: Curve, chart: Chart): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(sampleOf(curve), curve.name);
  button.setAttribute("aria-pressed", "true");
  button.addEventListener("click", () => {
    const visible = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(visible));
    chart.show(curve, visible);
    chart.highlight(visible ? curve : undefined);
  });
  highlightOnPointing(button, curve, chart);
  return button;
}

export function highlightOnPointing(element: HTMLElement, curve: Curve, chart: Chart): void {
  // Not pointerenter, which comes before the mouseleave by which the chart drops its own highlight.
  const isHidden = () => element.getAttribute("aria-pressed") === "false";
  for (const event of ["mouseenter", "focus"]) {
    element.addEventListener(event, () => chart.highlight(isHidden() ? undefined : curve));
  }
  for (const event of ["mouseleave", "blur"]) {
    element.addEventListener(event, () => chart.highlight());
  }
}
