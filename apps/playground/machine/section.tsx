import { catalog } from "../../../src/optimizers/catalog.ts";
import { useLinked } from "../link/useLinked.ts";
import { Choice } from "../parts/choice.tsx";
import { CopyButton } from "../parts/copyButton.tsx";
import type { SectionProps } from "../section.ts";
import { type Agent, browserText } from "./browser.ts";
import { ResultsTable } from "./resultsTable.tsx";
import { codec, SIZES } from "./state.ts";
import { markdownOf } from "./text.ts";
import { type Measurement, useMeasurement } from "./useMeasurement.ts";

const sizes = SIZES.map((value) => ({ value, text: Number(value).toLocaleString("en") }));

/** The bench of the kernels, in the visitor's browser. */
export default function Section({ link }: SectionProps) {
  const [{ n }, change] = useLinked(codec, link);
  const length = Number(n);
  const measurement = useMeasurement(length);
  const { results, phase, start, stop } = measurement;
  const isRunning = phase === "running";
  const machine = {
    browser: browserText(navigator as Agent),
    cores: navigator.hardwareConcurrency,
  };
  return (
    <div class="machine">
      <h1>Your machine</h1>
      <p class="lead">
        What one <code>optimizer.step()</code> takes here, in this browser, beside the obvious loop
        over <code>Float32Array</code>s in plain JavaScript.
      </p>
      <section class="controls">
        <h2 class="unseen">The measurement</h2>
        <button
          type="button"
          class={isRunning ? undefined : "primary"}
          onClick={isRunning ? stop : start}
        >
          {isRunning ? "Stop" : results.length > 0 ? "Measure again" : "Measure"}
        </button>
        <Choice label="Parameters" value={n} choices={sizes} onChange={(n) => change({ n })} />
        <p class="status" role="status">
          {statusOf(measurement)}
        </p>
        {results.length > 0 && (
          <CopyButton label="Copy as Markdown" text={() => markdownOf(results, length, machine)} />
        )}
      </section>
      <section>
        <h2>Nanoseconds a parameter</h2>
        <p class="note">
          One step of {length.toLocaleString("en")} parameters in single precision, each optimizer
          with its defaults. Shorter is faster. {machine.browser}, {machine.cores} logical cores.
        </p>
        <div class="scroll">
          <ResultsTable results={results} isRunning={isRunning} />
        </div>
        <p class="note">
          Nadir and JavaScript have their turns in rounds of a few milliseconds, long enough for the
          browser's clock; of its rounds, the fastest counts. A step of Nadir is a whole call of{" "}
          <code>optimizer.step()</code>, with its fixed cost, which shows at 1,000 parameters. The
          loops are those of <code>npm run bench</code>, which checks that they compute the same.
        </p>
      </section>
    </div>
  );
}

function statusOf({ phase, failure, results }: Measurement): string {
  if (failure !== undefined) return `It failed: ${failure}`;
  const count = `${results.length} of ${catalog.length}`;
  switch (phase) {
    case "waiting":
      return "Takes a few seconds, and one processor core.";
    case "running":
      return `Measuring ${catalog[results.length]?.description.name ?? ""}: ${count} done`;
    case "ended":
      return results.length === catalog.length ? "Done" : `Stopped: ${count} done`;
  }
}
