import { useMemo } from "preact/hooks";
import type { Line } from "../../demos/page/line.ts";
import { Choice } from "../parts/choice.tsx";
import { LinesChart } from "../parts/linesChart.tsx";
import { Slider } from "../parts/slider.tsx";
import { entryOf } from "./catalog.ts";
import { axesOf, metricLineOf, unitOf } from "./lines.ts";
import { MAX_STEPS, MIN_STEPS, type SchedulesState } from "./state.ts";

export interface ChartPanelProps {
  readonly state: SchedulesState;
  readonly lines: readonly Line[];
  change(change: Partial<SchedulesState>): void;
}

/** The curves, and how they are shown. */
export function ChartPanel({ state, lines, change }: ChartPanelProps) {
  const { now, steps, scale } = state;
  const x = unitOf(now);
  const metric = useMemo(() => metricLineOf(state), [now, steps]);
  const { axes } = useSame(axesOf(x, scale, lines));
  const { axes: metricAxes } = useSame(axesOf(x, "linear", metric ? [metric] : []));
  const vanishes = scale === "log" && lines.some(({ values }) => Array.from(values).some(isNone));
  return (
    <figure>
      <figcaption>
        <h2>{now.name}</h2>
        <p>{entryOf(now).about}</p>
      </figcaption>
      <LinesChart
        label={`Values over the ${x}s of ${lines.map(({ name }) => name).join("; ")}`}
        lines={lines}
        axes={axes}
      />
      {vanishes && <p class="note">A logarithmic axis has no place for values of 0.</p>}
      {metric && (
        <>
          <h3>The {metric.name} that it watches</h3>
          <p class="note">
            Made up: every epoch it comes closer to a level in proportion to the learning rate, and
            shakes, as with minibatches.
          </p>
          <LinesChart
            label={`The ${metric.name} that it watches, over the epochs`}
            lines={[metric]}
            axes={metricAxes}
          />
        </>
      )}
      <div class="view">
        <Slider
          label={`${x}s shown`}
          value={steps}
          min={MIN_STEPS}
          max={MAX_STEPS}
          scale="log"
          step={1}
          usual={1000}
          allows={(value) => Number.isInteger(value) && value >= MIN_STEPS && value <= MAX_STEPS}
          onChange={(steps) => change({ steps })}
        />
        <Choice
          label="axis"
          value={scale}
          choices={scales}
          onChange={(scale) => change({ scale })}
        />
      </div>
    </figure>
  );
}

const scales = [
  { value: "linear", text: "linear" },
  { value: "log", text: "logarithmic" },
] as const;

/** The same axes again as long as they mean the same, since for others the chart is made anew. */
function useSame(axes: ReturnType<typeof axesOf>) {
  return useMemo(() => ({ axes }), [axes.x, axes.scale, axes.range?.join()]);
}

function isNone(value: number): boolean {
  return value <= 0;
}
