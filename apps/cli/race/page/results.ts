import { ranked } from "../../../demos/digits/rank.ts";
import {
  accuracyText,
  lossText,
  millisecondsText,
  nanosecondsText,
} from "../../../demos/digits/text.ts";
import type { Finish } from "../../../demos/digits/train.ts";
import type { Chart } from "../../../demos/page/chart.ts";
import { highlightOnPointing } from "../../../demos/page/legend.ts";
import { type Line, sampleOf } from "../../../demos/page/line.ts";
import { optionsText } from "../../../demos/text.ts";

/** A result with its line in the chart. */
type Entry = Finish & Line;

/** The results' rows, the lowest training loss first. */
export function drawResults(place: HTMLElement, entries: readonly Entry[], chart: Chart): void {
  const best = Math.max(...entries.map(({ testAccuracy }) => testAccuracy));
  place.replaceChildren(...ranked(entries).map((entry) => row(entry, best, chart)));
}

function row(entry: Entry, best: number, chart: Chart): HTMLElement {
  const row = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.append(sampleOf(entry), ` ${entry.name}`);
  const accuracy = cell(accuracyText(entry.testAccuracy));
  accuracy.classList.toggle("best", entry.testAccuracy === best);
  row.append(
    name,
    cell(optionsText(entry.options)),
    cell(lossText(entry.trainLoss)),
    accuracy,
    cell(millisecondsText(entry.gradientMs)),
    cell(millisecondsText(entry.optimizerMs)),
    cell(nanosecondsText(entry.stepNs)),
  );
  highlightOnPointing(row, entry, chart);
  return row;
}

function cell(text: string): HTMLElement {
  const cell = document.createElement("td");
  cell.textContent = text;
  return cell;
}
