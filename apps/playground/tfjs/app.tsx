import { fastGradients } from "nadir/tfjs";
import { useEffect, useMemo, useState } from "preact/hooks";
import { readHash, writeHash } from "../link/hash.ts";
import type { Link } from "../link/link.ts";
import { useLinked } from "../link/useLinked.ts";
import { Notice } from "../notice.tsx";
import { useStillness } from "../parts/useMedia.ts";
import { Bars } from "./bars.tsx";
import { Code } from "./code.tsx";
import { Controls } from "./controls.tsx";
import { Curves } from "./curves.tsx";
import { pairs, STEPS } from "./pairs.ts";
import { BATCH } from "./race.ts";
import { codec } from "./state.ts";
import { tf } from "./tf.ts";
import { Times } from "./times.tsx";
import { RECENT } from "./track.ts";
import { useRace } from "./useRace.ts";

/** Two models of TensorFlow.js, a line apart. */
export function App() {
  const [ignored, ignore] = useState<readonly string[]>([]);
  const link = useMemo<Link>(() => {
    const { fields, ignored } = readHash(location.hash);
    return {
      fields,
      replace: (fields) => history.replaceState(null, "", writeHash({ section: "", fields })),
      ignore: (more) => ignore([...ignored, ...more]),
    };
  }, []);
  const [state, change] = useLinked(codec, link);
  const [count, setCount] = useState(0);
  const [paused, setPaused] = useState(useStillness());
  const { standing, failure } = useRace(state, count, paused);
  const { theirs, ours, expect } = pairs[state.pair];
  const steps = standing?.steps ?? 0;
  const isOver = steps === STEPS;

  useEffect(() => (state.fast ? fastGradients(tf) : undefined), [state.fast]);

  const again = () => {
    setCount(count + 1);
    setPaused(false);
  };
  return (
    <>
      <header class="top">
        <a class="name" href="../">
          Nadir <span>playground</span>
        </a>
      </header>
      <main>
        <Notice ignored={ignored} />
        <h1>Swap one line</h1>
        <p class="lead">
          Two TensorFlow.js models on {"8×8"} handwritten digits, from the same weights and on the
          same batches of {BATCH}, here and now. Only the optimizer differs.
        </p>
        <div class="controls">
          <Controls state={state} change={change} />
          <div class="buttons">
            <button
              type="button"
              class="primary"
              disabled={isOver || failure !== undefined}
              onClick={() => setPaused(!paused)}
            >
              {paused ? (steps === 0 ? "Start" : "Go on") : "Pause"}
            </button>
            <button type="button" onClick={again}>
              Again
            </button>
            <span class="status">
              Step {steps.toLocaleString("en")} of {STEPS.toLocaleString("en")}
            </span>
          </div>
        </div>
        {failure !== undefined && <p role="alert">{failure}</p>}
        <div class="two">
          <Code label="TensorFlow.js's optimizer" swapped={theirs} />
          <Code label="Nadir's optimizer" swapped={ours} />
        </div>
        <p class="note">{expect}</p>
        <section>
          <h2>Time of a step</h2>
          <p class="note">
            Of the last {RECENT} steps: the median of means of ten, since browsers round their
            clocks.
          </p>
          <Bars standing={standing} />
          <Times standing={standing} />
        </section>
        <Curves standing={standing} />
      </main>
      <footer>
        <p>
          All of it is computed in your browser; nothing is sent anywhere. Back to the{" "}
          <a href="../">playground</a>.
        </p>
      </footer>
    </>
  );
}
