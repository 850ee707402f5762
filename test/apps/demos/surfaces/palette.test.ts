import { describe, expect, it } from "vitest";
import { looksOf } from "../../../../apps/demos/looks.ts";
import { hexOf } from "../../../../apps/demos/surfaces/oklch.ts";
import { palettes } from "../../../../apps/demos/surfaces/palette.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

/** Relative luminance of `#rrggbb`, by WCAG 2.2. */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const depths = Array.from({ length: 21 }, (_, i) => i / 20);
const looks = looksOf(catalog.map(({ description }) => description.name));

describe("OKLCH as sRGB", () => {
  // From the tables of CSS Color 4 and its tests: https://www.w3.org/TR/css-color-4/#named-colors.
  it.each([
    [0, 0, 0, "#000000"],
    [1, 0, 0, "#ffffff"],
    [0.62796, 0.25768, 29.234, "#ff0000"],
    [0.86644, 0.29483, 142.495, "#00ff00"],
    [0.45201, 0.31321, 264.052, "#0000ff"],
    [0.59987, 0, 0, "#808080"],
  ])("oklch(%d %d %d) is %s", (lightness, chroma, hue, hex) => {
    expect(hexOf(lightness, chroma, hue)).toBe(hex);
  });

  it("loses chroma, not lightness, where sRGB has no such colour", () => {
    const clipped = hexOf(0.6, 0.4, 150);
    expect(clipped).toBe(hexOf(0.6, 0.9, 150));
    const grey = luminanceOf(hexOf(0.6, 0, 0));
    expect(Math.abs(luminanceOf(clipped) - grey)).toBeLessThan(0.06);
    expect(clipped).not.toBe(hexOf(0.6, 0, 0));
  });
});

describe.each(["light", "dark"] as const)("the %s palette", (scheme) => {
  const { page, text, muted, halo, bands, edges, line } = palettes[scheme];
  const colours = [page, text, muted, halo, ...depths.map(bands), ...depths.map(edges)];

  it("is of colours that everything knows", () => {
    for (const colour of [...colours, ...looks.map(line)]) expect(colour).toMatch(/^#[\da-f]{6}$/);
  });

  it("tells bands apart by lightness alone: the lower, the darker", () => {
    const lights = depths.map((depth) => luminanceOf(bands(depth)));
    expect(lights).toEqual(lights.toSorted((a, b) => b - a));
    expect(contrast(bands(0), bands(1))).toBeGreaterThan(1.5);
    for (const depth of depths) {
      expect(contrast(bands(depth), edges(depth))).toBeGreaterThan(1.1);
    }
  });

  it("has lines that stand out from halo and page, at least 3 to 1", () => {
    for (const colour of looks.map(line)) {
      expect(contrast(colour, halo)).toBeGreaterThan(3);
      expect(contrast(colour, page)).toBeGreaterThan(3);
    }
  });

  it("has lines that stand out from every band, at least 2 to 1, and in the dark 3 to 1", () => {
    for (const colour of looks.map(line)) {
      for (const depth of depths) {
        const least = scheme === "light" ? 2 : 3;
        expect(contrast(colour, bands(depth))).toBeGreaterThan(least);
      }
    }
  });

  it("has text that is legible on the page, and marks on every band", () => {
    expect(contrast(text, page)).toBeGreaterThan(7);
    expect(contrast(muted, page)).toBeGreaterThan(4.5);
    for (const depth of depths) expect(contrast(text, bands(depth))).toBeGreaterThan(4.5);
  });

  it("is as light or dark as it says", () => {
    for (const depth of depths) {
      const light = luminanceOf(bands(depth));
      if (scheme === "light") expect(light).toBeGreaterThan(0.4);
      else expect(light).toBeLessThan(0.1);
    }
  });
});
