import { Code } from "../parts/code.tsx";
import { entryOf } from "./catalog.ts";
import { codeFor } from "./curve.ts";
import { started, type Written } from "./entry.ts";
import { ScheduleForm } from "./form/scheduleForm.tsx";

export interface EditorProps {
  /** What the form shows. */
  readonly written: Written;
  /** Why Nadir does not take it, if it does not. */
  readonly error?: string;
  /** What is drawn: the last that Nadir took. */
  readonly drawn: Written;
  readonly steps: number;
  /** Why it cannot be added to the chart, if it cannot. */
  readonly refusal?: string | undefined;
  onChange(written: Written): void;
  onAdd(): void;
}

/** A schedule's parameters, and the code that makes it. */
export function Editor(props: EditorProps) {
  const { written, error, drawn, steps, refusal, onChange, onAdd } = props;
  const code = codeFor(drawn);
  return (
    <section class="editor" aria-labelledby="parameters">
      <h2 id="parameters">Parameters</h2>
      <ScheduleForm written={written} steps={steps} onChange={onChange} />
      <div role="alert">{error && <p class="refused">{error}. The curve stays as it was.</p>}</div>
      <div class="actions">
        <button
          type="button"
          class={refusal ? "" : "primary"}
          disabled={refusal !== undefined}
          onClick={onAdd}
        >
          {refusal ?? "Add to the chart"}
        </button>
        <button type="button" onClick={() => onChange(started(entryOf(written)))}>
          Reset
        </button>
      </div>
      <h2>Code</h2>
      <Code label="Code" code={code} />
    </section>
  );
}
