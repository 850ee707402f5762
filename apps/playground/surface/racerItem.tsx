import type { Nadir } from "nadir";
import { useState } from "preact/hooks";
import { optimizerNamed } from "../../demos/optimizers.ts";
import type { Racer } from "../../demos/surfaces/racer.ts";
import { racerProblem } from "../../demos/surfaces/scene.ts";
import type { Options } from "../../demos/text.ts";
import { OptionsForm } from "../parts/optionsForm.tsx";
import { Sample } from "../parts/sample.tsx";
import type { Contestant } from "./contestant.ts";
import { Icon } from "./icon.tsx";

export interface RacerItemProps {
  readonly nadir: Nadir;
  readonly contestant: Contestant;
  onShow(visible: boolean): void;
  onChange(racer: Racer): void;
  onRemove(): void;
}

/** A racer of the list, with its learning rate; its other options unfold. */
export function RacerItem({ nadir, contestant, onShow, onChange, onRemove }: RacerItemProps) {
  const { racer, name, look, visible } = contestant;
  const { description } = optimizerNamed(racer.optimizer);
  const [problem, setProblem] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const change = (options: Options) => {
    const changed = { ...racer, options };
    const problem = racerProblem(nadir, changed);
    setProblem(problem);
    if (problem === undefined) onChange(changed);
  };
  const form = { description, options: racer.options, onChange: change };
  const others = Object.keys(description.options).filter((name) => name !== "lr");
  return (
    <li>
      <fieldset class={visible ? "racer" : "racer out"} aria-label={name}>
        <input
          type="checkbox"
          aria-label={`Show ${name}`}
          title={visible ? "Hide" : "Show"}
          checked={visible}
          onChange={({ currentTarget }) => onShow(currentTarget.checked)}
        />
        <div class="racer-rate">
          <OptionsForm {...form} only={["lr"]} />
        </div>
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary title="All options">
            <Sample {...look} />
            <span class="racer-name">{name}</span>
          </summary>
          {isOpen && (
            <div class="racer-options">
              <OptionsForm {...form} only={others} />
              <button
                type="button"
                disabled={Object.keys(racer.options).length === 0}
                onClick={() => change({})}
              >
                At its defaults
              </button>
            </div>
          )}
        </details>
        <button
          type="button"
          class="remove"
          aria-label={`Remove ${name}`}
          title="Remove"
          onClick={onRemove}
        >
          <Icon name="remove" />
        </button>
        {problem !== undefined && (
          <p class="hint" role="alert">
            {problem}
          </p>
        )}
      </fieldset>
    </li>
  );
}
