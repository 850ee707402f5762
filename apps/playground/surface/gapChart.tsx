import { useMemo } from "preact/hooks";
import type { Axes } from "../../demos/page/axes.ts";
import { numberText } from "../../demos/surfaces/text.ts";
import { LinesChart } from "../parts/linesChart.tsx";
import type { Contestant } from "./contestant.ts";
import { gapRange } from "./gapRange.ts";
import type { Playback } from "./playback.ts";
import { useTime } from "./usePlayback.ts";

export interface GapChartProps {
  readonly contestants: readonly Contestant[];
  readonly tolerance: number;
  readonly playback: Playback;
}

/** How far above the minimum everybody is, against the steps. A click goes to a step. */
export function GapChart({ contestants, tolerance, playback }: GapChartProps) {
  const step = useTime(playback, ({ step }) => step);
  const lines = useMemo(
    () =>
      contestants
        .filter(({ visible }) => visible)
        .map(({ name, look, trajectory }) => ({ name, ...look, values: trajectory.gaps })),
    [contestants],
  );
  const [low, high] = gapRange(
    lines.map(({ values }) => values),
    tolerance,
  );
  const axes = useMemo(() => axesOf(low, high), [low, high]);
  const seek = (event: MouseEvent) => {
    const plot = (event.currentTarget as Element).querySelector(".u-over");
    if (!plot?.contains(event.target as Node)) return;
    const { left, width } = plot.getBoundingClientRect();
    playback.seek(((event.clientX - left) / width) * playback.end);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the slider over the steps does the same
    <div class="gap-chart" onClick={seek}>
      <LinesChart
        label="Gap to the minimum of each optimizer against the steps, on a logarithmic scale"
        lines={lines}
        axes={axes}
        mark={step}
      />
    </div>
  );
}

function axesOf(low: number, high: number): Axes {
  const tick = (value: number) => {
    const text = value.toExponential(0).replace("+", "").replace("-", "−");
    return value >= 0.01 && value < 1e4 ? String(value) : text;
  };
  return { x: "step", scale: "log", range: [low, high], height: 280, text: numberText, tick };
}
