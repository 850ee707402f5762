import { useEffect, useMemo, useState } from "preact/hooks";
import { PIXELS } from "../../demos/digits/digits.ts";
import { useLinked } from "../link/useLinked.ts";
import { Code } from "../parts/code.tsx";
import { useStillness } from "../parts/useMedia.ts";
import { useTraining } from "../parts/useTraining.ts";
import type { SectionProps } from "../section.ts";
import { codeOf } from "./code.ts";
import { Controls } from "./controls.tsx";
import { blank } from "./drawing.ts";
import { Inside } from "./inside.tsx";
import type { Order, Report } from "./messages.ts";
import { Pad } from "./pad.tsx";
import { Prediction } from "./prediction.tsx";
import { fresh, type Progress, told } from "./progress.ts";
import { Standings } from "./standings.tsx";
import { codec } from "./state.ts";
import { imageOf } from "./stroke.ts";
import { useTest } from "./useTest.ts";

/** A network of convolutions learns to read digits, beside a dense one. */
export default function Section({ link }: SectionProps) {
  const [state, change] = useLinked(codec, link);
  const { digit, ...plan } = state;
  const isStill = useStillness();
  const test = useTest();
  const [drawing, setDrawing] = useState(blank);
  const { strokes } = drawing;
  const image = useMemo(() => {
    if (strokes.length > 0) return imageOf(strokes);
    return test?.images.slice((digit - 1) * PIXELS, digit * PIXELS);
  }, [strokes, test, digit]);
  const running = useTraining<Order, Report, Progress>({
    key: JSON.stringify(plan),
    startsItself: !isStill,
    first: { kind: "start", plan, image: image ?? new Float32Array(PIXELS) },
    fresh,
    worker: () =>
      new Worker(new URL("./convolutionsWorker.js", import.meta.url), { type: "module" }),
    told,
  });
  useEffect(() => {
    if (image) running.order({ kind: "look", image });
  }, [image]);
  const { view, misread } = running.progress;
  const code = useMemo(() => codeOf(state), [state]);
  return (
    <div class="convolutions">
      <h1>Digits, by convolutions</h1>
      <p class="lead">
        Three convolutions with 3×3 weights look for strokes, and for shapes of strokes, wherever
        they are. They learn from 1,438 digits, turned and moved a little, at the same time as a
        plain network that sees the same images. Draw a digit and see what both take it for.
      </p>
      <Controls state={state} running={running} onChange={change} />
      <div class="board">
        <div class="side">
          <Pad
            {...{ test, drawing, image, digit }}
            onDraw={setDrawing}
            onDigit={(digit) => change({ digit })}
          />
          <Prediction view={view} isRunning={running.phase === "running"} />
        </div>
        <Inside view={view} />
      </div>
      <div class="board even">
        <Standings misread={misread} epochs={state.epochs} />
        <section aria-labelledby="convolutions-code">
          <h2 id="convolutions-code">Code</h2>
          <p class="note">
            The training of the convolutions; <code>examples/digits.mjs</code> has what distorts the
            images.
          </p>
          <Code label="Code of the training" code={code} />
        </section>
      </div>
      <p class="note">
        The digits are those of <a href="#digits">the race</a>, where their source stands.
      </p>
    </div>
  );
}
