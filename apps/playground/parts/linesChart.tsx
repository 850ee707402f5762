import { useEffect, useRef } from "preact/hooks";
import type { Axes } from "../../demos/page/axes.ts";
import { Chart } from "../../demos/page/chart.ts";
import { drawLegend } from "../../demos/page/legend.ts";
import type { Line } from "../../demos/page/line.ts";

export interface LinesChartProps {
  /** What a screen reader says of it. */
  readonly label: string;
  readonly lines: readonly Line[];
  readonly axes: Axes;
  /** Where a vertical line stands, or several. */
  readonly mark?: number | readonly number[];
  /** Whether buttons below show and hide lines. */
  readonly legend?: boolean;
}

/** The chart of `race.html`, as a component. */
export function LinesChart({ label, lines, axes, mark, legend = false }: LinesChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const legendPlace = useRef<HTMLFieldSetElement>(null);
  const chart = useRef<Chart>(undefined);
  const looks = lines.map(({ name, hue, dash }) => `${name} ${hue} ${dash}`).join();

  useEffect(() => {
    chart.current = new Chart(place.current!, lines, axes);
    return () => chart.current?.remove();
  }, [axes]);
  useEffect(() => chart.current!.draw(lines), [lines]);
  useEffect(() => chart.current!.mark(mark), [mark]);
  useEffect(() => {
    if (legendPlace.current) drawLegend(legendPlace.current, lines, chart.current!);
  }, [looks]);

  return (
    <>
      <div class="chart" role="img" aria-label={label} ref={place} />
      {legend && <fieldset class="legend" aria-label="Lines to show" ref={legendPlace} />}
    </>
  );
}
