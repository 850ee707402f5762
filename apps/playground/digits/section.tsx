import { useMemo, useState } from "preact/hooks";
import { useLinked } from "../link/useLinked.ts";
import { useStillness } from "../parts/useMedia.ts";
import type { SectionProps } from "../section.ts";
import { Charts } from "./charts.tsx";
import { Controls } from "./controls.tsx";
import { curvesOf } from "./curves.ts";
import { Mosaic } from "./mosaic.tsx";
import { ResultsTable } from "./resultsTable.tsx";
import { Seal } from "./seal.tsx";
import { codec } from "./state.ts";
import { useRace } from "./useRace.ts";

/** The race of `npm start`, live. */
export default function Section({ link }: SectionProps) {
  const [state, change] = useLinked(codec, link);
  const isStill = useStillness();
  const race = useRace(state, state.pace, !isStill);
  const { progress } = race;
  const [highlighted, setHighlighted] = useState<string>();
  const curves = useMemo(
    () => curvesOf(progress.courses, state.epochs),
    [progress.courses, state.epochs],
  );
  return (
    <div class="digits">
      <h1>Race on handwritten digits</h1>
      <p class="lead">
        One small network learns to read digits of 8×8 pixels, once with each optimizer: from the
        same weights, on the same batches of 32 images, at the same time, in a thread of its own. It
        shows how they differ, not which is best: learning rates were chosen by hand.
      </p>
      <Controls state={state} race={race} onChange={change} />
      <Charts {...curves} {...(highlighted !== undefined && { highlighted })} />
      <div class="columns">
        <section>
          <h2>Standings</h2>
          <div class="scroll">
            <ResultsTable
              courses={progress.courses}
              lines={curves.losses}
              highlighted={highlighted}
              onPoint={setHighlighted}
            />
          </div>
        </section>
        <Mosaic progress={progress} />
      </div>
      <Seal race={state} progress={progress} />
      <p class="note">
        Digits: E. Alpaydin &amp; C. Kaynak, <cite>Optical Recognition of Handwritten Digits</cite>,
        UCI Machine Learning Repository, 1998,{" "}
        <a href="https://doi.org/10.24432/C50P49">doi:10.24432/C50P49</a>,{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; of these the 1,797
        images that scikit-learn has.
      </p>
    </div>
  );
}
