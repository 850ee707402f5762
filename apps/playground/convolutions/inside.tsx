import { Sample } from "../parts/sample.tsx";
import { looks } from "./looks.ts";
import type { View } from "./messages.ts";
import type { Pictures } from "./peek.ts";
import { Tiles } from "./tiles.tsx";

const empty = (count: number, side: number): Pictures => {
  return { count, side, pixels: new Float32Array(count * side * side) };
};
/** Before anything was learned. */
const nothing = { filters: empty(32, 3), maps: [empty(32, 8), empty(32, 8), empty(64, 4)] };
const whats = [
  "What they find in the digit",
  "What the second convolution finds in that",
  "What the third finds, of a quarter of the pixels",
];

/** What the convolutions have learned to look for, and where they find it. */
export function Inside({ view = nothing }: { view: Pick<View, "filters" | "maps"> | undefined }) {
  const { filters, maps } = view;
  return (
    <section class="inside" aria-labelledby="convolutions-inside">
      <h2 id="convolutions-inside">Inside the convolutions</h2>
      <figure>
        <figcaption>
          The {filters.count} filters of the first, 3×3 weights each:{" "}
          <span>
            <Sample {...looks.convolutions} />
            ink here speaks for it,
          </span>{" "}
          <span>
            <Sample {...looks.plain} />
            against it
          </span>
        </figcaption>
        <Tiles label={`${filters.count} filters of 3 by 3 weights`} pictures={filters} signed />
      </figure>
      {maps.map((pictures, i) => (
        <figure key={whats[i]}>
          <figcaption>
            {whats[i]}: {pictures.count} maps of {pictures.side}×{pictures.side}
          </figcaption>
          <Tiles
            label={`${whats[i]}: ${pictures.count} maps of ${pictures.side} by ${pictures.side}`}
            pictures={pictures}
          />
        </figure>
      ))}
    </section>
  );
}
