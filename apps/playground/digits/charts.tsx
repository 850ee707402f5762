import { useEffect, useRef } from "preact/hooks";
import { accuracyAxes, lossAxes } from "../../demos/digits/lines.ts";
import { Chart } from "../../demos/page/chart.ts";
import { drawLegend, type Highlighting } from "../../demos/page/legend.ts";
import type { Curves } from "./curves.ts";

/** By which uPlot knows charts that belong together. */
const GROUP = "digits";

/** Losses and accuracies side by side, with one legend: a line highlighted here is highlighted there. */
export function Charts({ losses, accuracies, highlighted }: Curves & { highlighted?: string }) {
  const lossPlace = useRef<HTMLDivElement>(null);
  const accuracyPlace = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLFieldSetElement>(null);
  const charts = useRef<readonly [loss: Chart, accuracy: Chart]>(undefined);
  const looks = losses.map(({ name, hue, dash }) => `${name} ${hue} ${dash}`).join();

  useEffect(() => {
    const loss = new Chart(lossPlace.current!, losses, lossAxes, GROUP);
    const accuracy = new Chart(accuracyPlace.current!, accuracies, accuracyAxes, GROUP);
    charts.current = [loss, accuracy];
    return () => {
      loss.remove();
      accuracy.remove();
    };
  }, []);
  useEffect(() => {
    const [loss, accuracy] = charts.current!;
    loss.draw(losses);
    accuracy.draw(accuracies);
  }, [losses, accuracies]);
  useEffect(() => drawLegend(legend.current!, losses, both(charts.current!)), [looks]);
  useEffect(
    () => both(charts.current!).highlight(losses.find(({ name }) => name === highlighted)),
    [highlighted],
  );

  return (
    <figure>
      <div class="pair">
        <div>
          <h2>Training loss</h2>
          <p class="note">Mean cross-entropy over all training images; logarithmic</p>
          <div class="chart" role="img" aria-label="Training loss by epoch" ref={lossPlace} />
        </div>
        <div>
          <h2>Test accuracy</h2>
          <p class="note">Share of the images kept for the test that are recognised</p>
          <div class="chart" role="img" aria-label="Test accuracy by epoch" ref={accuracyPlace} />
        </div>
      </div>
      <fieldset class="legend" aria-label="Curves to show" ref={legend} />
    </figure>
  );
}

function both(charts: readonly Chart[]): Highlighting {
  return {
    highlight(line) {
      for (const chart of charts) chart.highlight(line);
    },
    show(line, visible) {
      for (const chart of charts) chart.show(line, visible);
    },
  };
}
