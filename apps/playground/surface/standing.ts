import { numberText } from "../../demos/surfaces/text.ts";
import { stepsTo, type Trajectory } from "../../demos/surfaces/trajectory.ts";

/** How a racer did. */
export interface Standing {
  /** Its place in the list of racers. */
  readonly racer: number;
  /** The steps to the tolerance, if it was reached. */
  readonly steps?: number;
  /** The step at which it was far from everything, if it came to that. */
  readonly divergedAt?: number;
}

/** Which comes first: by steps to the tolerance, then by the last gap, then by how long it took to diverge. */
export function standingsOf(trajectories: readonly Trajectory[], tolerance: number): Standing[] {
  const standings = trajectories.map((trajectory, racer): Standing => {
    if (trajectory.diverged) return { racer, divergedAt: lastStep(trajectory) };
    const steps = stepsTo(tolerance, trajectory);
    return steps === undefined ? { racer } : { racer, steps };
  });
  const gap = ({ racer }: Standing) => trajectories[racer]!.gaps.at(-1)!;
  return standings.sort((a, b) => {
    if (a.divergedAt !== b.divergedAt)
      return (b.divergedAt ?? Infinity) - (a.divergedAt ?? Infinity);
    if (a.steps !== b.steps) return (a.steps ?? Infinity) - (b.steps ?? Infinity);
    return a.divergedAt === undefined && a.steps === undefined ? gap(a) - gap(b) : 0;
  });
}

/** The last step of the longest way. */
export function longest(trajectories: readonly Trajectory[]): number {
  return Math.max(0, ...trajectories.map(lastStep));
}

/** `42`, `not reached` or `diverged at step 7`. */
export function resultText({ steps, divergedAt }: Standing): string {
  if (divergedAt !== undefined) return `diverged at step ${divergedAt.toLocaleString("en")}`;
  return steps?.toLocaleString("en") ?? "not reached";
}

/** The gap at a step, or at the last one before it. */
export function gapText(trajectory: Trajectory, step: number): string {
  const last = lastStep(trajectory);
  if (trajectory.diverged && step >= last) return "diverged";
  return numberText(trajectory.gaps[Math.min(step, last)]!);
}

/** A coordinate of so many digits that it does not jump about while it changes. */
export function coordinateText(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e3) return numberText(value);
  const text = value.toFixed(3);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

function lastStep({ gaps }: Trajectory): number {
  return gaps.length - 1;
}
