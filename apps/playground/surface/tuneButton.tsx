import type { Nadir } from "nadir";
import { useRef, useState } from "preact/hooks";
import type { Racer } from "../../demos/surfaces/racer.ts";
import type { Scene } from "../../demos/surfaces/scene.ts";
import { tuned } from "../../demos/surfaces/tune.ts";
import { breath } from "./breath.ts";

export interface TuneButtonProps {
  readonly nadir: Nadir;
  readonly scene: Scene;
  /** Each racer's tuned one. */
  onTuned(tuned: ReadonlyMap<Racer, Racer>): void;
}

/** Finds every racer the learning rate that suits it on this race, one racer after another. */
export function TuneButton({ nadir, scene, onTuned }: TuneButtonProps) {
  const [done, setDone] = useState<number>();
  const latest = useRef({ scene, onTuned });
  latest.current = { scene, onTuned };
  const tune = async () => {
    const found = new Map<Racer, Racer>();
    for (const racer of scene.racers) {
      setDone(found.size);
      await breath();
      // On another surface other rates are right.
      if (latest.current.scene.surface !== scene.surface) break;
      found.set(racer, tuned(nadir, racer, scene, scene.tolerance));
    }
    setDone(undefined);
    if (found.size === scene.racers.length) latest.current.onTuned(found);
  };
  return (
    <>
      <button type="button" disabled={done !== undefined} onClick={tune}>
        {done === undefined
          ? "Tune learning rates"
          : `Tuning ${done + 1} of ${scene.racers.length}`}
      </button>
      <span class="unseen" role="status">
        {done === undefined ? "" : "Tuning"}
      </span>
    </>
  );
}
