import { useMemo } from "preact/hooks";
import type { Axes } from "../../demos/page/axes.ts";
import { modes } from "../../demos/ring/ring.ts";
import { LinesChart } from "../parts/linesChart.tsx";
import { Sample } from "../parts/sample.tsx";
import { checkEvery } from "./checks.ts";
import type { Client, Standing } from "./client.ts";
import { linesOf, stintsOf } from "./stints.ts";
import { percentText } from "./text.ts";
import { useStanding } from "./useClient.ts";

const HEIGHT = 190;

/** Modes covered and good samples over the steps. */
export function Curves({ client }: { client: Client }) {
  const { changes, curves, frame, length } = useStanding(client);
  const every = checkEvery(length.steps);
  const stints = useMemo(() => stintsOf(changes), [changes]);
  const [covered, good] = useMemo(
    () => [axesOf("modes", every), axesOf("good", every)] as const,
    [every],
  );
  const marks = useMemo(() => stints.slice(1).map(({ from }) => from), [stints]);
  const lines = useMemo(
    () => ({
      modes: linesOf(stints, curves.modes, every),
      good: linesOf(stints, curves.good, every),
    }),
    [stints, curves, frame?.step],
  );
  return (
    <figure class="curves">
      <div>
        <h2>Modes covered</h2>
        <LinesChart
          label={labelOf("Modes covered", curves.modes, String)}
          lines={lines.modes}
          axes={covered}
          mark={marks}
        />
      </div>
      <div>
        <h2>Good samples</h2>
        <LinesChart
          label={labelOf("Good samples", curves.good, percentText)}
          lines={lines.good}
          axes={good}
          mark={marks}
        />
      </div>
      {stints.length > 1 && (
        <figcaption>
          {lines.modes.map((line, i) => (
            <span key={line.name}>
              <Sample {...line} />
              {stints[i]!.name}
              {i > 0 && ` from step ${stints[i]!.from.toLocaleString("en")}`}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function axesOf(curve: keyof Standing["curves"], every: number): Axes {
  const shared = { x: "step", every, scale: "linear", height: HEIGHT } as const;
  if (curve === "modes") return { ...shared, range: [0, modes.length + 0.2], text: String };
  return { ...shared, range: [0, 1.02], text: percentText, tick: (good) => `${100 * good} %` };
}

function labelOf(name: string, curve: Float32Array, text: (value: number) => string): string {
  const known = curve.filter(Number.isFinite);
  const last = known.at(-1);
  return last === undefined ? name : `${name} over the steps: ${text(last)} at last`;
}
