import { useId, useState } from "preact/hooks";

export interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  onChange(value: number): void;
}

/** A whole number, typed or counted up and down. What is none gives way to what was. */
export function WholeNumber({ label, value, min, max, onChange }: WholeNumberProps) {
  const id = useId();
  // What is being typed must outlast the page's redrawing itself meanwhile.
  const [draft, setDraft] = useState<string>();
  const change = (input: HTMLInputElement) => {
    setDraft(undefined);
    const typed = input.valueAsNumber;
    if (Number.isInteger(typed) && typed >= min && typed <= max) onChange(typed);
    else input.value = String(value);
  };
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <input
        type="number"
        id={id}
        min={min}
        max={max}
        step={1}
        title={`A whole number from ${min.toLocaleString("en")} to ${max.toLocaleString("en")}`}
        value={draft ?? value}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={({ currentTarget }) => change(currentTarget)}
      />
    </div>
  );
}
