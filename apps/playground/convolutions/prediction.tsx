import { Sample } from "../parts/sample.tsx";
import { looks, names } from "./looks.ts";
import type { Both, View } from "./messages.ts";
import { answerOf, shareText } from "./text.ts";

export interface PredictionProps {
  readonly view: View | undefined;
  /** Whether the networks change all the time. */
  readonly isRunning: boolean;
}

const keys = ["convolutions", "plain"] as const;

/** What both networks take the digit for. */
export function Prediction({ view, isRunning }: PredictionProps) {
  return (
    <section class="prediction" aria-labelledby="convolutions-prediction">
      <h2 id="convolutions-prediction">What they take it for</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Digit</th>
            {keys.map((key) => (
              <th scope="col" key={key}>
                <Sample {...looks[key]} /> {names[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 10 }, (_, digit) => (
            <tr key={digit}>
              <th scope="row">{digit}</th>
              {keys.map((key) => (
                <Bar key={key} share={view?.probabilities[key][digit]} hue={looks[key].hue} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="unseen" role="status">
        {view && !isRunning && saidOf(view.probabilities)}
      </p>
    </section>
  );
}

function Bar({ share, hue }: { share: number | undefined; hue: number }) {
  const width = share !== undefined && share >= 0 ? share : 0;
  return (
    <td class={width > 0.5 ? "best" : undefined}>
      <div class="share" style={{ "--hue": String(hue), "--share": String(width) }}>
        {share === undefined ? "–" : shareText(share)}
      </div>
    </td>
  );
}

function saidOf(probabilities: Both<Float32Array>): string {
  return keys.map((key) => `${names[key]}: ${answerOf(probabilities[key])}`).join(", ");
}
