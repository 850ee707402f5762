import { useMemo } from "preact/hooks";
import { lossAxes } from "../../demos/digits/lines.ts";
import type { Axes } from "../../demos/page/axes.ts";
import type { Line, Look } from "../../demos/page/line.ts";
import { LinesChart } from "../parts/linesChart.tsx";
import type { Standing } from "./race.ts";
import { byTime, means, roundInterval, sum, type Track } from "./track.ts";

/** Steps whose mean loss is one point. */
const GROUP = 10;
/** Points of a curve by time, at most. */
const POINTS = 200;

const looks: readonly (Look & { readonly name: string })[] = [
  { name: "TensorFlow.js", hue: 75, dash: [] },
  { name: "Nadir", hue: 258, dash: [8, 4] },
];

const stepAxes: Axes = { ...lossAxes, x: "step", every: GROUP, height: 300 };

/** Losses of both sides by step, where they agree, and by time, where they do not. */
export function Curves({ standing }: { standing: Standing | undefined }) {
  const tracks = standing?.tracks;
  const slowest = Math.max(...(tracks?.map(({ steps }) => sum(steps)) ?? [0]));
  const every = roundInterval(slowest, POINTS);
  const timeAxes = useMemo<Axes>(
    () => ({ ...lossAxes, x: "milliseconds of training", every, height: 300 }),
    [every],
  );
  const lines = (valuesOf: (track: Track) => number[]): Line[] =>
    looks.map((look, i) => ({ ...look, values: tracks ? valuesOf(tracks[i]!) : [] }));
  const bySteps = useMemo(() => lines(({ losses }) => means(losses, GROUP)), [standing]);
  const byTimes = useMemo(
    () => lines(({ losses, steps }) => byTime(losses, steps, GROUP, every)),
    [standing],
  );
  return (
    <div class="two">
      <figure>
        <h2>Loss by step</h2>
        <p class="note">Mean cross-entropy of {GROUP} batches; logarithmic</p>
        <LinesChart label="Training loss by step" lines={bySteps} axes={stepAxes} legend />
      </figure>
      <figure>
        <h2>Loss by time</h2>
        <p class="note">The same, over the time that each model's own steps took</p>
        <LinesChart label="Training loss by time" lines={byTimes} axes={timeAxes} legend />
      </figure>
    </div>
  );
}
