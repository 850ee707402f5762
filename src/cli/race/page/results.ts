import { optionsText } from "../../text.ts";
import { ranked } from "../rank.ts";
import { accuracyText, lossText, millisecondsText, nanosecondsText } from "../text.ts";
import type { Chart } from "./chart.ts";
import { type Curve, sampleOf } from "./curves.ts";
import { highlightOnPointing } from "./legend.ts";

/** The results' rows, the lowest training loss first. */
export function drawResults(place: HTMLElement, curves: readonly Curve[], chart: Chart): void {
  const best = Math.max(...curves.map(({ testAccuracy }) => testAccuracy));
  place.replaceChildren(...ranked(curves).map((curve) => row(curve, best, chart)));
}

function row(curve: Curve, best: number, chart: Chart): HTMLElement {
  const row = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.append(sampleOf(curve), ` ${curve.name}`);
  const accuracy = cell(accuracyText(curve.testAccuracy));
  accuracy.classList.toggle("best", curve.testAccuracy === best);
  row.append(
    name,
    cell(optionsText(curve.options)),
    cell(lossText(curve.trainLoss)),
    accuracy,
    cell(millisecondsText(curve.gradientMs)),
    cell(millisecondsText(curve.optimizerMs)),
    cell(nanosecondsText(curve.stepNs)),
  );
  highlightOnPointing(row, curve, chart);
  return row;
}

function cell(text: string): HTMLElement {
  const cell = document.createElement("td");
  cell.textContent = text;
  return cell;
}
