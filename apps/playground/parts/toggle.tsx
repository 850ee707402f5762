export interface ToggleProps {
  readonly label: string;
  readonly value: boolean;
  onChange(value: boolean): void;
}

/** Yes or no. */
export function Toggle({ label, value, onChange }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={value}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
