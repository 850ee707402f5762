import { useEffect, useRef } from "preact/hooks";
import { colourOf, styleOf } from "../../demos/page/line.ts";
import { useMedia } from "../parts/useMedia.ts";
import { useWidth } from "../parts/useWidth.ts";
import { drawTiles, tilingOf } from "./drawTiles.ts";
import { looks } from "./looks.ts";
import type { Pictures } from "./peek.ts";

export interface TilesProps {
  readonly label: string;
  readonly pictures: Pictures;
  /** Whether less than 0 means something. */
  readonly signed?: boolean;
}

/** Small pictures in rows. */
export function Tiles({ label, pictures, signed = false }: TilesProps) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(place);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const tiling = tilingOf(pictures, width);
  useEffect(() => {
    const more = signed ? colourOf(looks.convolutions) : styleOf("--text");
    const colours = { more, less: colourOf(looks.plain), ground: styleOf("--page") };
    if (width > 0) drawTiles(canvas.current!, pictures, tiling, colours);
  }, [pictures, tiling.columns, tiling.scale, width > 0, isDark]);
  return (
    <div class="tiles" ref={place}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ width: `${tiling.columns * tiling.cell * tiling.scale}px` }}
      />
    </div>
  );
}
