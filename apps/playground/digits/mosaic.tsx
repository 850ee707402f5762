import { useEffect, useMemo, useRef } from "preact/hooks";
import { styleOf } from "../../demos/page/line.ts";
import { countText } from "../../demos/text.ts";
import { useMedia } from "../parts/useMedia.ts";
import { useWidth } from "../parts/useWidth.ts";
import { CELL, columnsIn, drawMosaic, inkSheet } from "./drawMosaic.ts";
import { Misread } from "./misread.tsx";
import type { Progress } from "./progress.ts";

/** The images kept for the test, with those marked that the leader misreads. */
export function Mosaic({ progress: { courses, test, reading } }: { progress: Progress }) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const columns = columnsIn(useWidth(place));
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const sheet = useMemo(
    () => (test && columns > 0 ? inkSheet(test, columns, styleOf("--text")) : undefined),
    [test, columns, isDark],
  );
  const wrong = useMemo(() => {
    if (!test || !reading) return [];
    return [...reading.answers.keys()].filter((i) => reading.answers[i] !== test.labels[i]);
  }, [test, reading]);
  useEffect(() => {
    if (sheet) drawMosaic(canvas.current!, sheet, columns, wrong);
  }, [sheet, wrong]);

  const leader = reading && courses[reading.leader]?.entrant.name;
  const count = test ? countText(test.count, "digit") : "digits";
  return (
    <section class="mosaic">
      <h2>What the leader misreads</h2>
      <p class="note">
        {leader && test
          ? `${leader}, which has the lowest loss, misreads ${wrong.length} of the ${count} kept for the test.`
          : "The digits kept for the test, with those marked that are misread."}
      </p>
      <div ref={place}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={`The ${count} kept for the test, ${wrong.length} of them marked as misread`}
          style={{ width: `${columns * CELL}px` }}
        />
      </div>
      {test && reading && <Misread test={test} answers={reading.answers} wrong={wrong} />}
    </section>
  );
}
