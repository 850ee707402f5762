import { useEffect, useMemo, useState } from "preact/hooks";
import { FrameTimes } from "./frameTimes.ts";
import { Playback } from "./playback.ts";

/** After a longer pause, as of a page in the background, time goes on as if it had been so long, in milliseconds. */
const LONGEST = 100;

/** Time that passes with the page's frames, which are measured. */
export function usePlayback(): { readonly playback: Playback; readonly times: FrameTimes } {
  const playback = useMemo(() => new Playback(), []);
  const times = useMemo(() => new FrameTimes(), []);
  useEffect(() => {
    let request: number | undefined;
    let before: number | undefined;
    const frame = (now: number) => {
      const interval = before === undefined ? undefined : now - before;
      before = now;
      request = undefined;
      const begun = performance.now();
      playback.pass(Math.min(interval ?? 0, LONGEST));
      if (interval !== undefined) times.add(interval, performance.now() - begun);
      follow();
    };
    const follow = () => {
      if (!playback.playing) before = undefined;
      else request ??= requestAnimationFrame(frame);
    };
    const unsubscribe = playback.subscribe(follow);
    follow();
    return () => {
      unsubscribe();
      if (request !== undefined) cancelAnimationFrame(request);
    };
  }, []);
  return { playback, times };
}

/** A part of what time says; while it runs, looked at no oftener than every so many milliseconds. */
export function useTime<Part>(
  playback: Playback,
  part: (playback: Playback) => Part,
  milliseconds = 0,
): Part {
  const [value, set] = useState(() => part(playback));
  useEffect(() => {
    let last = 0;
    const look = () => {
      const now = performance.now();
      if (playback.playing && now - last < milliseconds) return;
      last = now;
      set(() => part(playback));
    };
    look();
    return playback.subscribe(look);
  }, [playback]);
  return value;
}
