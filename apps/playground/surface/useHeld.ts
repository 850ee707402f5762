import { useEffect, useRef } from "preact/hooks";
import type { Playback } from "./playback.ts";

/**
 * Opens with time where the address has it, or running, and tells where it is made to stand.
 *
 * @param step that of the address
 * @param isStill whether nothing runs by itself
 */
export function useHeld(
  playback: Playback,
  step: number | undefined,
  tell: (step: number | undefined) => void,
  isStill: boolean,
): void {
  const latest = useRef({ step, tell });
  latest.current = { step, tell };
  useEffect(() => {
    if (step !== undefined) playback.seek(step);
    else if (!isStill) playback.play();
    return playback.subscribe(() => {
      const { step, tell } = latest.current;
      if (playback.held !== step) tell(playback.held);
    });
  }, []);
}
