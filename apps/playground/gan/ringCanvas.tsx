import { useEffect, useRef, useState } from "preact/hooks";
import { ringSamples } from "../../demos/ring/ring.ts";
import { countText } from "../../demos/text.ts";
import { useMedia } from "../parts/useMedia.ts";
import type { Client, Standing } from "./client.ts";
import { drawPicture } from "./picture.ts";
import { percentText } from "./text.ts";
import { useStanding } from "./useClient.ts";

/** Points of the ring itself, always the same. */
const REAL = ringSamples(400, 0);

/** The samples as they move. */
export function RingCanvas({ client }: { client: Client }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = useSide(canvas);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const standing = useStanding(client);
  const { frame } = standing;
  useEffect(() => {
    if (frame && side > 0) draw(canvas.current!, side, frame);
  }, [frame, side, dark]);
  return (
    <div class="picture">
      <canvas ref={canvas} role="img" aria-label={labelOf(standing)} />
      {frame?.diverged !== undefined && (
        <p aria-hidden="true">diverged at step {frame.diverged.toLocaleString("en")}</p>
      )}
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, side: number, frame: NonNullable<Standing["frame"]>) {
  const pixels = Math.round(side * devicePixelRatio);
  if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
  const context = canvas.getContext("2d")!;
  context.setTransform(pixels / side, 0, 0, pixels / side, 0, 0);
  const styles = getComputedStyle(canvas);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  drawPicture(
    context,
    side,
    { field: frame.field, real: REAL, samples: frame.samples },
    {
      good: colour("--good"),
      bad: colour("--bad"),
      mode: colour("--mode"),
      real: colour("--real"),
    },
  );
}

/** A canvas's width in CSS pixels, which is its height as well. */
function useSide(canvas: { readonly current: HTMLCanvasElement | null }): number {
  const [side, setSide] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(() => setSide(canvas.current?.clientWidth ?? 0));
    observer.observe(canvas.current!);
    return () => observer.disconnect();
  }, []);
  return side;
}

function labelOf({ frame }: Standing): string {
  if (!frame) return "The ring, still without samples";
  const { step, samples, modes, good, diverged } = frame;
  if (diverged !== undefined) return `No samples: diverged at step ${diverged}`;
  return `${countText(samples.length / 2, "sample")} of the generator at step ${step.toLocaleString("en")}: ${modes} of 8 modes covered, ${percentText(good)} good`;
}
