import { Choice } from "../parts/choice.tsx";
import { LEAST_TOLERANCE, MOST_TOLERANCE } from "./state.ts";

/** The gap below which a racer has arrived: a power of ten, or what the address says. */
export function Tolerance({ value, onChange }: { value: number; onChange(value: number): void }) {
  const powers: number[] = [];
  for (let exponent = 1; Number(`1e-${exponent}`) >= LEAST_TOLERANCE; exponent++) {
    powers.push(Number(`1e-${exponent}`));
  }
  const values = powers.includes(value) ? powers : [...powers, value].sort((a, b) => b - a);
  return (
    <Choice
      label="to a gap of"
      value={String(value)}
      choices={values.map((value) => ({ value: String(value), text: toleranceText(value) }))}
      onChange={(text) => onChange(Number(text))}
    />
  );
}

function toleranceText(value: number): string {
  return value >= MOST_TOLERANCE / 100 ? String(value) : value.toExponential().replace("-", "−");
}
