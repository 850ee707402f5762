import type { Axes } from "../../demos/page/axes.ts";
import type { Line } from "../../demos/page/line.ts";
import { entryOf } from "./catalog.ts";
import { type Curve, curveOf } from "./curve.ts";
import type { Written } from "./entry.ts";
import { lookOf } from "./looks.ts";
import { namesOf } from "./names.ts";
import type { SchedulesState } from "./state.ts";
import { textOf } from "./text.ts";

/** Whether the schedule in the form is also among those kept. */
export function isKept({ now, kept }: SchedulesState): boolean {
  return kept.some((written) => textOf(written) === textOf(now));
}

const known = new WeakMap<Written, { readonly steps: number; readonly curve: Curve }>();

/** The curve of a schedule, which is asked for again with every change of another one. */
function drawn(written: Written, steps: number): Curve {
  const last = known.get(written);
  if (last?.steps === steps) return last.curve;
  const curve = curveOf(written, steps);
  known.set(written, { steps, curve });
  return curve;
}

/** The curves of the chart: those kept, in their order, and the one in the form if it is none of these. */
export function linesOf(state: SchedulesState): readonly Line[] {
  const { now, kept, steps } = state;
  const shown = isKept(state) ? kept : [...kept, now];
  const names = namesOf(shown);
  return shown.map((written, i) => ({
    name: names[i]!,
    ...lookOf(i < kept.length ? i : undefined),
    values: drawn(written, steps).values,
  }));
}

/** The metric that a schedule follows, if it follows one. */
export function metricLineOf({ now, steps }: SchedulesState): Line | undefined {
  const { metrics } = drawn(now, steps);
  return (
    metrics && {
      name: now.values.mode === "max" ? "score" : "loss",
      ...lookOf(3),
      dash: [],
      values: metrics,
    }
  );
}

/** What a schedule's steps are. */
export function unitOf(written: Written): "step" | "epoch" {
  return entryOf(written).kind === "by a metric" ? "epoch" : "step";
}

/** Axes on which these lines lie, a linear one from 0 on. */
export function axesOf(x: string, scale: Axes["scale"], lines: readonly Line[]): Axes {
  const text = (value: number) => value.toPrecision(3);
  if (scale === "log") return { x, scale, text, tick: figure };
  const values = lines.flatMap(({ values }) => Array.from(values)).filter(Number.isFinite);
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const range = low === high ? ([0, 1] as const) : ([-room(-low), room(high)] as const);
  return { x, scale, range, text, tick: figure };
}

/** As people read it: three digits, and no row of zeros. */
export function figure(value: number): string {
  const text = String(Number(value.toPrecision(3)));
  return Math.abs(value) < 1e-4 && value !== 0 ? Number(text).toExponential() : text;
}

/** A little more than a value, and rounder; nothing for nothing. */
function room(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const rounder = [1.1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 11].find(
    (times) => times * power >= 1.05 * value,
  );
  // Of the least numbers and of the greatest there are no rounder ones.
  return rounder === undefined ? value : Math.min(Number((rounder * power).toPrecision(3)), 1e300);
}
