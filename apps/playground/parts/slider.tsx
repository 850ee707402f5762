import { useId, useState } from "preact/hooks";
import { type Scale, scales } from "./scales.ts";

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  /** The slider's ends. A number typed beside it may lie outside, within `allows`. */
  readonly min: number;
  readonly max: number;
  /** Default: linear. */
  readonly scale?: Scale;
  /** Only multiples of this, on a linear scale. */
  readonly step?: number;
  /** The value that a tick under the slider shows. */
  readonly usual?: number;
  /** Whether a number may be typed. Default: those from `min` to `max`. */
  allows?(value: number): boolean;
  onChange(value: number): void;
}

/** Positions of a slider. */
const POSITIONS = 1000;

/** A number, by a slider and by typing. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, scale = "linear", step, usual, onChange } = props;
  const id = useId();
  // What is being typed must outlast the page's redrawing itself meanwhile.
  const [draft, setDraft] = useState<string>();
  const { toFraction, toValue } = scales[scale](min, max);
  const allows = props.allows ?? ((value: number) => value >= min && value <= max);
  const round = (value: number) => {
    if (step !== undefined) return rounded(Math.round(value / step) * step);
    // Of 0.995 the two digits that count are those of what it lacks to 1.
    return scale === "decay" ? Number((1 - rounded(1 - value)).toPrecision(12)) : rounded(value);
  };
  const slide = (position: number) =>
    onChange(
      position === POSITIONS ? max : position === 0 ? min : round(toValue(position / POSITIONS)),
    );
  const type = (input: HTMLInputElement) => {
    const typed = input.value.trim() === "" ? Number.NaN : Number(input.value);
    const valid = Number.isFinite(typed) && allows(typed);
    input.setAttribute("aria-invalid", String(!valid));
    if (!valid) return;
    setDraft(undefined);
    onChange(typed);
  };
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        type="range"
        id={id}
        min={0}
        max={POSITIONS}
        value={Math.round(clamp(toFraction(value)) * POSITIONS)}
        aria-valuetext={String(value)}
        onInput={({ currentTarget }) => slide(Number(currentTarget.value))}
      />
      {usual !== undefined && (
        <span
          class="usual"
          aria-hidden="true"
          style={{ "--at": String(clamp(toFraction(usual))) }}
        />
      )}
      <input
        type="text"
        inputMode="decimal"
        aria-label={`${label}, typed`}
        value={draft ?? String(value)}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={({ currentTarget }) => type(currentTarget)}
        onBlur={({ currentTarget }) => {
          // What was refused gives way to what is.
          setDraft(undefined);
          currentTarget.removeAttribute("aria-invalid");
        }}
      />
    </div>
  );
}

/** Two digits, as people would type. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
