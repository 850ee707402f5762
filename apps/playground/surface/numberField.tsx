import { useEffect, useId, useState } from "preact/hooks";

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** Why a number is refused, as a hint; undefined if it is not. */
  problem(value: number): string | undefined;
  onChange(value: number): void;
}

/** A number to type. What is refused is said beside it, and changes nothing. */
export function NumberField({ label, value, problem, onChange }: NumberFieldProps) {
  const id = useId();
  const [refused, setRefused] = useState<{ text: string; hint: string }>();
  // Another value, from elsewhere, is none of what was refused.
  useEffect(() => setRefused(undefined), [value]);
  const take = (text: string) => {
    const typed = text.trim() === "" ? Number.NaN : Number(text);
    const hint = Number.isNaN(typed) ? `${text || "nothing"} is not a number` : problem(typed);
    setRefused(hint === undefined ? undefined : { text, hint });
    if (hint === undefined && typed !== value) onChange(typed);
  };
  return (
    <div class="number-field">
      <label for={id}>{label}</label>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        id={id}
        value={refused?.text ?? String(value)}
        aria-invalid={refused !== undefined}
        aria-describedby={refused && `${id}-hint`}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
      {refused && (
        <p class="hint" role="alert" id={`${id}-hint`}>
          {refused.hint}
        </p>
      )}
    </div>
  );
}
