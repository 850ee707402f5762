import { GOOD_DISTANCE, goodMode, modes } from "../../demos/ring/ring.ts";
import { GRID, REACH, toPixels } from "./view.ts";

/** What the picture shows, the lowest first. */
export interface Scene {
  /** How probably real the grid's points look. */
  readonly field?: Float32Array | undefined;
  readonly real: Float32Array;
  readonly samples: Float32Array;
}

/** CSS colours; `good` and `bad` as six hexadecimal digits. */
export interface Colours {
  readonly good: string;
  readonly bad: string;
  readonly mode: string;
  readonly real: string;
}

/** How opaque the field is where the discriminator is sure, of 255. */
const OPAQUE = { real: 120, generated: 60 };
/** CSS pixels, in a picture of {@link USUAL_SIDE}; smaller in a smaller one. */
const GOOD_RADIUS = 2.4;
const BAD_REACH = 2.6;
const REAL_SIDE = 1.5;
const USUAL_SIDE = 460;

const cells = document.createElement("canvas");
cells.width = cells.height = GRID;

/** Draws a scene over a square of `side` CSS pixels. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  side: number,
  { field, real, samples }: Scene,
  colours: Colours,
): void {
  context.clearRect(0, 0, side, side);
  if (field) drawField(context, side, field, colours);
  drawReal(context, side, real, colours);
  drawModes(context, side, colours);
  drawSamples(context, side, samples, colours);
}

/** Blended from cell to cell by the browser. */
function drawField(
  context: CanvasRenderingContext2D,
  side: number,
  field: Float32Array,
  { good, bad }: Colours,
): void {
  const painter = cells.getContext("2d")!;
  const image = painter.createImageData(GRID, GRID);
  const [realColour, generatedColour] = [channels(good), channels(bad)];
  for (let i = 0; i < field.length; i++) {
    const sureness = 2 * field[i]! - 1;
    const looksReal = sureness > 0;
    image.data.set(looksReal ? realColour : generatedColour, 4 * i);
    image.data[4 * i + 3] = (looksReal ? OPAQUE.real : OPAQUE.generated) * Math.abs(sureness);
  }
  painter.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.drawImage(cells, 0, 0, side, side);
}

function drawReal(
  context: CanvasRenderingContext2D,
  side: number,
  real: Float32Array,
  colours: Colours,
): void {
  context.fillStyle = colours.real;
  forEach(real, side, (left, top) => {
    context.fillRect(left - REAL_SIDE / 2, top - REAL_SIDE / 2, REAL_SIDE, REAL_SIDE);
  });
}

function drawModes(context: CanvasRenderingContext2D, side: number, colours: Colours): void {
  context.strokeStyle = colours.mode;
  context.lineWidth = 1.25;
  const radius = (GOOD_DISTANCE * side) / (2 * REACH);
  for (const [x, y] of modes) {
    const [left, top] = toPixels(x, y, side);
    context.beginPath();
    context.arc(left, top, radius, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Good samples are discs, others small crosses, so that colours alone tell nothing. */
function drawSamples(
  context: CanvasRenderingContext2D,
  side: number,
  samples: Float32Array,
  colours: Colours,
): void {
  const scale = Math.min(1, side / USUAL_SIDE);
  const [radius, reach] = [GOOD_RADIUS * scale, BAD_REACH * scale];
  const discs = new Path2D();
  const crosses = new Path2D();
  forEach(samples, side, (left, top, x, y) => {
    if (goodMode(x, y) >= 0) {
      discs.moveTo(left + radius, top);
      discs.arc(left, top, radius, 0, 2 * Math.PI);
    } else {
      crosses.moveTo(left - reach, top);
      crosses.lineTo(left + reach, top);
      crosses.moveTo(left, top - reach);
      crosses.lineTo(left, top + reach);
    }
  });
  context.lineWidth = 1;
  context.strokeStyle = colours.bad;
  context.stroke(crosses);
  context.fillStyle = colours.good;
  context.fill(discs);
}

/** Calls back for points that are numbers, x and y of one after another. */
function forEach(
  points: Float32Array,
  side: number,
  draw: (left: number, top: number, x: number, y: number) => void,
): void {
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (Number.isFinite(x) && Number.isFinite(y)) draw(...toPixels(x, y, side), x, y);
  }
}

/** Red, green and blue of `#rrggbb`. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
