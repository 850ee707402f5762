import type { Palette } from "../../../demos/surfaces/palette.ts";
import { type Poster, PosterPainter } from "../drawing/poster.ts";

/** Pixels to one of the drawing. */
const SCALE = 2;

/** The race at a position in time. */
export async function pngOf(poster: Poster, palette: Palette, position: number): Promise<Blob> {
  const painter = new PosterPainter(poster, palette, SCALE);
  painter.paint(position);
  const blob = await new Promise<Blob | null>((resolve) => painter.canvas.toBlob(resolve));
  if (!blob) throw new Error("The browser made no PNG");
  return blob;
}
