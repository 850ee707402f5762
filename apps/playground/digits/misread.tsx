import { useEffect, useRef } from "preact/hooks";
import type { Examples } from "../../demos/digits/digits.ts";
import { styleOf } from "../../demos/page/line.ts";
import { useMedia } from "../parts/useMedia.ts";
import { dye, inkOf, SIDE } from "./ink.ts";

/** More are no list, but a crowd. */
const SHOWN = 12;

export interface MisreadProps {
  readonly test: Examples;
  /** What each image is taken for. */
  readonly answers: Uint8Array;
  /** Indices of the images that are misread. */
  readonly wrong: readonly number[];
}

/** Misread images, large, with what they show and what they are taken for. */
export function Misread({ test, answers, wrong }: MisreadProps) {
  return (
    <ul class="misread">
      {wrong.slice(0, SHOWN).map((index) => (
        <li key={index}>
          <Picture test={test} index={index} />
          <span>
            {test.labels[index]} as {answers[index]}
          </span>
        </li>
      ))}
      {wrong.length > SHOWN && <li class="more">and {wrong.length - SHOWN} more</li>}
    </ul>
  );
}

function Picture({ test, index }: { test: Examples; index: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  useEffect(() => {
    const context = canvas.current!.getContext("2d")!;
    context.putImageData(inkOf(test, index), 0, 0);
    dye(context, styleOf("--text"));
  }, [test, index, isDark]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      role="img"
      aria-label={`A ${test.labels[index]}`}
    />
  );
}
