import type { Look } from "../page/line.ts";
import { hexOf } from "./oklch.ts";

/** The colours of a picture of a surface, as `#rrggbb`. */
export interface Palette {
  /** Behind everything, as in `look.css`. */
  readonly page: string;
  readonly text: string;
  readonly muted: string;
  /** Around trails and balls, which sets them off from the bands. */
  readonly halo: string;
  /** A band's, from 0, the highest, to 1, the lowest. */
  bands(depth: number): string;
  /** Of the line around a band. */
  edges(depth: number): string;
  /** A racer's. */
  line(look: Look): string;
}

/** One hue, told apart by lightness alone. */
const BAND_HUE = 255;

const between = (from: number, to: number, fraction: number) => from + (to - from) * fraction;

const light: Palette = {
  page: "#ffffff",
  text: "#1a1f2b",
  muted: "#5d6575",
  halo: "#ffffff",
  bands: (depth) => hexOf(between(0.98, 0.76, depth), between(0.008, 0.07, depth), BAND_HUE),
  edges: (depth) => hexOf(between(0.94, 0.68, depth), between(0.015, 0.08, depth), BAND_HUE),
  line: ({ hue }) => hexOf(0.55, 0.17, hue),
};

const dark: Palette = {
  page: "#11141a",
  text: "#e8eaf0",
  muted: "#9aa3b4",
  halo: "#0b0e14",
  bands: (depth) => hexOf(between(0.385, 0.15, depth), between(0.05, 0.04, depth), BAND_HUE),
  edges: (depth) => hexOf(between(0.445, 0.24, depth), between(0.05, 0.05, depth), BAND_HUE),
  line: ({ hue }) => hexOf(0.76, 0.14, hue),
};

/** For both schemes. */
export const palettes: { readonly light: Palette; readonly dark: Palette } = { light, dark };
