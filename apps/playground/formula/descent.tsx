import { useMemo } from "preact/hooks";
import type { Axes } from "../../demos/page/axes.ts";
import { LinesChart } from "../parts/linesChart.tsx";
import type { Found } from "./fitting.ts";
import { lookOf } from "./looks.ts";

/** Evaluations shown: after these, all but Adam are there. */
const SHOWN = 200;
/** Below this part of where it starts, nothing is left to see. */
const LEAST = 1e-9;

/** How each comes down: what is left, of what there was above the least, after each evaluation. */
export function Descent({ found }: { readonly found: readonly Found[] }) {
  const lines = useMemo(() => linesOf(found), [found]);
  return (
    <figure>
      <figcaption>
        <h2>How they come down</h2>
        <p>
          What of the loss is left above the least that anyone has found, after each evaluation of
          the formula at all points; 1 is where it starts.
        </p>
      </figcaption>
      <LinesChart
        label={`What is left of the loss, by evaluations: ${lines.map(({ name }) => name).join(", ")}`}
        lines={lines}
        axes={axes}
        legend
      />
    </figure>
  );
}

const axes: Axes = {
  ...{ x: "evaluation", scale: "log", range: [LEAST, 2], height: 300 },
  text: (value) => value.toExponential(1),
  tick: (value) => value.toExponential(0),
};

function linesOf(found: readonly Found[]) {
  const least = Math.min(...found.flatMap(({ history }) => history).filter(Number.isFinite));
  return found.map(({ name, history }) => {
    const above = history[0]! - least || 1;
    const values = history.slice(0, SHOWN).map((loss) => Math.max((loss - least) / above, LEAST));
    return { name, ...lookOf(name), values };
  });
}
