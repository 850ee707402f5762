import { useId, useState } from "preact/hooks";
import { LONGEST_PROMPT } from "./state.ts";

export interface PromptFieldProps {
  readonly value: string;
  onChange(value: string): void;
}

/** What a text begins with. */
export function PromptField({ value, onChange }: PromptFieldProps) {
  const id = useId();
  // What is being typed must outlast the page's redrawing itself meanwhile.
  const [draft, setDraft] = useState<string>();
  return (
    <div class="prompt">
      <label for={id}>Begin with</label>
      <input
        type="text"
        id={id}
        maxLength={LONGEST_PROMPT}
        autocomplete="off"
        spellcheck={false}
        value={draft ?? value}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={({ currentTarget }) => {
          setDraft(undefined);
          onChange(currentTarget.value.slice(0, LONGEST_PROMPT));
        }}
      />
    </div>
  );
}
