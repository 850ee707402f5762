import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";
import { entryOf } from "./catalog.ts";
import { check, MAX_STEPS } from "./curve.ts";
import { started, type Written } from "./entry.ts";
import { readSchedule, splitOutside, textOf } from "./text.ts";

export interface SchedulesState {
  /** The one in the form: one that Nadir takes. */
  readonly now: Written;
  /** Those kept beside it. */
  readonly kept: readonly Written[];
  /** How many steps are shown. */
  readonly steps: number;
  readonly scale: "linear" | "log";
}

/** As many as have colours of their own. */
export const MOST_KEPT = 6;
export { MAX_STEPS };
export const MIN_STEPS = 10;

const usual: SchedulesState = {
  now: started(entryOf({ name: "cosine" })),
  kept: [],
  steps: 1000,
  scale: "linear",
};

/** `#schedules?now=cosine(warmup=50)&kept=noam;linear(total=500)&steps=500&scale=log`. */
export const codec: Codec<SchedulesState> = {
  read(fields) {
    const reader = new Reader(fields);
    const range = { min: MIN_STEPS, max: MAX_STEPS, integer: true };
    const now = reader.text("now");
    const kept = splitOutside(reader.text("kept") ?? "", ";");
    if (kept.length > MOST_KEPT) reader.ignore(`more than ${MOST_KEPT} kept schedules`);
    const state: SchedulesState = {
      now: (now === undefined ? undefined : readValid(reader, "now", now)) ?? usual.now,
      kept: kept.slice(0, MOST_KEPT).flatMap((text) => readValid(reader, "kept", text) ?? []),
      steps: reader.number("steps", range) ?? usual.steps,
      scale: reader.choice("scale", ["linear", "log"]) ?? usual.scale,
    };
    return { state, ignored: reader.ignored };
  },
  write({ now, kept, steps, scale }) {
    const text = textOf(now);
    return {
      ...(text !== textOf(usual.now) && { now: text }),
      ...(kept.length > 0 && { kept: kept.map(textOf).join(";") }),
      ...(steps !== usual.steps && { steps: String(steps) }),
      ...(scale !== usual.scale && { scale }),
    };
  },
};

/** A schedule that Nadir takes, or a note why it does not. */
function readValid(reader: Reader, field: string, text: string): Written | undefined {
  try {
    const written = readSchedule(text);
    check(written);
    return written;
  } catch (error) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    return reader.ignore(`${field}=${shown}, since ${(error as Error).message}`);
  }
}
