import { useEffect, useRef } from "preact/hooks";
import type { Examples } from "../../demos/digits/digits.ts";
import { styleOf } from "../../demos/page/line.ts";
import { useMedia } from "../parts/useMedia.ts";
import { WholeNumber } from "../parts/wholeNumber.tsx";
import { blank, type Drawing } from "./drawing.ts";
import { drawPixels } from "./drawPad.ts";
import { PadCanvas } from "./padCanvas.tsx";
import { limits } from "./state.ts";

export interface PadProps {
  readonly test: Examples | undefined;
  readonly drawing: Drawing;
  /** What the networks are shown. */
  readonly image: Float32Array | undefined;
  /** Which of the test's it is, from 1 on, where nothing is drawn. */
  readonly digit: number;
  onDraw(drawing: Drawing): void;
  onDigit(digit: number): void;
}

/** What is looked at: drawn, or chosen from the test. */
export function Pad({ test, drawing, image, digit, onDraw, onDigit }: PadProps) {
  const isDrawn = drawing.strokes.length > 0;
  const choose = (digit: number) => {
    onDraw(blank);
    onDigit(digit);
  };
  return (
    <section class="digit" aria-labelledby="convolutions-digit">
      <h2 id="convolutions-digit">Draw a digit</h2>
      <div class="drawn">
        <PadCanvas drawing={drawing} image={image} onDraw={onDraw} />
        <div>
          <Seen image={image} />
          <p class="note">
            {isDrawn
              ? "As the networks see it"
              : test && `A ${test.labels[digit - 1]}, which is in the test`}
          </p>
        </div>
      </div>
      <div class="choosing">
        <button type="button" disabled={!isDrawn} onClick={() => onDraw(blank)}>
          Clear
        </button>
        <button type="button" onClick={() => choose((digit % limits.digit.max) + 1)}>
          Next of the test
        </button>
        <WholeNumber label="Number" value={digit} {...limits.digit} onChange={choose} />
      </div>
    </section>
  );
}

/** The pixels themselves. */
function Seen({ image }: Pick<PadProps, "image">) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  useEffect(() => {
    const context = canvas.current!.getContext("2d")!;
    const { width } = context.canvas;
    context.clearRect(0, 0, width, width);
    if (image) drawPixels(context, width, image, styleOf("--text"));
  }, [image, isDark]);
  return (
    <canvas ref={canvas} width={8} height={8} role="img" aria-label="The digit in 8 by 8 pixels" />
  );
}
