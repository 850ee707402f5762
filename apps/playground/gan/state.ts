import type { Settings } from "../../demos/ring/contestants.ts";
import { FIRST_NOISE } from "../../demos/ring/game.ts";
import { CHECKS } from "../../demos/ring/train.ts";
import { racersText, readRacers } from "../../demos/surfaces/racer.ts";
import { Reader } from "../link/fields.ts";
import type { Codec, Fields } from "../link/link.ts";
import { type Player, presetOf, presets } from "./presets.ts";
import type { Speed } from "./protocol.ts";

/** What a link holds: what a game is started with, and how it is watched. */
export interface GanState {
  readonly settings: Settings;
  readonly noise: number;
  readonly seed: number;
  readonly steps: number;
  readonly speed: Speed;
  /** Whether what the discriminator thinks is shown. */
  readonly field: boolean;
}

/** What can be chosen; of seeds and steps it is what `nadir gan` takes. */
export const limits = {
  lr: { min: 0, max: 100 },
  noise: { min: 0, max: 2 },
  seed: { min: 0, max: 2 ** 53 - 101, integer: true },
  steps: { min: CHECKS, max: 1_000_000, integer: true },
} as const;

export const speeds: readonly Speed[] = [1, 5, 25, 100, "fastest"];

export const defaults: GanState = {
  settings: settingsOf(presets[0]!),
  noise: FIRST_NOISE,
  seed: 1,
  steps: 20_000,
  speed: 25,
  field: true,
};

/** A preset without its names. */
export function settingsOf({ optimizer, lr, options }: Settings): Settings {
  return { optimizer, lr, options };
}

/** `#gan?optimizer=Adam:betas=0.5/0.999&lrD=0.02&noise=0`. Learning rates are by default the optimizer's preset's. */
export const ganCodec: Codec<GanState> = {
  read(fields) {
    const reader = new Reader(fields);
    const state: GanState = {
      settings: readSettings(reader),
      noise: reader.number("noise", limits.noise) ?? defaults.noise,
      seed: reader.number("seed", limits.seed) ?? defaults.seed,
      steps: reader.number("steps", limits.steps) ?? defaults.steps,
      speed: readSpeed(reader),
      field: reader.choice("field", ["on", "off"]) !== "off",
    };
    return { state, ignored: reader.ignored };
  },
  write({ settings, noise, seed, steps, speed, field }) {
    return {
      ...writeSettings(settings),
      ...(noise !== defaults.noise && { noise: String(noise) }),
      ...(seed !== defaults.seed && { seed: String(seed) }),
      ...(steps !== defaults.steps && { steps: String(steps) }),
      ...(speed !== defaults.speed && { speed: String(speed) }),
      ...(!field && { field: "off" }),
    };
  },
};

function readSettings(reader: Reader): Settings {
  const player = readPlayer(reader);
  const { lr } = presetOf(player);
  return {
    ...player,
    lr: {
      generator: reader.number("lrG", limits.lr) ?? lr.generator,
      discriminator: reader.number("lrD", limits.lr) ?? lr.discriminator,
    },
  };
}

function readPlayer(reader: Reader): Player {
  const text = reader.text("optimizer");
  if (text === undefined) return defaults.settings;
  const { racers, ignored } = readRacers(text);
  for (const sentence of ignored) reader.ignore(sentence);
  const [racer, ...others] = racers;
  for (const { optimizer } of others) reader.ignore(`${optimizer}, since one optimizer plays`);
  if (!racer) {
    if (ignored.length === 0) reader.ignore(`optimizer=${text}, since it names none`);
    return defaults.settings;
  }
  const { lr, ...options } = racer.options;
  if (lr !== undefined) reader.ignore(`lr of ${racer.optimizer}, which lrG and lrD say here`);
  return { optimizer: racer.optimizer, options };
}

function writeSettings(settings: Settings): Fields {
  const { lr } = presetOf(settings);
  const text = racersText([settings]);
  return {
    ...(text !== racersText([defaults.settings]) && { optimizer: text }),
    ...(settings.lr.generator !== lr.generator && { lrG: String(settings.lr.generator) }),
    ...(settings.lr.discriminator !== lr.discriminator && {
      lrD: String(settings.lr.discriminator),
    }),
  };
}

function readSpeed(reader: Reader): Speed {
  const text = reader.choice("speed", speeds.map(String));
  return speeds.find((speed) => String(speed) === text) ?? defaults.speed;
}
