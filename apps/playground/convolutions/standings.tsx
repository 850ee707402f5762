import { useMemo } from "preact/hooks";
import { accuracyAxes } from "../../demos/digits/lines.ts";
import { accuracyText } from "../../demos/digits/text.ts";
import type { Axes } from "../../demos/page/axes.ts";
import { LinesChart } from "../parts/linesChart.tsx";
import { Sample } from "../parts/sample.tsx";
import { linesOf } from "./lines.ts";
import { looks, names, parameters } from "./looks.ts";
import type { Progress } from "./progress.ts";
import { limits } from "./state.ts";

const axes: Axes = { ...accuracyAxes, range: [0.9, 1], height: 250 };
const keys = ["convolutions", "plain"] as const;

/** How both networks do on images that they do not learn from. */
export function Standings({ misread, epochs }: Pick<Progress, "misread"> & { epochs: number }) {
  const lines = useMemo(() => linesOf(misread, epochs), [misread, epochs]);
  const last = misread.at(-1);
  const count = limits.digit.max;
  return (
    <section class="standings" aria-labelledby="convolutions-test">
      <h2 id="convolutions-test">Test accuracy</h2>
      <p class="note">Share of {count} images that they do not learn from; from 90 % on</p>
      <LinesChart label="Test accuracy by epoch" lines={lines} axes={axes} />
      <table>
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col">Parameters</th>
            <th scope="col">Misread</th>
            <th scope="col">Accuracy</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">
                <Sample {...looks[key]} /> {names[key]}
              </th>
              <td>{parameters[key].toLocaleString("en")}</td>
              <td>{last ? last[key] : "–"}</td>
              <td>{last ? accuracyText(1 - last[key] / count) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
