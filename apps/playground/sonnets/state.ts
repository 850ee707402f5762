import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";

/** What a training follows from. */
export interface Plan {
  readonly steps: number;
  readonly seed: number;
}

export interface SonnetsState extends Plan {
  /** What a text begins with. */
  readonly prompt: string;
  readonly temperature: number;
  /** Whether it writes again and again as it learns. */
  readonly again: boolean;
}

/** What can be chosen. */
export const limits = {
  steps: { min: 20, max: 20_000, integer: true },
  seed: { min: 1, max: 1_000_000, integer: true },
  temperature: { min: 0.1, max: 2 },
} as const;

/** Letters of a prompt, at most: what is further back is not seen. */
export const LONGEST_PROMPT = 60;

export const usual: SonnetsState = {
  ...{ steps: 2000, seed: 1, prompt: "Shall I compare thee", temperature: 0.8, again: true },
};

/** `#sonnets?steps=500&seed=7&prompt=O%20rose&temperature=0.5&again=off`. */
export const codec: Codec<SonnetsState> = {
  read(fields) {
    const reader = new Reader(fields);
    const state = {
      steps: reader.number("steps", limits.steps) ?? usual.steps,
      seed: reader.number("seed", limits.seed) ?? usual.seed,
      prompt: readPrompt(reader),
      temperature: reader.number("temperature", limits.temperature) ?? usual.temperature,
      again: reader.choice("again", ["on", "off"]) !== "off",
    };
    return { state, ignored: reader.ignored };
  },
  write({ steps, seed, prompt, temperature, again }) {
    return {
      ...(steps !== usual.steps && { steps: String(steps) }),
      ...(seed !== usual.seed && { seed: String(seed) }),
      ...(prompt !== usual.prompt && { prompt }),
      ...(temperature !== usual.temperature && { temperature: String(temperature) }),
      ...(!again && { again: "off" }),
    };
  },
};

function readPrompt(reader: Reader): string {
  const text = reader.text("prompt") ?? usual.prompt;
  if (text.length <= LONGEST_PROMPT) return text;
  reader.ignore(`a prompt of ${text.length} letters, since there are ${LONGEST_PROMPT} at most`);
  return usual.prompt;
}
