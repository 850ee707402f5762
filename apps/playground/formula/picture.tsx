import { useEffect, useMemo, useRef } from "preact/hooks";
import { Sample } from "../parts/sample.tsx";
import type { Found } from "./fitting.ts";
import { lookOf } from "./looks.ts";
import type { Problem } from "./problem.ts";
import { type Curve, Scatter } from "./scatter.ts";

/** Values of a curve, over the measurements' x and a little beyond. */
const SAMPLES = 201;

export interface PictureProps {
  /** The last that was understood. */
  readonly problem: Problem;
  readonly found: readonly Found[];
}

/** The measurements, where the search starts, and what it has found. */
export function Picture({ problem, found }: PictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const curves = useMemo(() => curvesOf(problem, found), [problem, found]);
  useEffect(() => {
    const scatter = new Scatter(place.current!, problem.points, curves);
    return () => scatter.remove();
  }, [problem, curves]);
  const { length } = problem.points.x;
  const names = curves.map(({ name }) => name).join(", ");
  return (
    <figure>
      <figcaption>
        <h2>Data and fit</h2>
      </figcaption>
      <div
        class="chart"
        role="img"
        aria-label={`${length} measurements as dots, and the formula as curves: ${names}`}
        ref={place}
      />
      <p class="key">
        {curves.map((curve) => (
          <span key={curve.name}>
            <Sample {...curve} />
            {curve.name}
          </span>
        ))}
      </p>
    </figure>
  );
}

const START = { name: "where it starts", hue: 0, dash: [2, 4] };

function curvesOf({ expression, points, start }: Problem, found: readonly Found[]): Curve[] {
  const low = Math.min(...points.x);
  const high = Math.max(...points.x);
  const room = 0.02 * (high - low || 1);
  const [from, to] = [low - room, high + room];
  const at = Array.from({ length: SAMPLES }, (_, i) => from + ((to - from) * i) / (SAMPLES - 1));
  const through = (numbers: readonly number[]) => at.map((x) => expression.at(x, numbers));
  const own = found.filter(({ name }) => name === "LBFGS" || name === "Adam").reverse();
  return [
    { ...START, at, values: through(start) },
    ...own.map(({ name, numbers }) => ({ name, ...lookOf(name), at, values: through(numbers) })),
  ];
}
