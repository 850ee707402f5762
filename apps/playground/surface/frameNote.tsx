import { useEffect, useState } from "preact/hooks";
import type { FrameReport, FrameTimes } from "./frameTimes.ts";
import type { Playback } from "./playback.ts";

/** Milliseconds between two looks. */
const EVERY = 500;

/** How fast the page draws, as it measures itself; the document's `data-frames` has all of it. */
export function FrameNote({ playback, times }: { playback: Playback; times: FrameTimes }) {
  const [report, setReport] = useState<FrameReport>();
  useEffect(() => {
    let last = performance.now();
    return playback.subscribe(() => {
      const now = performance.now();
      if (playback.playing && now - last < EVERY) return;
      last = now;
      const report = times.report();
      if (report) document.documentElement.dataset.frames = JSON.stringify(report);
      setReport(report);
    });
  }, []);
  return (
    <p class="frame-note">
      {report && `${Math.round(report.fps)} fps, ${report.workMedian.toFixed(1)} ms a frame`}
    </p>
  );
}
