import type { Chart } from "./chart.ts";
import { type Line, sampleOf } from "./line.ts";

/** What a legend does to a chart, or to several at once. */
export type Highlighting = Pick<Chart, "highlight" | "show">;

/** A button for each line: pointing at it highlights the line, pressing it hides the line. */
export function drawLegend(place: HTMLElement, lines: readonly Line[], chart: Highlighting): void {
  place.replaceChildren(...lines.map((line) => button(line, chart)));
}

function button(line: Line, chart: Highlighting): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(sampleOf(line), line.name);
  button.setAttribute("aria-pressed", "true");
  button.addEventListener("click", () => {
    const visible = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(visible));
    chart.show(line, visible);
    chart.highlight(visible ? line : undefined);
  });
  highlightOnPointing(button, line, chart);
  return button;
}

export function highlightOnPointing(
  element: HTMLElement,
  line: Line,
  chart: Pick<Chart, "highlight">,
): void {
  // Not pointerenter, which comes before the mouseleave by which the chart drops its own highlight.
  const isHidden = () => element.getAttribute("aria-pressed") === "false";
  for (const event of ["mouseenter", "focus"]) {
    element.addEventListener(event, () => chart.highlight(isHidden() ? undefined : line));
  }
  for (const event of ["mouseleave", "blur"]) {
    element.addEventListener(event, () => chart.highlight());
  }
}
