/**
 * OKLCH, in which `apps/demos/page/line.ts` has its colours, as hexadecimal sRGB, for all that does not
 * know `oklch()`: viewers of SVG, and GIF.
 *
 * @module
 * @see https://bottosson.github.io/posts/oklab/ for the matrices, which are Björn Ottosson's
 */

type Triple = readonly [number, number, number];

/** Finer than hexadecimal colours can tell. */
const CHROMA_STEPS = 12;

/**
 * `#rrggbb` of a colour in OKLCH. One that sRGB does not have loses chroma until it does, and so keeps
 * its lightness and hue.
 *
 * @param lightness 0 to 1
 * @param chroma from 0 on
 * @param hue in degrees
 */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  let colour = linearOf(lightness, chroma, hue);
  if (!isShown(colour)) {
    let [least, most] = [0, chroma];
    for (let i = 0; i < CHROMA_STEPS; i++) {
      const middle = (least + most) / 2;
      if (isShown(linearOf(lightness, middle, hue))) least = middle;
      else most = middle;
    }
    colour = linearOf(lightness, least, hue);
  }
  const bytes = colour.map((light) => Math.round(255 * Math.min(1, Math.max(0, encoded(light)))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Linear light of red, green and blue; what lies outside 0 to 1 cannot be shown. */
function linearOf(lightness: number, chroma: number, hue: number): Triple {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function isShown(colour: Triple): boolean {
  return colour.every((light) => light >= -1e-4 && light <= 1 + 1e-4);
}

/** sRGB's transfer function (IEC 61966-2-1). */
function encoded(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}
