import { useLayoutEffect, useMemo } from "preact/hooks";
import { startProblem } from "../../demos/surfaces/scene.ts";
import type { Point } from "../../demos/surfaces/surface.ts";
import { useLinked } from "../link/useLinked.ts";
import { useStillness } from "../parts/useMedia.ts";
import type { SectionProps } from "../section.ts";
import { contestantsOf } from "./contestant.ts";
import { FrameNote } from "./frameNote.tsx";
import { GapChart } from "./gapChart.tsx";
import { Intro, Lesson } from "./intro.tsx";
import { type LineUp, racersOn } from "./lineUp.ts";
import { Picture } from "./picture.tsx";
import { Racers } from "./racers.tsx";
import { Races } from "./races.ts";
import { Settings } from "./settings.tsx";
import { Share } from "./share.tsx";
import { longest } from "./standing.ts";
import { Standings } from "./standings.tsx";
import { codecOf } from "./state.ts";
import { Tolerance } from "./tolerance.tsx";
import { Transport } from "./transport.tsx";
import { useHeld } from "./useHeld.ts";
import { usePlayback } from "./usePlayback.ts";

/** The race on a surface. */
export default function SurfaceSection({ nadir, link }: SectionProps) {
  const codec = useMemo(() => codecOf(nadir), [nadir]);
  const races = useMemo(() => new Races(nadir), [nadir]);
  const [state, change] = useLinked(codec, link);
  const { surface, start, racers, hidden, tolerance, named } = state;
  const trajectories = races.run(state);
  const contestants = useMemo(
    () => contestantsOf(racers, trajectories, hidden),
    [racers, trajectories, hidden],
  );
  const { playback, times } = usePlayback();
  const isStill = useStillness();
  const replay = () => (isStill ? playback.finish() : playback.replay());

  useLayoutEffect(() => {
    const shown = contestants.filter(({ visible }) => visible);
    playback.limit(longest(shown.map(({ trajectory }) => trajectory)));
  }, [contestants]);
  useHeld(playback, state.step, (step) => change({ step }), isStill);

  const drag = (start: Point) => {
    if (startProblem(surface, start) !== undefined) return;
    change({ start });
    playback.finish();
  };
  const drop = (start: Point) => {
    change({ start });
    replay();
  };
  const lineUp: LineUp = { racers, hidden };
  return (
    <div class="surface">
      <Intro
        surface={surface}
        onChange={(surface) => {
          change({ surface, start: surface.start, racers: racersOn(surface, state) });
          replay();
        }}
      />
      <Lesson surface={surface} />
      <figure class="stage">
        <Picture
          surface={surface}
          start={start}
          contestants={contestants}
          named={named}
          playback={playback}
          onDrag={drag}
          onDrop={drop}
        />
        <Transport playback={playback} />
        <Settings state={state} onStart={drop} onChange={change} />
        <Share codec={codec} state={state} contestants={contestants} playback={playback} />
        <FrameNote playback={playback} times={times} />
      </figure>
      <section class="results" aria-labelledby="results">
        <div class="head">
          <h2 id="results">Steps</h2>
          <Tolerance value={tolerance} onChange={(tolerance) => change({ tolerance })} />
        </div>
        <Standings contestants={contestants} tolerance={tolerance} playback={playback} />
        <GapChart contestants={contestants} tolerance={tolerance} playback={playback} />
      </section>
      <Racers
        nadir={nadir}
        scene={state}
        lineUp={lineUp}
        contestants={contestants}
        onChange={change}
        onTuned={(lineUp) => {
          change(lineUp);
          replay();
        }}
      />
    </div>
  );
}
