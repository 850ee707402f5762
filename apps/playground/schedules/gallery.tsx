import { useEffect, useRef } from "preact/hooks";
import { catalog } from "./catalog.ts";
import { curveOf } from "./curve.ts";
import { type Entry, type Kind, started } from "./entry.ts";

const WIDTH = 96;
const HEIGHT = 40;
/** Of the curve on either side. */
const MARGIN = 3;
/** Points of a small curve, and how many steps it goes over. */
const POINTS = 120;
const STEPS = 1000;

/** In the order in which they fill two rows of a wide page. */
const kinds: readonly Kind[] = [
  "decay",
  "combined",
  "by a metric",
  "warm-up and cycles",
  "momentum",
];

export interface GalleryProps {
  /** The name of the chosen one. */
  readonly chosen: string;
  onChoose(entry: Entry): void;
}

/** All schedules as small curves, one of which is chosen. */
export function Gallery({ chosen, onChoose }: GalleryProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Where the gallery is a strip, the chosen one may be out of sight.
    const label = place.current!.querySelector(":checked")!.parentElement!;
    place.current!.scrollLeft =
      label.offsetLeft - (place.current!.clientWidth - label.offsetWidth) / 2;
  }, []);
  return (
    <fieldset class="gallery" ref={place}>
      <legend class="unseen">Schedule</legend>
      {kinds.map((kind) => (
        <div class="kind" key={kind}>
          <p aria-hidden="true">{kind}</p>
          <div class="choices">
            {ofKind(kind).map((entry) => (
              <label key={entry.name}>
                <input
                  class="unseen"
                  type="radio"
                  name="schedule"
                  checked={entry.name === chosen}
                  onChange={() => onChoose(entry)}
                />
                <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
                  <path d={pathOf(entry)} />
                </svg>
                {entry.name}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function ofKind(kind: Kind): readonly Entry[] {
  return catalog.filter((entry) => entry.kind === kind);
}

const paths = new Map<Entry, string>();

/** The curve as it starts, from its lowest value to its highest. */
function pathOf(entry: Entry): string {
  const known = paths.get(entry);
  if (known !== undefined) return known;
  const { values } = curveOf(started(entry), STEPS);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => (high === low ? 0.5 : (high - value) / (high - low));
  const points = Array.from({ length: POINTS + 1 }, (_, i) => {
    const value = values[Math.min(STEPS - 1, Math.round((i * STEPS) / POINTS))]!;
    const across = MARGIN + (i / POINTS) * (WIDTH - 2 * MARGIN);
    const down = MARGIN + y(value) * (HEIGHT - 2 * MARGIN);
    return `${across.toFixed(1)} ${down.toFixed(1)}`;
  });
  const path = `M${points.join("L")}`;
  paths.set(entry, path);
  return path;
}
