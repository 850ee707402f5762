/** The script of `race.html`: draws the results that the page carries. */

import { lossAxes } from "../../../demos/digits/lines.ts";
import { ranked } from "../../../demos/digits/rank.ts";
import { accuracyText } from "../../../demos/digits/text.ts";
import { Chart } from "../../../demos/page/chart.ts";
import { drawLegend } from "../../../demos/page/legend.ts";
import { countText } from "../../../demos/text.ts";
import type { PageData } from "./data.ts";
import { drawResults } from "./results.ts";

const find = (id: string) => document.getElementById(id)!;
const data: PageData = JSON.parse(find("data").textContent);

const lines = data.results.map((result) => ({ ...result, values: result.lossCurve }));
const chart = new Chart(find("chart"), lines, lossAxes);
drawLegend(find("legend"), lines, chart);
drawResults(find("results"), lines, chart);
find("lead").append(...lead(data));

/** What was done and who came first, in words. */
function lead({ results, epochs, batches, seed, train, test }: PageData): (string | Node)[] {
  const [first] = ranked(results);
  const accuracy = Math.max(...results.map(({ testAccuracy }) => testAccuracy));
  const best = results.filter(({ testAccuracy }) => testAccuracy === accuracy);
  return [
    `One 64-32-10 network, ${countText(results.length, "optimizer")}, each from the same weights and on the same batches: `,
    `${countText(epochs, "epoch")} of ${batches} batches over ${countText(train, "handwritten digit")} (seed ${seed}). `,
    strong(first!.name),
    ` ends with the lowest training loss; the highest accuracy on the ${countText(test, "digit")} kept for the test is ${accuracyText(accuracy)}, by `,
    ...best.flatMap(({ name }, i) => (i === 0 ? [strong(name)] : [" and ", strong(name)])),
    ".",
  ];
}

function strong(text: string): Node {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}
