import { useId } from "preact/hooks";

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  onChange(value: number): void;
}

/** A whole number that is typed. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const id = useId();
  const type = (input: HTMLInputElement) => {
    const typed = input.value.trim() === "" ? Number.NaN : Number(input.value);
    const valid = Number.isInteger(typed) && typed >= min && typed <= max;
    input.setAttribute("aria-invalid", String(!valid));
    if (valid) onChange(typed);
  };
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <input
        type="text"
        inputMode="numeric"
        id={id}
        value={String(value)}
        title={`A whole number from ${min.toLocaleString("en")} to ${max.toLocaleString("en")}`}
        onChange={({ currentTarget }) => type(currentTarget)}
        onBlur={({ currentTarget }) => {
          // What was refused gives way to what is.
          currentTarget.value = String(value);
          currentTarget.removeAttribute("aria-invalid");
        }}
      />
    </div>
  );
}
