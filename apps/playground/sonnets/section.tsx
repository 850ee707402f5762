import { useEffect, useMemo, useRef } from "preact/hooks";
import { useLinked } from "../link/useLinked.ts";
import { Code } from "../parts/code.tsx";
import { TrainingBar } from "../parts/trainingBar.tsx";
import { useTraining } from "../parts/useTraining.ts";
import { WholeNumber } from "../parts/wholeNumber.tsx";
import type { SectionProps } from "../section.ts";
import { Bits } from "./bits.tsx";
import { codeOf } from "./code.ts";
import type { Order, Report } from "./messages.ts";
import { fresh, type Progress, told } from "./progress.ts";
import { codec, limits } from "./state.ts";
import { Writing } from "./writing.tsx";

/** A transformer learns Shakespeare's sonnets, character by character, and writes. */
export default function Section({ link }: SectionProps) {
  const [state, change] = useLinked(codec, link);
  const { steps, seed, prompt, temperature, again } = state;
  const running = useTraining<Order, Report, Progress>({
    key: [steps, seed].join(),
    // It takes minutes of a core.
    startsItself: false,
    first: { kind: "start", plan: { steps, seed } },
    fresh,
    worker: () => new Worker(new URL("./sonnetsWorker.js", import.meta.url), { type: "module" }),
    told,
  });
  const { progress, phase, failure, order } = running;
  const { checks, isWriting } = progress;
  const number = useRef(0);
  const write = () =>
    order({ kind: "write", task: { prompt, temperature, number: number.current++ } });
  useEffect(() => {
    // The first is of what it is before it learned anything.
    if (again && !isWriting && checks.length > 1) write();
  }, [checks.length]);
  const code = useMemo(() => codeOf({ steps, seed }), [steps, seed]);
  return (
    <div class="sonnets">
      <h1>Sonnets, by a transformer</h1>
      <p class="lead">
        It reads Shakespeare's sonnets character by character and learns what comes next: two blocks
        of attention, 112,000 parameters, that see 64 characters. All of it happens here, in a
        thread of its own, and keeps one core busy for a few minutes. Let it learn for as long as
        you like, and have it write.
      </p>
      <section class="controls">
        <h2 class="unseen">The training</h2>
        <TrainingBar running={running} unit="step" done={progress.step} total={steps}>
          <WholeNumber
            label="Steps"
            value={steps}
            {...limits.steps}
            onChange={(steps) => change({ steps })}
          />
          <WholeNumber
            label="Seed"
            value={seed}
            {...limits.seed}
            onChange={(seed) => change({ seed })}
          />
        </TrainingBar>
        {phase === "failed" && <p role="alert">The training failed: {failure}</p>}
      </section>
      <div class="board">
        <Writing
          {...{ state, progress }}
          ready={checks.length > 0 && phase !== "failed"}
          onChange={change}
          onWrite={write}
          onStop={() => order({ kind: "stop" })}
        />
        <Bits progress={progress} steps={steps} />
      </div>
      <section aria-labelledby="sonnets-code">
        <h2 id="sonnets-code">Code</h2>
        <p class="note">
          The training; <code>examples/sonnets.mjs</code> also tests and writes, and comes to the
          same bits a character.
        </p>
        <Code label="Code of the training" code={code} />
      </section>
      <p class="note">The sonnets are those of the Moby edition, which is in the public domain.</p>
    </div>
  );
}
