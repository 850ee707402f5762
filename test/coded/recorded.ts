import { readFileSync } from "node:fs";

/** What test/golden/state.py has recorded. */
export const recorded: {
  readonly length: number;
  readonly every: number;
  readonly bf16: { readonly given: readonly number[]; readonly rounded: readonly number[] };
  readonly maps: Readonly<Record<"signed" | "unsigned", readonly number[]>>;
  readonly blocks: readonly {
    readonly sign: "signed" | "unsigned";
    readonly values: readonly number[];
    readonly codes: readonly number[];
    readonly scales: readonly number[];
  }[];
  readonly steps: readonly {
    readonly kind: "bf16" | "q8";
    readonly optimizer: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly points: readonly { readonly step: number; readonly values: readonly number[] }[];
  }[];
} = JSON.parse(readFileSync("test/golden/state.json", "utf8"));

/** Numbers from their bits. */
export const floats = (bits: readonly number[]): Float32Array =>
  new Float32Array(Uint32Array.from(bits).buffer);
