import { useMemo, useState } from "preact/hooks";
import { useLinked } from "../link/useLinked.ts";
import type { SectionProps } from "../section.ts";
import { ChartPanel } from "./chartPanel.tsx";
import { check } from "./curve.ts";
import { CurvesTable } from "./curvesTable.tsx";
import { Editor } from "./editor.tsx";
import { started, type Written } from "./entry.ts";
import { Gallery } from "./gallery.tsx";
import { isKept, linesOf } from "./lines.ts";
import { codec, MOST_KEPT } from "./state.ts";

export default function Section({ link }: SectionProps) {
  const [state, change] = useLinked(codec, link);
  const { now, kept, steps } = state;
  const lines = useMemo(() => linesOf(state), [now, kept, steps]);
  // What the form shows, also while Nadir does not take it.
  const [form, setForm] = useState<{ written: Written; error?: string }>({ written: now });
  const edit = (written: Written) => {
    try {
      check(written);
      setForm({ written });
      change({ now: written });
    } catch (error) {
      setForm({ written, error: (error as Error).message });
    }
  };
  const actions = (i: number) => ({
    edit: () => edit(kept[i]!),
    remove: () => change({ kept: kept.toSpliced(i, 1) }),
  });
  return (
    <div class="schedules">
      <h1>Learning-rate schedules</h1>
      <p class="lead">
        Every hyperparameter of an optimizer may be a schedule: a pure function of the step. Choose
        one, move its parameters, and take the code with you.
      </p>
      <Gallery chosen={form.written.name} onChoose={(entry) => edit(started(entry))} />
      <div class="workbench">
        <ChartPanel state={state} lines={lines} change={change} />
        <Editor
          {...form}
          drawn={now}
          steps={steps}
          refusal={
            isKept(state)
              ? "In the chart"
              : kept.length === MOST_KEPT
                ? "The chart is full"
                : undefined
          }
          onChange={edit}
          onAdd={() => change({ kept: [...kept, now] })}
        />
        <section class="numbers">
          <h2>In numbers</h2>
          <CurvesTable
            rows={lines.map((line, i) => ({
              line,
              actions: i < kept.length ? actions(i) : undefined,
            }))}
          />
        </section>
      </div>
    </div>
  );
}
