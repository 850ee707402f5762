import type { Result } from "./measure.ts";

/** Where it was measured. */
export interface Machine {
  /** `Firefox 140 on Linux`. */
  readonly browser: string;
  readonly cores: number;
}

/** Three digits: `0.556 ns`. */
export function nanosecondsText(nanoseconds: number | undefined): string {
  return nanoseconds === undefined ? "–" : `${digits(nanoseconds, 3)} ns`;
}

/** How many times as long plain JavaScript takes: `8.1×`. */
export function ratioText({ nadir, javascript }: Result): string {
  return javascript === undefined ? "–" : `${digits(javascript / nadir, 2)}×`;
}

/** The results as a table in Markdown, with what they mean. */
export function markdownOf(results: readonly Result[], length: number, machine: Machine): string {
  const rows = results.map((result) => [
    result.optimizer,
    nanosecondsText(result.nadir),
    nanosecondsText(result.javascript),
    ratioText(result),
  ]);
  const head = ["Optimizer", "Nadir", "Plain JavaScript", "Ratio"];
  const lines = [head, ["---", "---:", "---:", "---:"], ...rows];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return `${table}\n\n${captionOf(length, machine)}\n`;
}

function captionOf(length: number, { browser, cores }: Machine): string {
  const parameters = `${length.toLocaleString("en")} f32 parameters`;
  return `Time a parameter of one optimizer step, ${parameters}. ${browser}, ${cores} logical cores.`;
}

function digits(value: number, count: number): string {
  return value.toLocaleString("en", {
    minimumSignificantDigits: count,
    maximumSignificantDigits: count,
  });
}
