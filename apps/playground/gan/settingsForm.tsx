import { optimizerNamed } from "../../demos/optimizers.ts";
import type { LearningRates } from "../../demos/ring/contestants.ts";
import { FIRST_NOISE } from "../../demos/ring/game.ts";
import { Choice } from "../parts/choice.tsx";
import { OptionsForm } from "../parts/optionsForm.tsx";
import { Slider } from "../parts/slider.tsx";
import { presetOf, presets } from "./presets.ts";
import { type GanState, limits, settingsOf } from "./state.ts";

/** What most people would turn. */
const main = ["momentum", "nesterov", "betas", "alpha", "rho", "amsgrad"];

export interface SettingsFormProps {
  readonly state: GanState;
  onChange(change: Partial<GanState>): void;
}

/** What holds from the next step on, also while a game is played. */
export function SettingsForm({ state: { settings, noise }, onChange }: SettingsFormProps) {
  const preset = presetOf(settings);
  const { description } = optimizerNamed(settings.optimizer);
  const change = (change: Partial<typeof settings>) =>
    onChange({ settings: { ...settings, ...change } });
  const rate = (of: keyof LearningRates) => (
    <Slider
      label={`lr, ${of}`}
      {...{ min: 1e-4, max: 10, scale: "log" }}
      value={settings.lr[of]}
      usual={preset.lr[of]}
      allows={within(limits.lr)}
      onChange={(value) => change({ lr: { ...settings.lr, [of]: value } })}
    />
  );
  const form = (only: readonly string[]) => (
    <OptionsForm
      description={description}
      options={settings.options}
      only={only}
      onChange={(options) => change({ options })}
    />
  );
  const names = changeable(description.options);
  return (
    <>
      <Choice
        label="optimizer"
        value={preset.id}
        choices={presets.map(({ id, name, optimizer }) => ({
          value: id,
          text: name === "momentum" ? `${optimizer} with momentum` : name,
        }))}
        onChange={(id) =>
          onChange({ settings: settingsOf(presets.find((preset) => preset.id === id)!) })
        }
      />
      <div class="options">
        {rate("generator")}
        {rate("discriminator")}
      </div>
      {form(names.filter((name) => main.includes(name)))}
      <Slider
        label="instance noise"
        {...{ min: 0, max: 1, step: 0.01 }}
        value={noise}
        usual={FIRST_NOISE}
        allows={within(limits.noise)}
        onChange={(noise) => onChange({ noise })}
      />
      <details>
        <summary>More options of {description.name}</summary>
        {form(names.filter((name) => !main.includes(name)))}
      </details>
    </>
  );
}

/** All but `lr`, which both networks have of their own, and what only sets up the state. */
function changeable(specs: Readonly<Record<string, object>>): string[] {
  return Object.keys(specs).filter((name) => name !== "lr" && !("initial" in specs[name]!));
}

function within({ min, max }: { readonly min: number; readonly max: number }) {
  return (value: number) => value >= min && value <= max;
}
