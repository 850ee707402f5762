import type { Palette } from "../../../demos/surfaces/palette.ts";
import type { Surface } from "../../../demos/surfaces/surface.ts";
import { arrivalText, numberText, rateText } from "../../../demos/surfaces/text.ts";
import type { Contestant } from "../contestant.ts";

const COLUMNS = 2;
const MARGIN = 16;
const HEAD = 44;
const PITCH = 22;
const GUTTER = 32;
/** Of the piece of a line, and from there to the name. */
const SAMPLE = 26;
const GAP = 7;

/** What a legend says. */
export interface Legend {
  readonly surface: Surface;
  readonly contestants: readonly Contestant[];
  readonly tolerance: number;
  /** Up to where time may come. */
  readonly end: number;
}

/** How high {@link drawLegend} draws. */
export function legendHeight({ contestants }: Legend): number {
  return HEAD + PITCH * Math.ceil(shownOf(contestants).length / COLUMNS) + 10;
}

/** Draws below a picture what it shows: the surface, the step, and who by which line took how long. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  { surface, contestants, tolerance, end }: Legend,
  palette: Palette,
  position: number,
  width: number,
): void {
  const family = getComputedStyle(document.body).fontFamily;
  context.textBaseline = "alphabetic";
  const write = (text: string, left: number, top: number, colour: string, bold = false) => {
    context.font = `${bold ? 600 : 400} 12.5px ${family}`;
    context.fillStyle = colour;
    context.fillText(text, left, top);
  };
  context.textAlign = "left";
  const step = Math.floor(position).toLocaleString("en");
  write(
    `${surface.name}, step ${step} of ${end.toLocaleString("en")}`,
    MARGIN,
    26,
    palette.text,
    true,
  );
  context.textAlign = "right";
  write(`steps to a gap of ${numberText(tolerance)}`, width - MARGIN, 26, palette.muted);

  const shown = shownOf(contestants);
  const rows = Math.ceil(shown.length / COLUMNS);
  const column = (width - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;
  for (const [i, { racer, name, look, trajectory }] of shown.entries()) {
    const left = MARGIN + Math.floor(i / rows) * (column + GUTTER);
    const base = HEAD + (i % rows) * PITCH + 14;
    const result = arrivalText(trajectory, tolerance).replace(/ steps?$/, "");
    context.textAlign = "right";
    write(result, left + column, base, palette.muted);
    const room = column - SAMPLE - GAP - context.measureText(result).width - GAP;
    context.strokeStyle = palette.line(look);
    context.lineWidth = 2.5;
    context.lineCap = "butt";
    context.setLineDash([...look.dash]);
    context.beginPath();
    context.moveTo(left, base - 4.5);
    context.lineTo(left + SAMPLE, base - 4.5);
    context.stroke();
    context.setLineDash([]);
    context.textAlign = "left";
    const rate = rateText(racer);
    const text = shortened(context, name, room - context.measureText(rate).width - GAP);
    write(text, left + SAMPLE + GAP, base, palette.text);
    const after = left + SAMPLE + GAP + context.measureText(text).width + GAP;
    write(rate, after, base, palette.muted);
  }
}

function shownOf(contestants: readonly Contestant[]): readonly Contestant[] {
  return contestants.filter(({ visible }) => visible);
}

/** As much of a text as has room. */
function shortened(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let end = text.length;
  while (end > 0 && context.measureText(`${text.slice(0, end)}…`).width > room) end--;
  return `${text.slice(0, end)}…`;
}
