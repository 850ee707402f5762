import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLinked } from "../link/useLinked.ts";
import { Code } from "../parts/code.tsx";
import { useTraining } from "../parts/useTraining.ts";
import type { SectionProps } from "../section.ts";
import { codeOf } from "./code.ts";
import { Descent } from "./descent.tsx";
import { Form } from "./form.tsx";
import type { Order, Report } from "./messages.ts";
import { Picture } from "./picture.tsx";
import { problemOf, type Question, read } from "./problem.ts";
import { nothing, type Progress, told } from "./progress.ts";
import { Results } from "./results.tsx";
import { codec } from "./state.ts";

/** What is typed is fitted once nobody has typed for so long. */
const PAUSE = 250;

/** Numbers of a formula of one's own, found by L-BFGS and others. */
export default function Section({ link }: SectionProps) {
  const [state, change] = useLinked(codec, link);
  const { formula, data, loss, starts } = state;
  const question: Question = { formula, data, loss, starts };
  const key = JSON.stringify(question);
  const { problem, error } = useUnderstood(question, key);
  const names = useNames(formula);
  const asked = useSettled({ question, key, error }, key);
  const running = useTraining<Order, Report, Progress>({
    key: asked.key,
    startsItself: true,
    first: asked.error === undefined ? { kind: "fit", question: asked.question } : undefined,
    fresh: nothing,
    worker: () => new Worker(new URL("./formulaWorker.js", import.meta.url), { type: "module" }),
    told,
  });
  const { progress, failure } = running;
  const isOfThis = asked.key === key && error === undefined;
  const shown = isOfThis ? progress : nothing;
  const code = useMemo(() => (error === undefined ? codeOf(question) : undefined), [key, error]);
  return (
    <div class="formulas">
      <h1>Fit a formula</h1>
      <p class="lead">
        Write a formula, paste measurements, and find the numbers that fit them best: by Nadir's
        L-BFGS and Adam, and beside them by what else there is in JavaScript.
      </p>
      <div class="board">
        <Form {...{ state, names, error }} onChange={change} />
        <div class="seen">
          {problem && <Picture problem={problem} found={shown.found} />}
          {problem && (
            <section>
              <h2>In numbers</h2>
              <Results names={problem.expression.names} progress={shown} />
              {failure !== undefined && <p role="alert">The fit failed: {failure}</p>}
              <p class="note">
                All with exact derivatives, but nelderMead, which needs none, and from the same
                start, in units of it. An evaluation is of the formula at all points. The time is
                that of a whole fit, memory and optimizer made anew. Adam has no end of its own and
                takes 2,000 steps; ml-levenberg-marquardt takes 100 iterations where errors are
                left, and its evaluations are those of the formula alone.
              </p>
            </section>
          )}
          {shown.ended && shown.found.length > 0 && <Descent found={shown.found} />}
        </div>
      </div>
      {code !== undefined && (
        <section aria-labelledby="formula-code">
          <h2 id="formula-code">Code</h2>
          <p class="note">
            With derivatives by central differences. <code>examples/formula.mjs</code> is such a
            program as a script.
          </p>
          <Code label="Code of the fit" code={code} />
        </section>
      )}
    </div>
  );
}

/** The problem, or why there is none; then the last one stays in sight. */
function useUnderstood(question: Question, key: string) {
  const now = useMemo((): { problem?: ReturnType<typeof problemOf>; error?: string } => {
    try {
      return { problem: problemOf(question) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }, [key]);
  const [last, setLast] = useState(now.problem);
  useEffect(() => {
    if (now.problem) setLast(now.problem);
  }, [now]);
  return { problem: now.problem ?? last, error: now.error };
}

/** The numbers of a formula, or of the last one that can be read. */
function useNames(formula: string): readonly string[] {
  const last = useRef<readonly string[]>([]);
  return useMemo(() => {
    try {
      last.current = read(formula).names;
    } catch {
      // Said beside it.
    }
    return last.current;
  }, [formula]);
}

/** A value, as it was when its key had not changed for a while. */
function useSettled<T>(value: T, key: string): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
