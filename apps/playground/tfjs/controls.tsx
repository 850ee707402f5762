import { Choice } from "../parts/choice.tsx";
import { Toggle } from "../parts/toggle.tsx";
import { BACKENDS } from "./backends.ts";
import { PAIR_NAMES, pairs } from "./pairs.ts";
import { parametersOf, SIZES } from "./sizes.ts";
import type { TfjsState } from "./state.ts";

export interface ControlsProps {
  readonly state: TfjsState;
  change(change: Partial<TfjsState>): void;
}

const choicesOf = <Value extends string>(
  values: readonly Value[],
  text: (value: Value) => string = String,
) => values.map((value) => ({ value, text: text(value) }));

/** What is raced, and on what. */
export function Controls({ state, change }: ControlsProps) {
  return (
    <>
      <Choice
        label="Optimizer"
        value={state.pair}
        choices={choicesOf(PAIR_NAMES, (name) => pairs[name].text)}
        onChange={(pair) => change({ pair })}
      />
      <Choice
        label="Network"
        value={state.size}
        choices={choicesOf(
          SIZES,
          (size) => `${size}: ${parametersOf(size).toLocaleString("en")} parameters`,
        )}
        onChange={(size) => change({ size })}
      />
      <Choice
        label="Backend"
        value={state.backend}
        choices={choicesOf(BACKENDS)}
        onChange={(backend) => change({ backend })}
      />
      {state.backend === "wasm" && (
        <Toggle
          label="fastGradients(tf), for both"
          value={state.fast}
          onChange={(fast) => change({ fast })}
        />
      )}
    </>
  );
}
