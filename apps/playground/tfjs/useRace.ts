import { useEffect, useRef, useState } from "preact/hooks";
import { loadDigits } from "../digits/loadDigits.ts";
import { Race, type RaceSetup, type Standing } from "./race.ts";

/** How a race stands, and what went wrong. */
export interface RaceNews {
  readonly standing?: Standing;
  readonly failure?: string;
}

let digits: ReturnType<typeof loadDigits> | undefined;
/** The last race's end: two cannot share the backend. */
let before: Promise<void> = Promise.resolve();

/** A race, anew for each setup and count. */
export function useRace(
  { backend, size, pair }: RaceSetup,
  count: number,
  paused: boolean,
): RaceNews {
  const [news, setNews] = useState<RaceNews>({});
  const race = useRef<Race>(undefined);
  const isPaused = useRef(paused);

  useEffect(() => {
    isPaused.current = paused;
    if (race.current) race.current.paused = paused;
  }, [paused]);

  useEffect(() => {
    setNews({});
    let isOver = false;
    const start = async () => {
      digits ??= loadDigits(new URL("../digits.bin", import.meta.url));
      const given = await digits;
      if (isOver) return;
      const current = new Race(given, isPaused.current, (standing) => {
        if (!isOver) setNews({ standing });
      });
      race.current = current;
      await current.run({ backend, size, pair });
    };
    before = before.then(start).catch((error: Error) => {
      // So that the next race asks for them again.
      digits = undefined;
      if (!isOver) setNews({ failure: error.message });
    });
    return () => {
      isOver = true;
      race.current?.stop();
      race.current = undefined;
    };
  }, [backend, size, pair, count]);

  return news;
}
