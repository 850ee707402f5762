import { applyPalette, GIFEncoder, quantize } from "gifenc";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import { breath } from "../breath.ts";
import { type Poster, PosterPainter } from "../drawing/poster.ts";
import { positionsTo } from "./positions.ts";

/** Milliseconds from the first frame to the last: of as many as there may be, 25 a second. */
const DURATION = 3600;
/** Milliseconds that the last one stays. */
const REST = 2500;
/** One less than a GIF can have, whose place means: as before. */
const COLOURS = 255;

/** The race from its start to its end. The page stays responsive; `told` hears how far it is, from 0 to 1. */
export async function gifOf(
  poster: Poster,
  palette: Palette,
  told: (share: number) => void,
): Promise<Blob> {
  const painter = new PosterPainter(poster, palette, 1);
  const { width, height } = painter.canvas;
  const pixelsAt = (position: number) => {
    painter.paint(position);
    return painter.canvas.getContext("2d")!.getImageData(0, 0, width, height).data;
  };
  // At the end all colours are there.
  const colours = quantize(pixelsAt(poster.end), COLOURS);
  const gif = GIFEncoder();
  const positions = positionsTo(poster.end);
  let before: Uint8Array | undefined;
  for (const [i, position] of positions.entries()) {
    told(i / positions.length);
    await breath();
    const indices = applyPalette(pixelsAt(position), colours);
    gif.writeFrame(before ? changes(before, indices, colours.length) : indices, width, height, {
      ...(before
        ? { transparent: true, transparentIndex: colours.length }
        : { palette: [...colours, [0, 0, 0]] }),
      delay: i === positions.length - 1 ? REST : DURATION / positions.length,
      dispose: 1,
    });
    before = indices;
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: "image/gif" });
}

/** Only what is not as it was; `same` for the rest, which hardly takes room in the file. */
function changes(before: Uint8Array, indices: Uint8Array, same: number): Uint8Array {
  return indices.map((index, i) => (index === before[i] ? same : index));
}
